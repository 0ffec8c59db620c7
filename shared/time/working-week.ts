import { addDays, instantOf, weekdayOf, WEEKDAYS, type Day, type Weekday } from './day.ts';
import { HOUR } from './duration.ts';
import type { Instant } from './clock.ts';
import { isWorkingDay, type WorkingDays } from './working-days.ts';
import { openHoursOn, type WorkingCalendar } from './working-hours.ts';

const WEEK = 7;

/** When the last working day of a week begins to end (spec 2.25); earlier where the office closes before 17:00. */
const CLOSING_FROM = '15:00';
const BEFORE_CLOSING_MS = 2 * HOUR;

/** The first worked day of its week, whatever days of it are closed. */
export function beginsWeek(day: Day, worked: WorkingDays): boolean {
  const place = placeInWeek(day, worked.weekdays);
  return isWorkingDay(day, worked) && !someDay(-place, 0, (offset) => isWorkingDay(addDays(day, offset), worked));
}

/** The last worked day of its week. */
export function endsWeek(day: Day, worked: WorkingDays): boolean {
  const place = placeInWeek(day, worked.weekdays);
  return isWorkingDay(day, worked) && !someDay(1, WEEK - place, (offset) => isWorkingDay(addDays(day, offset), worked));
}

/** From when on an open day comes to its end: 15:00, or two hours before the office closes; null on a closed day. */
export function closingFrom(day: Day, calendar: WorkingCalendar): Instant | null {
  const open = openHoursOn(day, calendar);
  return open && Math.max(open.from, Math.min(instantOf(day, CLOSING_FROM, calendar.zone), open.to - BEFORE_CLOSING_MS));
}

/** 0 on the first day of the week. It begins after the longest rest: on a Monday for most, on a Sunday where Friday and Saturday are free. */
function placeInWeek(day: Day, weekdays: ReadonlySet<Weekday>): number {
  const rests = WEEKDAYS.map((weekday) => (weekdays.has(weekday) ? restBefore(weekday, weekdays) : -1));
  const first = WEEKDAYS[rests.indexOf(Math.max(...rests))] ?? 1;
  return (weekdayOf(day) - first + WEEK) % WEEK;
}

/** Days without work right before a weekday. */
function restBefore(weekday: Weekday, weekdays: ReadonlySet<Weekday>): number {
  const back = WEEKDAYS.find((days) => weekdays.has(WEEKDAYS[(weekday - 1 - days + WEEK) % WEEK] ?? 1));
  return (back ?? WEEK) - 1;
}

function someDay(from: number, to: number, is: (offset: number) => boolean): boolean {
  return Array.from({ length: to - from }, (_, index) => from + index).some(is);
}
