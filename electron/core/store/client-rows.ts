import type { ClientKind } from '#shared/domain/client.ts';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import type { Outcome, Stage } from '#shared/domain/stage.ts';
import { sql, type ReadDb } from './sql.ts';

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

export function clientRow(db: ReadDb, id: ClientId): ClientSortRow | undefined {
  return db.get<ClientSortRow>(sql`
    SELECT c.id, c.name, c.kind, c.stage, c.outcome, c.town, c.archived_at IS NOT NULL AS archived, p.id AS personId, p.name AS personName
    FROM client c LEFT JOIN person p ON p.id = (
      SELECT m.person_id FROM client_person m JOIN person q ON q.id = m.person_id
      WHERE m.client_id = c.id AND q.deleted_at IS NULL ORDER BY m.role <> 'decision_maker', m.position LIMIT 1)
    WHERE c.id = ${id} AND c.deleted_at IS NULL`);
}

/** Everybody, the archived among them. */
export function countClients(db: ReadDb): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM client WHERE deleted_at IS NULL`)?.n ?? 0;
}

/** Those that the list shows at first. */
export function countCurrentClients(db: ReadDb): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM client WHERE deleted_at IS NULL AND archived_at IS NULL`)?.n ?? 0;
}
