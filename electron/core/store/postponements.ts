import type { TodayRef } from '#shared/contract/today.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** What is left out of Today until a later day. */
export function postponedOn(
  db: ReadDb,
  today: Day,
): { readonly kind: string; readonly refId: number; readonly clientId: ClientId | null; readonly untilOn: Day }[] {
  return db.all(sql`SELECT kind, ref_id AS refId, client_id AS clientId, until_on AS untilOn FROM today_postponement WHERE until_on > ${today}`);
}

export function postpone(db: WriteDb, { kind, refId, clientId }: TodayRef, untilOn: Day): void {
  db.run(sql`
    INSERT INTO today_postponement (kind, ref_id, client_id, until_on) VALUES (${kind}, ${refId}, ${clientId}, ${untilOn})
    ON CONFLICT (kind, ref_id) DO UPDATE SET until_on = excluded.until_on`);
}

export function takeBackPostponement(db: WriteDb, { kind, refId }: Pick<TodayRef, 'kind' | 'refId'>): void {
  db.run(sql`DELETE FROM today_postponement WHERE kind = ${kind} AND ref_id = ${refId}`);
}

/** They were told something: an update that was put off is done. */
export function takeBackUpdate(db: WriteDb, clientId: ClientId): void {
  takeBackPostponement(db, { kind: 'update', refId: clientId });
}
