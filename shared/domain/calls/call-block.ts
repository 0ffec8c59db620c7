import { z } from 'zod';
import type { Instant } from '../../time/clock.ts';
import { addDays, instantOf, WEEKDAYS, weekdayOf, type Day, type Weekday } from '../../time/day.ts';
import { MINUTE } from '../../time/duration.ts';
import { openHoursOn, type WorkingCalendar } from '../../time/working-hours.ts';

/** The hour of the week in which one calls only to ask how they are (spec 2.13). */
export const callBlockSettings = z.strictObject({
  weekday: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad-time'),
  minutes: z.int().min(15, 'bad-length').max(240, 'bad-length'),
});
export type CallBlockSettings = Readonly<z.output<typeof callBlockSettings>>;

export type PlannedBlock = { readonly on: Day; readonly startsAt: Instant; readonly minutes: number; readonly moved: boolean };

const DAYS_OF_WEEK = 7;
/** A practice that is closed for longer has no hour of calls in these weeks. */
const LOOK_AHEAD_DAYS = 14;
/** Weeks that are looked at for blocks that were missed. */
const MISSED_WEEKS = 12;

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The block of the week that begins on `monday`; on a closed day it moves to the next open one. */
export function blockOfWeek({ weekday, from, minutes }: CallBlockSettings, monday: Day, calendar: WorkingCalendar): PlannedBlock {
  const wanted = addDays(monday, weekday - 1);
  let on = wanted;
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS && !openHoursOn(on, calendar); ahead += 1) on = addDays(on, 1);
  if (!openHoursOn(on, calendar)) on = wanted;
  return { on, startsAt: instantOf(on, from, calendar.zone), minutes, moved: on !== wanted };
}

/** The block that is under way or comes next. */
export function nextBlock(
  settings: CallBlockSettings,
  { today, now }: { readonly today: Day; readonly now: Instant },
  calendar: WorkingCalendar,
): PlannedBlock {
  // The block of last week may have moved into this one.
  const weeks = [-1, 0, 1, 2].map((ahead) => blockOfWeek(settings, addDays(mondayOf(today), ahead * DAYS_OF_WEEK), calendar));
  return weeks.find((block) => block.startsAt + block.minutes * MINUTE > now) ?? weeks.at(-1)!;
}

export type KnownBlock = {
  readonly on: Day;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly begunAt: Instant | null;
  readonly attempts: number;
};

/** Kept: begun within its time, and at least one call was tried (spec 2.13). */
export function isKept({ startsAt, minutes, begunAt, attempts }: KnownBlock): boolean {
  return begunAt !== null && begunAt >= startsAt && begunAt <= startsAt + minutes * MINUTE && attempts > 0;
}

/** Blocks that went by since the last known one, earliest first: nobody began them. */
export function missedSince(settings: CallBlockSettings, last: Day, { today, now }: { readonly today: Day; readonly now: Instant }, calendar: WorkingCalendar) {
  const first = mondayOf(last);
  const found: PlannedBlock[] = [];
  for (let week = 0; week <= MISSED_WEEKS; week += 1) {
    const block = blockOfWeek(settings, addDays(first, week * DAYS_OF_WEEK), calendar);
    if (block.on > today) break;
    if (block.on > last && block.startsAt + block.minutes * MINUTE <= now) found.push(block);
  }
  return found;
}

/** After two missed in a row, the open weekday farthest from the one that does not work. */
export function otherWeekday({ weekday }: CallBlockSettings, { hours }: WorkingCalendar): Weekday | null {
  const apart = (each: Weekday): number => Math.min(Math.abs(each - weekday), DAYS_OF_WEEK - Math.abs(each - weekday));
  const open = WEEKDAYS.filter((each) => each !== weekday && hours[each - 1]);
  return open.toSorted((a, b) => apart(b) - apart(a) || a - b)[0] ?? null;
}

/** How many missed ones make one ask whether the weekday is right. */
export const MISSED_IN_A_ROW = 2;
