import type { Card } from '#shared/domain/import-card.ts';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import { sql, type ReadDb } from '../store/sql.ts';
import { emailKey, nameKey, phoneKey } from './match-keys.ts';

export type MatchBy = 'uid' | 'email' | 'phone' | 'name';
/** What a card was recognised as: a client we have (perhaps one of its people), or an earlier row of the same file. */
export type Match = {
  readonly clientId: ClientId | null;
  readonly personId: PersonId | null;
  readonly row: number | null;
  readonly name: string;
  readonly by: MatchBy;
};

type Known = Omit<Match, 'by'>;

export interface Matcher {
  /** Recognises a card, then remembers it under its row for the cards that follow. */
  match(card: Card, row: number): Match | null;
}

/** Everything clients and people can be recognised by, read once: a file of any length is then matched in one pass. */
export function matcherOver(db: ReadDb, country: string): Matcher {
  const known = readKnown(db);
  return {
    match(card, row) {
      const keys = keysOf(card, country);
      const hit = keys.map(([by, key]) => ({ by, found: known.get(`${by} ${key}`) })).find((it) => it.found);
      const self: Known = { clientId: null, personId: null, row, name: card.organisation || card.personName };
      for (const [by, key] of keys) if (by !== 'name' && !known.has(`${by} ${key}`)) known.set(`${by} ${key}`, self);
      return hit?.found ? { ...hit.found, by: hit.by } : null;
    },
  };
}

/** Strongest first. A name alone recognises only a private person or a firm by its own name, never a namesake inside another firm. */
function keysOf(card: Card, country: string): [MatchBy, string][] {
  const name = nameKey(card.personName || card.organisation);
  const region = card.country.length === 2 ? card.country : country;
  const keys: [MatchBy, string][] = [
    ['uid', card.uid],
    ...card.points.filter((point) => point.kind === 'email').map((point): [MatchBy, string] => ['email', emailKey(point.value)]),
    ...card.points.filter((point) => point.kind === 'phone').map((point): [MatchBy, string] => ['phone', phoneOf(phoneKey(point.value, region), name)]),
    ['name', nameKey(card.organisation || card.personName)],
  ];
  return keys.filter(([, key]) => key !== '');
}

/** A switchboard is many people's number: a phone recognises only together with the name. */
function phoneOf(phone: string, name: string): string {
  return phone && `${phone} ${name}`;
}

type Row = { readonly by: MatchBy; readonly key: string; readonly clientId: ClientId; readonly personId: PersonId | null; readonly name: string };

function readKnown(db: ReadDb): Map<string, Known> {
  const rows = db.all<Row>(sql`
    SELECT 'uid' AS by, vcard_uid AS key, id AS clientId, NULL AS personId, name FROM client WHERE vcard_uid <> '' AND deleted_at IS NULL
    UNION ALL SELECT 'uid', p.vcard_uid, c.id, p.id, c.name FROM person p JOIN client_person m ON m.person_id = p.id
      JOIN client c ON c.id = m.client_id WHERE p.vcard_uid <> '' AND p.deleted_at IS NULL AND c.deleted_at IS NULL
    UNION ALL SELECT o.kind, CASE o.kind WHEN 'phone' THEN o.match_key || ' ' || c.name_key ELSE o.match_key END, c.id, NULL, c.name FROM contact_point o JOIN client c ON c.id = o.client_id
      WHERE o.match_key <> '' AND c.deleted_at IS NULL
    UNION ALL SELECT o.kind, CASE o.kind WHEN 'phone' THEN o.match_key || ' ' || p.name_key ELSE o.match_key END, c.id, o.person_id, c.name
      FROM contact_point o JOIN person p ON p.id = o.person_id JOIN client_person m ON m.person_id = o.person_id
      JOIN client c ON c.id = m.client_id WHERE o.match_key <> '' AND p.deleted_at IS NULL AND c.deleted_at IS NULL
    UNION ALL SELECT 'name', name_key, id, NULL, name FROM client WHERE name_key <> '' AND deleted_at IS NULL`);
  const known = new Map<string, Known>();
  for (const { by, key, ...found } of rows) if (!known.has(`${by} ${key}`)) known.set(`${by} ${key}`, { ...found, row: null });
  return known;
}
