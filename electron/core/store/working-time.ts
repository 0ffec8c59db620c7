import type { AbsenceId, ClientId } from '#shared/domain/ids.ts';
import type { AbsenceFields } from '#shared/domain/working-time.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** What the practice says about one day against the holidays of its country: its own, or one it works on. */
export type HolidayOverride = { readonly on: Day; readonly label: string; readonly closed: boolean };

/** `clientId` null: one's own. */
export type StoredAbsence = AbsenceFields & { readonly id: AbsenceId; readonly clientId: ClientId | null };

export function holidayOverrides(db: ReadDb): HolidayOverride[] {
  return db
    .all<Omit<HolidayOverride, 'closed'> & { closed: number }>(sql`SELECT on_day AS "on", label, closed FROM holiday ORDER BY on_day`)
    .map((row) => ({ ...row, closed: row.closed === 1 }));
}

export function setHoliday(db: WriteDb, { on, label, closed }: HolidayOverride, now: Instant): void {
  db.run(sql`
    INSERT INTO holiday (on_day, label, closed, created_at, updated_at) VALUES (${on}, ${label}, ${closed}, ${now}, ${now})
    ON CONFLICT (on_day) DO UPDATE SET label = excluded.label, closed = excluded.closed, updated_at = excluded.updated_at`);
}

/** False when the practice said nothing about that day. */
export function forgetHoliday(db: WriteDb, on: Day): boolean {
  return db.run(sql`DELETE FROM holiday WHERE on_day = ${on}`).changes > 0;
}

export function ownAbsences(db: ReadDb): StoredAbsence[] {
  return db.all(sql`
    SELECT id, client_id AS clientId, kind, from_on AS fromOn, to_on AS toOn, note FROM absence WHERE client_id IS NULL ORDER BY from_on, id`);
}

export function absencesOf(db: ReadDb, clientId: ClientId): StoredAbsence[] {
  return db.all(sql`
    SELECT id, client_id AS clientId, kind, from_on AS fromOn, to_on AS toOn, note FROM absence WHERE client_id = ${clientId} ORDER BY from_on, id`);
}

export function absenceOf(db: ReadDb, id: AbsenceId): StoredAbsence | undefined {
  return db.get(sql`SELECT id, client_id AS clientId, kind, from_on AS fromOn, to_on AS toOn, note FROM absence WHERE id = ${id}`);
}

export function insertAbsence(db: WriteDb, clientId: ClientId | null, it: AbsenceFields, now: Instant): AbsenceId {
  return db.run(sql`
    INSERT INTO absence (client_id, kind, from_on, to_on, note, created_at, updated_at)
    VALUES (${clientId}, ${it.kind}, ${it.fromOn}, ${it.toOn}, ${it.note}, ${now}, ${now})`).id as AbsenceId;
}

export function updateAbsence(db: WriteDb, id: AbsenceId, it: AbsenceFields, now: Instant): void {
  db.run(sql`UPDATE absence SET kind = ${it.kind}, from_on = ${it.fromOn}, to_on = ${it.toOn}, note = ${it.note}, updated_at = ${now} WHERE id = ${id}`);
}

export function deleteAbsence(db: WriteDb, id: AbsenceId): void {
  db.run(sql`DELETE FROM absence WHERE id = ${id}`);
}
