import { addDays, addMonths, type Day } from '../time/day.ts';
import { isWorkingDay, nextWorkingDay, workingDayOnOrBefore, type WorkingDays } from '../time/working-days.ts';
import type { SampleRecurring } from './sample-schema.ts';

/** The calendar the sample is laid over: everything in it counts working days from `today`. */
export type SampleCalendar = { readonly today: Day; readonly week: WorkingDays };

/** One day of something that comes round, and how many times it has come round before. */
export type Turn = { readonly day: Day; readonly turn: number };

/**
 * `ago` working days before today (1: the last one before today); ahead of it when negative; 0: today or the last working
 * day before it. Whole working weeks are seven calendar days, so only the rest is walked.
 */
export function workingDayAgo(ago: number, { today, week }: SampleCalendar): Day {
  if (ago === 0) return workingDayOnOrBefore(today, week);
  const weeks = Math.floor((Math.abs(ago) - 1) / week.weekdays.size);
  const steps = Math.abs(ago) - weeks * week.weekdays.size;
  let day = addDays(today, -Math.sign(ago) * weeks * 7);
  for (let step = 0; step < steps; step += 1) day = ago > 0 ? workingDayOnOrBefore(addDays(day, -1), week) : nextWorkingDay(day, week);
  return day;
}

/** Days on which all three countries stay at home: nobody is rung on Christmas Eve. */
const STAYING_AT_HOME: ReadonlySet<string> = new Set(['01-01', '12-24', '12-25', '12-26', '12-31']);

/** `day`, or the last working day before it on which somebody is there. */
export function officeDayOnOrBefore(day: Day, week: WorkingDays): Day {
  let found = workingDayOnOrBefore(day, week);
  while (STAYING_AT_HOME.has(found.slice(5))) found = workingDayOnOrBefore(addDays(found, -1), week);
  return found;
}

/** `day`, or the next working day on which somebody is there. */
export function officeDayOnOrAfter(day: Day, week: WorkingDays): Day {
  let found = workingDayOnOrAfter(day, week);
  while (STAYING_AT_HOME.has(found.slice(5))) found = nextWorkingDay(found, week);
  return found;
}

/** The days on which `use` comes round, oldest first. */
export function turnsOf(use: SampleRecurring, daysOfMonth: readonly number[], calendar: SampleCalendar): Turn[] {
  const { every } = use;
  const turns = 'days' in every ? everyFewDays(use, every.days, calendar) : everyFewMonths(use, every.months, daysOfMonth, calendar);
  return turns.map(({ day, turn }) => ({ day: officeDayOnOrBefore(day, calendar.week), turn }));
}

function everyFewDays(use: SampleRecurring, every: number, calendar: SampleCalendar): Turn[] {
  const count = Math.floor((use.from - use.until) / every) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({ day: workingDayAgo(use.from - index * every, calendar), turn: use.start + index }));
}

/** By the calendar month, so that the same month always reads the same, whatever day it is today. */
function everyFewMonths(use: SampleRecurring, every: number, daysOfMonth: readonly number[], calendar: SampleCalendar): Turn[] {
  const [first, last] = [workingDayAgo(use.from, calendar), workingDayAgo(use.until, calendar)];
  const turns: Turn[] = [];
  for (let month = startOfMonth(first); month <= last; month = addMonths(month, 1)) {
    const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
    if (number % every !== 0) continue;
    const turn = use.start + number / every;
    const day = workingDayOnOrAfter(addDays(month, (daysOfMonth[turn % daysOfMonth.length] ?? 1) - 1), calendar.week);
    if (day >= first && day <= last) turns.push({ day, turn });
  }
  return turns;
}

function workingDayOnOrAfter(day: Day, week: WorkingDays): Day {
  return isWorkingDay(day, week) ? day : nextWorkingDay(day, week);
}

export function startOfMonth(day: Day): Day {
  return addDays(day, 1 - Number(day.slice(8)));
}
