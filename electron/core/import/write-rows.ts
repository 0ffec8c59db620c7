import type { Card } from '#shared/domain/import-card.ts';
import type { ContactPoint } from '#shared/domain/contact-point.ts';
import type { ClientId, ImportId, PersonId } from '#shared/domain/ids.ts';
import type { PersonFields } from '#shared/domain/person.ts';
import { isEngaged, type Stage } from '#shared/domain/stage.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { clientOf, insertClient, type StoredClient } from '../store/clients.ts';
import { matchKey } from '../store/contact-points.ts';
import { insertEngagement } from '../store/engagements.ts';
import { fillClient, fillPerson } from '../store/fill.ts';
import type { ImportCounts } from '../store/imports.ts';
import { insertInteraction } from '../store/interactions.ts';
import { insertPerson, insertPhoto, linkPerson, peopleOf, personOf, type Membership } from '../store/people.ts';
import type { WriteDb } from '../store/sql.ts';
import { clientFieldsOf, personFieldsOf, withCard, withPerson } from './card-fields.ts';
import { comesIn, targetOf, type DraftRow } from './draft-rows.ts';
import type { Ledger } from './ledger.ts';
import { nameKey } from './match-keys.ts';

export type WriteContext = {
  readonly importId: ImportId;
  readonly stage: Stage;
  readonly country: string;
  readonly clientLanguage: Language;
  readonly today: Day;
  /** When something was that has only its day. */
  readonly noonOf: (day: Day) => Instant;
  readonly now: Instant;
  readonly firstEngagement: (startedOn: Day, language: Language) => Parameters<typeof insertEngagement>[2];
  readonly lastContactSummary: string;
};

/** What one import has made so far; goes from batch to batch. */
export type Written = {
  readonly clients: Map<string, ClientId>;
  readonly people: Map<number, PersonId>;
  readonly updated: Set<ClientId>;
  readonly created: Set<ClientId>;
  /** Clients somebody was written for. */
  readonly staffed: Set<ClientId>;
  peopleCreated: number;
  interactions: number;
};

export function nothingWritten(): Written {
  return {
    clients: new Map(),
    people: new Map(),
    updated: new Set(),
    created: new Set(),
    staffed: new Set(),
    peopleCreated: 0,
    interactions: 0,
  };
}

export function countsOf(written: Written, refused: number): ImportCounts {
  const { created, updated, peopleCreated, interactions } = written;
  return { clientsCreated: created.size, clientsUpdated: updated.size, peopleCreated, interactions, refused };
}

/** Writes the rows that come in. What it makes or changes is put down in the ledger, so that all of it can be taken back. */
export function writeRows(db: WriteDb, rows: readonly DraftRow[], written: Written, ledger: Ledger, context: WriteContext): void {
  for (const row of rows.filter(comesIn)) {
    const clientId = writeClient(db, row, written, ledger, context);
    writePerson(db, row, clientId, written, ledger, context);
    writeLastContact(db, row.card, clientId, written, context);
  }
}

function writeClient(db: WriteDb, row: DraftRow, written: Written, ledger: Ledger, context: WriteContext): ClientId {
  const target = targetOf(row);
  const knownId = written.clients.get(target) ?? (row.match && row.decision === 'merge' ? row.match.clientId : null);
  // Deleted since the file was read: then it comes in as new.
  const known = knownId === null ? undefined : clientOf(db, knownId);
  const id = known ? mergeClient(db, known, row.card, written, ledger, context) : createClient(db, row, written, context);
  written.clients.set(target, id);
  written.clients.set(`row ${row.row}`, id);
  return id;
}

function createClient(db: WriteDb, { card, extra }: DraftRow, written: Written, context: WriteContext): ClientId {
  const { stage, importId, now } = context;
  const vcard = card.personName ? undefined : { uid: card.uid, extra };
  const id = insertClient(db, { fields: clientFieldsOf(card, stage), reason: 'imported', importId, ...(vcard ? { vcard } : {}) }, context.country, now);
  written.created.add(id);
  if (isEngaged(stage)) {
    const first = context.firstEngagement(card.startedOn ?? context.today, card.language ?? context.clientLanguage);
    insertEngagement(db, id, { ...first, meetingRhythm: card.meetingRhythm ?? first.meetingRhythm, agreedInterval: card.updates }, now);
  }
  return id;
}

function mergeClient(db: WriteDb, known: StoredClient, card: Card, written: Written, ledger: Ledger, context: WriteContext): ClientId {
  const { id } = known;
  if (!written.created.has(id)) {
    ledger.clientMerged(id);
    written.updated.add(id);
  }
  fillClient(db, id, { before: known, after: withCard(known, card), country: context.country, now: context.now });
  return id;
}

function writePerson(db: WriteDb, row: DraftRow, clientId: ClientId, written: Written, ledger: Ledger, context: WriteContext): void {
  const { card } = row;
  if (!card.personName) return;
  // Whom this import has just made has nobody yet, and need not be asked.
  const members = written.created.has(clientId) && !written.staffed.has(clientId) ? [] : peopleOf(db, clientId);
  written.staffed.add(clientId);
  const known = knownPerson(row, members, written, context.country);
  if (known) {
    mergePerson(db, known, personFieldsOf(card), ledger, context);
    written.people.set(row.row, known);
    return;
  }
  const id = insertPerson(db, personFieldsOf(card), card.country || context.country, context.now, { uid: card.uid, extra: row.extra });
  ledger.personCreated(id);
  written.peopleCreated += 1;
  written.people.set(row.row, id);
  if (row.photo) insertPhoto(db, id, { mediaType: row.photo.mediaType, bytes: Buffer.from(row.photo.base64, 'base64') });
  const first = members.every((person) => person.role !== 'decision_maker');
  linkPerson(db, clientId, id, first ? 'decision_maker' : (card.role ?? 'other'));
}

/** The same person at this client: the one the row was recognised as, or one with the same mail, phone or name. */
function knownPerson(row: DraftRow, members: readonly Membership[], written: Written, country: string): PersonId | null {
  if (members.length === 0) return null;
  const earlier = row.match && row.match.row !== null ? written.people.get(row.match.row) : row.match?.personId;
  if (row.decision === 'merge' && earlier && members.some((person) => person.id === earlier)) return earlier;
  const keys = new Set(row.card.points.map((point) => matchKey(point, country)).filter(Boolean));
  const name = nameKey(row.card.personName);
  const same = members.find((person) => nameKey(person.name) === name || sharesKey(person.points, keys, country));
  return same?.id ?? null;
}

function sharesKey(points: readonly ContactPoint[], keys: ReadonlySet<string>, country: string): boolean {
  return points.some((point) => point.kind === 'email' && keys.has(matchKey(point, country)));
}

function mergePerson(db: WriteDb, id: PersonId, card: PersonFields, ledger: Ledger, context: WriteContext): void {
  const before = personOf(db, id);
  if (!before) return;
  ledger.personMerged(id);
  const { country, now } = context;
  fillPerson(db, id, { before, after: withPerson(before, card, country), country, now });
}

function writeLastContact(db: WriteDb, card: Card, clientId: ClientId, written: Written, context: WriteContext): void {
  if (!card.lastContactOn) return;
  const at = Math.min(context.noonOf(card.lastContactOn), context.now);
  insertInteraction(
    db,
    {
      clientId,
      personId: null,
      at,
      direction: 'out',
      channel: 'note',
      result: 'delivered',
      purpose: 'news',
      informs: true,
      minutes: null,
      summary: context.lastContactSummary,
    },
    context.now,
    context.importId,
  );
  written.interactions += 1;
}
