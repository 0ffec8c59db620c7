import { addDays, weekdayOf, type Day, type Weekday } from './day.ts';

/** Which weekdays are worked. Holidays and absences join here when the working calendar has them. */
export type WorkingWeek = ReadonlySet<Weekday>;

export function isWorkingDay(day: Day, week: WorkingWeek): boolean {
  return week.has(weekdayOf(day));
}

/** `day` itself when it is worked, else the last worked day before it. A week without any working day moves nothing. */
export function workingDayOnOrBefore(day: Day, week: WorkingWeek): Day {
  if (week.size === 0) return day;
  let found = day;
  while (!isWorkingDay(found, week)) found = addDays(found, -1);
  return found;
}

/** The first worked day after `day`; the very next day when no weekday is worked. */
export function nextWorkingDay(day: Day, week: WorkingWeek): Day {
  let found = addDays(day, 1);
  if (week.size === 0) return found;
  while (!isWorkingDay(found, week)) found = addDays(found, 1);
  return found;
}
