import type { Instant } from './clock.ts';
import { addDays, dayOf, instantOf, weekdayOf, type Day } from './day.ts';
import type { ClosedDays } from './working-days.ts';

/** When the practice is open: office hours per weekday in its zone, and the days it is closed all the same. */
export type WorkingCalendar = {
  readonly zone: string;
  /** Seven, Monday first: wall-clock times `HH:MM`, or null for a day that is not worked. */
  readonly hours: readonly ({ readonly from: string; readonly to: string } | null)[];
  readonly closed: ClosedDays;
  /** True: 24 hours are 24 hours, and no due moment rolls into the office hours. */
  readonly strict?: boolean;
};

/** One stretch of open hours; both ends belong to it (spec 4.4). */
export type OpenHours = { readonly from: Instant; readonly to: Instant };

/** More than a year without one open hour is a calendar that says nothing. */
const LOOK_AHEAD_DAYS = 400;

export function openHoursOn(day: Day, { hours, zone, closed }: WorkingCalendar): OpenHours | null {
  const open = closed.has(day) ? null : (hours[weekdayOf(day) - 1] ?? null);
  return open && { from: instantOf(day, open.from, zone), to: instantOf(day, open.to, zone) };
}

export function isWorkingTime(at: Instant, calendar: WorkingCalendar): boolean {
  const open = openHoursOn(dayOf(at, calendar.zone), calendar);
  return open !== null && at >= open.from && at <= open.to;
}

/** The stretches of open hours that touch the days of `from` to `to`, earliest first. */
export function openHoursBetween(from: Instant, to: Instant, calendar: WorkingCalendar): OpenHours[] {
  const found: OpenHours[] = [];
  const last = dayOf(to, calendar.zone);
  for (let day = dayOf(from, calendar.zone); day <= last; day = addDays(day, 1)) {
    const open = openHoursOn(day, calendar);
    if (open) found.push(open);
  }
  return found;
}

/** The first opening after `at`; null when the practice does not open within a year. */
export function nextOpening(at: Instant, calendar: WorkingCalendar): OpenHours | null {
  const first = dayOf(at, calendar.zone);
  for (let days = 0; days <= LOOK_AHEAD_DAYS; days += 1) {
    const open = openHoursOn(addDays(first, days), calendar);
    if (open && open.from > at) return open;
  }
  return null;
}

/** `at` plus `ms` of open time; time outside the open hours does not count. `at + ms` when the practice never opens. */
export function addWorkingTime(at: Instant, ms: number, calendar: WorkingCalendar): Instant {
  let left = ms;
  let from = at;
  for (;;) {
    const today = openHoursOn(dayOf(from, calendar.zone), calendar);
    const open = today && from <= today.to ? today : nextOpening(from, calendar);
    if (!open) return at + ms;
    const start = Math.max(from, open.from);
    if (start + left <= open.to) return start + left;
    left -= open.to - start;
    from = open.to + 1;
  }
}

/** The `count`-th working day after the day of `at`, at the same time of day as far as the practice is open then. */
export function addWorkingDays(at: Instant, count: number, calendar: WorkingCalendar): Instant {
  let day = dayOf(at, calendar.zone);
  let open: OpenHours | null = null;
  for (let left = count, tried = 0; left > 0 && tried < LOOK_AHEAD_DAYS; tried += 1) {
    day = addDays(day, 1);
    open = openHoursOn(day, calendar) ?? open;
    if (openHoursOn(day, calendar)) left -= 1;
  }
  const sameTime = at + (instantOf(day, '12:00', calendar.zone) - instantOf(dayOf(at, calendar.zone), '12:00', calendar.zone));
  return open ? Math.min(Math.max(sameTime, open.from), open.to) : sameTime;
}
