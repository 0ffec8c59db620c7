import { announcementOf, sayable, type Due } from '#shared/domain/reminders/announce.ts';
import { quietUntil as quietHoursUntil } from '#shared/domain/reminders/moments.ts';
import type { ReminderSettings } from '#shared/domain/reminders/reminder.ts';
import type { Instant } from '#shared/time/clock.ts';
import { instantOf } from '#shared/time/day.ts';
import { isWorkingTime } from '#shared/time/working-hours.ts';
import type { Practice } from '../handlers/context.ts';
import { dueOccurrences, saidSince, type OccurrenceRow } from '../store/reminder-occurrences.ts';
import { settingsRow, stateRow } from '../store/reminders.ts';
import type { Moment } from './moment.ts';

/** `morning`: the digest of the day is among them. `nothing`: `after` that moment it may be different; null: not before something changes. */
export type Decision =
  | { readonly kind: 'nothing'; readonly after: Instant | null }
  | { readonly kind: 'one' | 'digest' | 'morning'; readonly rows: readonly OccurrenceRow[] };

/** What is said now, of all that is due (REM-08). */
export function decide(practice: Practice, moment: Moment, lastSaidAt: Instant | null): Decision {
  const { read } = practice.store;
  const rows = dueOccurrences(read, moment.now);
  if (rows.length === 0) return { kind: 'nothing', after: null };
  const settings = settingsRow(read);
  const manners = {
    now: moment.now,
    ...mannersAt(moment, settings, stateRow(read).pausedUntil),
    saidToday: saidSince(read, instantOf(moment.today, '00:00', moment.zone)),
    lastSaidAt,
  };
  const due = rows.map((row) => dueOf(row, settings));
  const said = announcementOf(due, manners);
  if (said.kind === 'nothing') return said;
  const allowed = new Set<number>(sayable(due, manners).map(({ id }) => id));
  const now = rows.filter(({ id }) => allowed.has(id));
  // The digest of the morning takes all with it that may be said.
  if (now.some(({ kind }) => kind === 'morning')) return { kind: 'morning', rows: now };
  const ids = new Set<number>(said.ids);
  return { kind: said.kind, rows: rows.filter(({ id }) => ids.has(id)) };
}

function dueOf({ id, effectiveAt, kind }: OccurrenceRow, { digestAt }: ReminderSettings): Due {
  // A time that was chosen for the digest is a time that was chosen.
  return { id, effectiveAt, own: kind === 'own' || (kind === 'morning' && digestAt !== null) };
}

type Quiet = { readonly open: boolean; readonly quietUntil: Instant | null };

function mannersAt({ now, zone, calendar }: Moment, { quiet }: ReminderSettings, pausedUntil: Instant | null): Quiet {
  const hushedUntil = quiet && quietHoursUntil(now, quiet, zone);
  const quietUntil = pausedUntil !== null && pausedUntil > now ? pausedUntil : hushedUntil;
  return { open: quietUntil === null && isWorkingTime(now, calendar), quietUntil };
}
