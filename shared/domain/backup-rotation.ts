import { addDays, dayOf, weekdayOf, type Day } from '../time/day.ts';
import type { Instant } from '../time/clock.ts';

/** Why a copy was made. `daily` and `by-hand` are thinned out by the calendar, the others are of an occasion. */
export const BACKUP_REASONS = ['daily', 'by-hand', 'before-migration', 'before-import', 'before-change', 'before-restore'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export type KeptCopy = { readonly id: string; readonly takenAt: Instant; readonly reason: BackupReason; readonly bytes: number };

/** Platform guide DB-33: a week of days, a month of weeks, half a year of months. */
export const RETENTION = {
  days: 7,
  weeks: 4,
  months: 6,
  /** The newest of each occasion, upgrades of the program included. */
  occasions: 5,
  /** R15: whatever else is true, these stay. */
  always: 3,
  /** Some four copies of the largest practice that is measured (a million interactions), and hundreds of an ordinary one. */
  bytes: 4_000_000_000,
} as const;
export type Retention = { readonly [Limit in keyof typeof RETENTION]: number };

/** Which of these verified copies may go: what neither the calendar nor an occasion needs, then the oldest while they take too much room. */
export function copiesToRemove(copies: readonly KeptCopy[], zone: string, limits: Retention = RETENTION): string[] {
  const newestFirst = copies.toSorted((a, b) => b.takenAt - a.takenAt);
  const wanted = new Set([...byCalendar(newestFirst, zone, limits), ...byOccasion(newestFirst, limits)]);
  const removed: string[] = [];
  let bytes = 0;
  newestFirst.forEach((copy, index) => {
    const stays = index < limits.always || (wanted.has(copy.id) && bytes + copy.bytes <= limits.bytes);
    if (stays) bytes += copy.bytes;
    else removed.push(copy.id);
  });
  return removed;
}

/** R15: half of what was there is gone. It may be meant; it may be a disaster about to push the good copies out. */
export function hasShrunk(rowsBefore: number, rowsNow: number): boolean {
  return rowsNow * 2 < rowsBefore;
}

function byCalendar(newestFirst: readonly KeptCopy[], zone: string, limits: Retention): string[] {
  const regular = newestFirst.filter(({ reason }) => reason === 'daily' || reason === 'by-hand').map(({ id, takenAt }) => ({ id, day: dayOf(takenAt, zone) }));
  return [
    ...newestOfEach(regular, limits.days, (day) => day),
    ...newestOfEach(regular, limits.weeks, mondayOf),
    ...newestOfEach(regular, limits.months, (day) => day.slice(0, 7)),
  ];
}

function newestOfEach(regular: readonly { readonly id: string; readonly day: Day }[], count: number, periodOf: (day: Day) => string): string[] {
  const newest = new Map<string, string>();
  for (const { id, day } of regular) if (!newest.has(periodOf(day))) newest.set(periodOf(day), id);
  return [...newest.values()].slice(0, count);
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

function byOccasion(newestFirst: readonly KeptCopy[], limits: Retention): string[] {
  return BACKUP_REASONS.filter((reason) => reason !== 'daily').flatMap((reason) =>
    newestFirst
      .filter((copy) => copy.reason === reason)
      .slice(0, limits.occasions)
      .map(({ id }) => id),
  );
}
