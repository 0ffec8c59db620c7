import type { ClientId, ReminderId } from '#shared/domain/ids.ts';
import { FLOATING, type ClosedPolicy } from '#shared/domain/reminders/moments.ts';
import { ruleText, type RepeatBase } from '#shared/domain/reminders/recurrence.ts';
import { reminderSettings, type ReminderFields, type ReminderSettings } from '#shared/domain/reminders/reminder.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';

/** One of the practitioner's own. `plannedFrom`: all that its times follow from, as one text. */
export type ReminderRow = {
  readonly id: ReminderId;
  readonly clientId: ClientId | null;
  readonly text: string;
  readonly startsOn: Day;
  readonly time: string;
  readonly zone: string;
  readonly rule: string | null;
  readonly base: RepeatBase;
  readonly policy: ClosedPolicy;
  readonly updatedAt: Instant;
  readonly plannedFrom: string;
};

const PLANNED_FROM = `concat_ws('|', r.starts_on, r.time, r.zone, coalesce(r.rule, ''), r.repeat_base, r.policy, r.client_id, r.text)`;
const COLUMNS = `r.id, r.client_id AS clientId, r.text, r.starts_on AS startsOn, r.time, r.zone, r.rule, r.repeat_base AS base, r.policy,
  r.updated_at AS updatedAt, ${PLANNED_FROM} AS plannedFrom`;
/** Not deleted, and about nobody or about a client who is there. */
const THERE = `r.deleted_at IS NULL
  AND (r.client_id IS NULL OR EXISTS (SELECT 1 FROM client c WHERE c.id = r.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL))`;

const raw = (text: string, params: Sql['params'] = []): Sql => ({ text, params });

export function reminderOf(db: ReadDb, id: ReminderId): ReminderRow | undefined {
  return db.get(raw(`SELECT ${COLUMNS} FROM reminder r WHERE r.id = ? AND r.deleted_at IS NULL`, [id]));
}

/** Of a client, or of everybody and nobody. */
export function activeReminders(db: ReadDb, clientId: ClientId | null = null): ReminderRow[] {
  if (clientId !== null) return db.all(raw(`SELECT ${COLUMNS} FROM reminder r WHERE r.client_id = ? AND ${THERE} ORDER BY r.id`, [clientId]));
  return db.all(raw(`SELECT ${COLUMNS} FROM reminder r WHERE ${THERE} ORDER BY r.id`));
}

/** Those whose next time does not stand in the file as it would be worked out now: new, changed, or come. What comes once has no next time. */
export function unplannedReminders(db: ReadDb, now: Instant): ReminderRow[] {
  return db.all(
    raw(
      `SELECT ${COLUMNS} FROM reminder r WHERE ${THERE} AND NOT EXISTS (
        SELECT 1 FROM reminder_occurrence o
        WHERE o.kind = 'own' AND o.ref_id = r.id AND o.planned_from = ${PLANNED_FROM}
          AND ((o.state IN ('scheduled', 'snoozed') AND o.due_at > ?) OR (r.rule IS NULL AND o.state <> 'cancelled')))`,
      [now],
    ),
  );
}

/** How many go by the clock of wherever one is, and are still to come. */
export function floatingReminders(db: ReadDb): number {
  const query = `SELECT count(*) AS n FROM reminder r WHERE ${THERE} AND r.zone = '${FLOATING}' AND EXISTS (
    SELECT 1 FROM reminder_occurrence o WHERE o.kind = 'own' AND o.ref_id = r.id AND o.state = 'scheduled')`;
  return db.get<{ n: number }>(raw(query))?.n ?? 0;
}

export function insertReminder(db: WriteDb, it: ReminderFields, now: Instant): ReminderId {
  return db.run(sql`
    INSERT INTO reminder (client_id, text, starts_on, time, zone, rule, repeat_base, policy, created_at, updated_at)
    VALUES (${it.clientId}, ${it.text}, ${it.startsOn}, ${it.time}, ${it.zone}, ${ruleOf(it)}, ${it.repeatBase}, ${it.policy}, ${now}, ${now})`)
    .id as ReminderId;
}

export function updateReminder(db: WriteDb, id: ReminderId, it: ReminderFields, now: Instant): boolean {
  const { changes } = db.run(sql`
    UPDATE reminder SET client_id = ${it.clientId}, text = ${it.text}, starts_on = ${it.startsOn}, time = ${it.time}, zone = ${it.zone},
      rule = ${ruleOf(it)}, repeat_base = ${it.repeatBase}, policy = ${it.policy}, updated_at = ${now}
    WHERE id = ${id} AND deleted_at IS NULL`);
  return changes > 0;
}

export function deleteReminder(db: WriteDb, id: ReminderId, now: Instant): boolean {
  return db.run(sql`UPDATE reminder SET deleted_at = ${now} WHERE id = ${id} AND deleted_at IS NULL`).changes > 0;
}

function ruleOf({ repeat, startsOn }: ReminderFields): string | null {
  return repeat && ruleText(repeat, startsOn);
}

export function settingsRow(db: ReadDb): ReminderSettings {
  const row = db.get<{ digestAt: string | null; from: string | null; to: string | null; off: string; names: number }>(sql`
    SELECT digest_at AS digestAt, quiet_from AS "from", quiet_to AS "to", kinds_off AS off, names_when_locked AS names FROM reminder_settings WHERE id = 1`);
  if (!row) throw new Error('the practice file has no settings of reminders');
  const quiet = row.from !== null && row.to !== null ? { from: row.from, to: row.to } : null;
  return reminderSettings.parse({ digestAt: row.digestAt, quiet, off: JSON.parse(row.off), namesWhenLocked: row.names === 1 });
}

export function saveSettingsRow(db: WriteDb, { digestAt, quiet, off, namesWhenLocked }: ReminderSettings): void {
  db.run(sql`
    UPDATE reminder_settings SET digest_at = ${digestAt}, quiet_from = ${quiet?.from ?? null}, quiet_to = ${quiet?.to ?? null},
      kinds_off = ${JSON.stringify(off)}, names_when_locked = ${namesWhenLocked}
    WHERE id = 1`);
}

/** What the service keeps from one run to the next. `calendar`: what all moments were last worked out with (REM-12, REM-16). */
export type ReminderState = { readonly calendar: string; readonly pausedUntil: Instant | null };

export function stateRow(db: ReadDb): ReminderState {
  const row = db.get<ReminderState>(sql`SELECT calendar, paused_until AS pausedUntil FROM reminder_state WHERE id = 1`);
  if (!row) throw new Error('the practice file has no state of reminders');
  return row;
}

export function saveState(db: WriteDb, { calendar, pausedUntil }: ReminderState): void {
  db.run(sql`UPDATE reminder_state SET calendar = ${calendar}, paused_until = ${pausedUntil} WHERE id = 1`);
}
