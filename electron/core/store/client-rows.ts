import type { ClientKind } from '#shared/domain/client.ts';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import type { Outcome, Stage } from '#shared/domain/stage.ts';
import { sql, type ReadDb } from './sql.ts';

export type ClientFilter = {
  /** Folded words; a client matches when it has all of them. */
  readonly words: readonly string[];
  readonly show: 'current' | 'archived' | 'all';
  readonly stage: Stage | null;
  readonly tag: string | null;
};

/** Who stands in a list; the rest is asked for the rows that are shown. */
export type MatchingClient = { readonly id: ClientId; readonly stage: Stage };

export type ClientSortRow = {
  readonly id: ClientId;
  readonly name: string;
  /** The decision maker, else the first person. */
  readonly personName: string | null;
  readonly personId: PersonId | null;
  readonly kind: ClientKind;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly town: string;
  readonly archived: number;
};

/** In no order. Without words the index `client_standing` answers, and no client's row is read. */
export function matchingClients(db: ReadDb, filter: ClientFilter): MatchingClient[] {
  const standing = db.all<MatchingClient>(sql`
    SELECT c.id, c.stage FROM client c
    WHERE c.deleted_at IS NULL
      AND CASE ${filter.show} WHEN 'current' THEN c.archived_at IS NULL WHEN 'archived' THEN c.archived_at IS NOT NULL ELSE 1 END
      AND (${filter.stage} IS NULL OR c.stage = ${filter.stage})
      AND (${filter.tag} IS NULL OR EXISTS (SELECT 1 FROM client_tag t WHERE t.client_id = c.id AND t.tag = ${filter.tag}))`);
  if (filter.words.length === 0) return standing;
  const worded = new Set(clientsWithWords(db, filter.words));
  return standing.filter(({ id }) => worded.has(id));
}

function clientsWithWords(db: ReadDb, words: readonly string[]): ClientId[] {
  return db
    .all<{ id: ClientId }>(sql`
      SELECT c.id FROM client c
      WHERE NOT EXISTS (SELECT 1 FROM json_each(${JSON.stringify(words)}) w WHERE instr(c.search_text, w.value) = 0)`)
    .map((row) => row.id);
}

export function clientRow(db: ReadDb, id: ClientId): ClientSortRow | undefined {
  return db.get<ClientSortRow>(sql`
    SELECT c.id, c.name, c.kind, c.stage, c.outcome, c.town, c.archived_at IS NOT NULL AS archived, p.id AS personId, p.name AS personName
    FROM client c LEFT JOIN person p ON p.id = (
      SELECT m.person_id FROM client_person m JOIN person q ON q.id = m.person_id
      WHERE m.client_id = c.id AND q.deleted_at IS NULL ORDER BY m.role <> 'decision_maker', m.position LIMIT 1)
    WHERE c.id = ${id} AND c.deleted_at IS NULL`);
}

/** From one tag to the next in the index, not through all that clients have. */
export function tagsInUse(db: ReadDb): string[] {
  return db
    .all<{ tag: string }>(sql`
      WITH RECURSIVE used(tag) AS (
        SELECT min(tag) FROM client_tag
        UNION ALL SELECT (SELECT min(t.tag) FROM client_tag t WHERE t.tag > used.tag) FROM used WHERE used.tag IS NOT NULL)
      SELECT tag FROM used WHERE EXISTS (SELECT 1 FROM client_tag t JOIN client c ON c.id = t.client_id WHERE t.tag = used.tag AND c.deleted_at IS NULL)`)
    .map((row) => row.tag);
}

/** Everybody, the archived among them. */
export function countClients(db: ReadDb): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM client WHERE deleted_at IS NULL`)?.n ?? 0;
}

/** Those that the list shows at first. */
export function countCurrentClients(db: ReadDb): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM client WHERE deleted_at IS NULL AND archived_at IS NULL`)?.n ?? 0;
}
