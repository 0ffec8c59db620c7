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
/** Closed for longer, a practice has no hour of calls in these weeks. */
const LOOK_AHEAD_DAYS = 14;
/** A block of so many weeks before may have moved into this one. */
export const WEEKS_BACK = LOOK_AHEAD_DAYS / DAYS_OF_WEEK;
/** Weeks in which the next one is looked for. */
const NEXT_WEEKS = 12;
/** Weeks that are looked at for blocks that were missed. */
const MISSED_WEEKS = 12;

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The block of the week that begins on `monday`; on a closed day it moves to the next open one. Null: closed for weeks. */
export function blockOfWeek({ weekday, from, minutes }: CallBlockSettings, monday: Day, calendar: WorkingCalendar): PlannedBlock | null {
  const wanted = addDays(monday, weekday - 1);
  const on = firstOpenDay(wanted, calendar);
  return on && { on, startsAt: instantOf(on, from, calendar.zone), minutes, moved: on !== wanted };
}

/** A practice without office hours calls when it wants to. */
function firstOpenDay(wanted: Day, calendar: WorkingCalendar): Day | null {
  if (calendar.hours.every((each) => each === null)) return wanted;
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = addDays(wanted, ahead);
    if (openHoursOn(day, calendar)) return day;
  }
  return null;
}

/** The blocks of so many weeks, earliest first; two that a holiday moved onto one day are one. */
export function blocksFrom(settings: CallBlockSettings, monday: Day, weeks: number, calendar: WorkingCalendar): PlannedBlock[] {
  const mondays = Array.from({ length: weeks }, (_, week) => addDays(monday, week * DAYS_OF_WEEK));
  const blocks = mondays.map((each) => blockOfWeek(settings, each, calendar)).filter((block) => block !== null);
  return [...new Map(blocks.map((block) => [block.on, block])).values()];
}

type Moment = { readonly today: Day; readonly now: Instant };

/** The block that is under way or comes next. */
export function nextBlock(settings: CallBlockSettings, { today, now }: Moment, calendar: WorkingCalendar): PlannedBlock | null {
  const first = addDays(mondayOf(today), -LOOK_AHEAD_DAYS);
  return blocksFrom(settings, first, NEXT_WEEKS, calendar).find((block) => endOf(block) > now) ?? null;
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
  return begunAt !== null && begunAt >= startsAt && begunAt <= endOf({ startsAt, minutes }) && attempts > 0;
}

/** Blocks that went by since the last known one, earliest first: nobody began them. */
export function missedSince(settings: CallBlockSettings, last: Day, { now }: Moment, calendar: WorkingCalendar): PlannedBlock[] {
  const first = addDays(mondayOf(last), -LOOK_AHEAD_DAYS);
  const blocks = blocksFrom(settings, first, WEEKS_BACK + MISSED_WEEKS + 1, calendar);
  return blocks.filter((block) => block.on > last && endOf(block) <= now);
}

/** How many in a row went by without a call; `known` newest first. */
export function missedInARow(settings: CallBlockSettings, known: readonly KnownBlock[], moment: Moment, calendar: WorkingCalendar): number {
  const [last] = known;
  if (!last) return 0;
  const since = missedSince(settings, last.on, moment, calendar).length;
  const isOver = (block: KnownBlock): boolean => endOf(block) <= moment.now;
  const isCalled = (block: KnownBlock): boolean => block.attempts > 0 || (block.begunAt !== null && !isOver(block));
  const told = known.filter((block) => isCalled(block) || (isOver(block) && isPlannedFor(settings, block.on, calendar)));
  const called = told.findIndex(isCalled);
  return since + (called < 0 ? told.length : called);
}

/** Another day belongs to an earlier plan, or was chosen for once. */
function isPlannedFor(settings: CallBlockSettings, on: Day, calendar: WorkingCalendar): boolean {
  const first = addDays(mondayOf(on), -LOOK_AHEAD_DAYS);
  return blocksFrom(settings, first, WEEKS_BACK + 1, calendar).some((block) => block.on === on);
}

function endOf({ startsAt, minutes }: { readonly startsAt: Instant; readonly minutes: number }): Instant {
  return startsAt + minutes * MINUTE;
}

/** After two missed in a row, the open weekday farthest from the one that does not work. */
export function otherWeekday({ weekday }: CallBlockSettings, { hours }: WorkingCalendar): Weekday | null {
  const apart = (each: Weekday): number => Math.min(Math.abs(each - weekday), DAYS_OF_WEEK - Math.abs(each - weekday));
  const open = WEEKDAYS.filter((each) => each !== weekday && hours[each - 1]);
  return open.toSorted((a, b) => apart(b) - apart(a) || a - b)[0] ?? null;
}

/** How many missed ones make one ask whether the weekday is right. */
export const MISSED_IN_A_ROW = 2;
