import type { ClientId } from '#shared/domain/ids.ts';
import { sql, type ReadDb } from './sql.ts';

/** What lists are ordered by. */
export type ClientNames = {
  readonly id: ClientId;
  readonly name: string;
  /** The decision maker, else the first person. */
  readonly personName: string | null;
  readonly town: string;
};

/** Whom one deals with at each of them: the decision maker, else the first person. */
export function mainPersonsOf(db: ReadDb, clients: readonly ClientId[]): ReadonlyMap<ClientId, string | null> {
  const rows = db.all<{ id: ClientId; personName: string | null }>(sql`
    SELECT j.value AS id, (
      SELECT q.name FROM client_person m JOIN person q ON q.id = m.person_id
      WHERE m.client_id = j.value AND q.deleted_at IS NULL ORDER BY m.role <> 'decision_maker', m.position LIMIT 1) AS personName
    FROM json_each(${JSON.stringify(clients)}) j`);
  return new Map(rows.map(({ id, personName }) => [id, personName]));
}

/** Of all clients, or of one. */
export function clientNames(db: ReadDb, only: ClientId | null = null): ClientNames[] {
  return db.all<ClientNames>(sql`
    SELECT c.id, c.name, c.town, (
      SELECT q.name FROM client_person m JOIN person q ON q.id = m.person_id
      WHERE m.client_id = c.id AND q.deleted_at IS NULL ORDER BY m.role <> 'decision_maker', m.position LIMIT 1) AS personName
    FROM client c WHERE c.id BETWEEN ${only ?? 0} AND ${only ?? Number.MAX_SAFE_INTEGER} AND c.deleted_at IS NULL`);
}
