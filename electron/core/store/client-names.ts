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

/** Of all clients, or of one. */
export function clientNames(db: ReadDb, only: ClientId | null = null): ClientNames[] {
  return db.all<ClientNames>(sql`
    SELECT c.id, c.name, c.town, (
      SELECT q.name FROM client_person m JOIN person q ON q.id = m.person_id
      WHERE m.client_id = c.id AND q.deleted_at IS NULL ORDER BY m.role <> 'decision_maker', m.position LIMIT 1) AS personName
    FROM client c WHERE c.id BETWEEN ${only ?? 0} AND ${only ?? Number.MAX_SAFE_INTEGER} AND c.deleted_at IS NULL`);
}
