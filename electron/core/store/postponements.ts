import type { ClientId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** Clients that are left out of Today until a later day. */
export function postponedOn(db: ReadDb, today: Day): Set<ClientId> {
  return new Set(db.all<{ id: ClientId }>(sql`SELECT client_id AS id FROM postponement WHERE until_on > ${today}`).map((row) => row.id));
}

export function postpone(db: WriteDb, clientId: ClientId, untilOn: Day): void {
  db.run(
    sql`INSERT INTO postponement (client_id, until_on) VALUES (${clientId}, ${untilOn}) ON CONFLICT (client_id) DO UPDATE SET until_on = excluded.until_on`,
  );
}

export function takeBackPostponement(db: WriteDb, clientId: ClientId): void {
  db.run(sql`DELETE FROM postponement WHERE client_id = ${clientId}`);
}
