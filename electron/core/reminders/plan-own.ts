import { momentOf } from '#shared/domain/reminders/moments.ts';
import { ownTimes, type LatestTime, type OwnRule } from '#shared/domain/reminders/own-times.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
import { countMissed, endOccurrences, occurrencesAbout, strayOwn, type NewOccurrence, type OccurrenceRow } from '../store/reminder-occurrences.ts';
import { activeReminders, unplannedReminders, type ReminderRow } from '../store/reminders.ts';
import type { WriteDb } from '../store/sql.ts';
import { put, rowFor } from './agree.ts';
import type { Moment } from './moment.ts';

/**
 * Makes the times of one's own reminders agree with their rules: those that need it, or `all` after the clock's zone or the
 * office hours have changed. True when a row was written.
 */
export function planOwn(db: WriteDb, moment: Moment, all: boolean): boolean {
  const stray = strayOwn(db).map(({ id }) => id);
  if (stray.length > 0) endOccurrences(db, stray, 'cancelled', moment.now);
  let changed = stray.length > 0;
  for (const reminder of all ? activeReminders(db) : unplannedReminders(db, moment.now)) if (planOne(db, reminder, moment)) changed = true;
  return changed;
}

/** However many of its times have come, one stands there: the last, with the others behind it (REM-07). */
export function planOne(db: WriteDb, reminder: ReminderRow, moment: Moment): boolean {
  const rows = occurrencesAbout(db, 'own', reminder.id);
  const came = rows.filter((row) => isOpen(row) && !isAhead(row, moment));
  const { due, next } = ownTimes(ruleOf(reminder), latestOf(rows, moment), {
    now: moment.now,
    here: moment.zone,
    since: dayOf(reminder.updatedAt, moment.zone),
  });
  const wanted = [due && rowOf(reminder, due.on, due.missed + behind(came.slice(0, -1)), moment), next && rowOf(reminder, next, 0, moment)].filter(
    (row) => row !== null,
  );
  let changed = false;
  for (const row of wanted)
    if (
      put(
        db,
        row,
        rows.find(({ key }) => key === row.key),
      )
    )
      changed = true;
  const last = due === null ? came.at(-1) : undefined;
  if (last && came.length > 1) countMissed(db, last.id, last.missed + behind(came.slice(0, -1)));
  const over = rows.filter((row) => isOpen(row) && row !== last && !wanted.some(({ key }) => key === row.key));
  if (over.length > 0)
    endOccurrences(
      db,
      over.map(({ id }) => id),
      'cancelled',
      moment.now,
    );
  return changed || over.length > 0;
}

/** How many times stand behind the one after these. */
function behind(rows: readonly OccurrenceRow[]): number {
  return rows.reduce((sum, { missed }) => sum + missed + 1, 0);
}

export function ruleOf({ startsOn, time, zone, rule, base }: ReminderRow): OwnRule {
  return { startsOn, time, zone, rule, base };
}

function rowOf(reminder: ReminderRow, on: Day, missed: number, moment: Moment): NewOccurrence {
  const { id, clientId, policy, text, time, plannedFrom } = reminder;
  const dueAt = momentOf(on, reminder, moment.zone);
  const row = rowFor({ kind: 'own', refId: id, clientId, key: `${on}T${time}`, dueAt, policy, expiresAt: null, subject: { kind: 'own', text } }, moment);
  return { ...row, missed, plannedFrom };
}

/** The latest that has come, whatever became of it; what was called off never came. */
function latestOf(rows: readonly OccurrenceRow[], moment: Moment): LatestTime | null {
  const row = rows.filter((it) => it.state !== 'cancelled' && !isAhead(it, moment)).at(-1);
  if (!row) return null;
  const [on = '', time = ''] = row.key.split('T');
  const doneOn = row.state === 'acked' && row.endedAt !== null ? dayOf(row.endedAt, moment.zone) : null;
  return { on: on as Day, time, open: isOpen(row), missed: row.missed, doneOn };
}

const isOpen = ({ state }: OccurrenceRow): boolean => state === 'scheduled' || state === 'claimed' || state === 'shown' || state === 'snoozed';
const isAhead = ({ state, dueAt }: OccurrenceRow, { now }: Moment): boolean => state === 'scheduled' && dueAt > now;
