import { addDays, weekdayOf, type Day, type Weekday } from './day.ts';

/** Days without work although their weekday is worked: holidays and absences. */
export type ClosedDays = { has(day: Day): boolean };

/** Which days are worked. */
export type WorkingDays = { readonly weekdays: ReadonlySet<Weekday>; readonly closed: ClosedDays };

/** Whoever is away longer than this has no working day to speak of. */
const LOOK_AHEAD_DAYS = 400;

export function isWorkingDay(day: Day, { weekdays, closed }: WorkingDays): boolean {
  return weekdays.has(weekdayOf(day)) && !closed.has(day);
}

/** `day` itself when it is worked, else the last worked day before it; `day` where there is none. */
export function workingDayOnOrBefore(day: Day, worked: WorkingDays): Day {
  return firstWorked(day, -1, worked) ?? day;
}

/** The first worked day after `day`; the very next day where there is none. */
export function nextWorkingDay(day: Day, worked: WorkingDays): Day {
  const next = addDays(day, 1);
  return firstWorked(next, 1, worked) ?? next;
}

function firstWorked(from: Day, step: 1 | -1, worked: WorkingDays): Day | null {
  if (worked.weekdays.size === 0) return null;
  let day = from;
  for (let days = 0; days < LOOK_AHEAD_DAYS; days += 1) {
    if (isWorkingDay(day, worked)) return day;
    day = addDays(day, step);
  }
  return null;
}
