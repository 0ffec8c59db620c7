import type { ClientId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** Clients whose update is left out of Today until a later day. */
export function postponedOn(db: ReadDb, today: Day): Set<ClientId> {
  return new Set(db.all<{ id: ClientId }>(sql`SELECT ref_id AS id FROM today_postponement WHERE kind = 'update' AND until_on > ${today}`).map((row) => row.id));
}

export function postpone(db: WriteDb, clientId: ClientId, untilOn: Day): void {
  db.run(sql`
    INSERT INTO today_postponement (kind, ref_id, client_id, until_on) VALUES ('update', ${clientId}, ${clientId}, ${untilOn})
    ON CONFLICT (kind, ref_id) DO UPDATE SET until_on = excluded.until_on`);
}

export function takeBackPostponement(db: WriteDb, clientId: ClientId): void {
  db.run(sql`DELETE FROM today_postponement WHERE kind = 'update' AND ref_id = ${clientId}`);
}
