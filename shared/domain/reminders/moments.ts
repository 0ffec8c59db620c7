import type { Instant } from '../../time/clock.ts';
import { addDays, dayOf, instantOf, WEEKDAYS, type Day } from '../../time/day.ts';
import { HOUR, MINUTE } from '../../time/duration.ts';
import { workingDayOnOrBefore } from '../../time/working-days.ts';
import { isWorkingTime, nextOpening, type WorkingCalendar } from '../../time/working-hours.ts';

/** Follows whoever travels: 09:00 is 09:00 where one is. Any other zone is that of the place it happens at. */
export const FLOATING = 'floating';

/** What becomes of a moment at which the practice is closed. */
export const CLOSED_POLICIES = ['exact', 'next_working_time', 'previous_working_day'] as const;
export type ClosedPolicy = (typeof CLOSED_POLICIES)[number];

/** When a time of day on a day is. A time that a clock change skips moves forward, a doubled one is the first. */
export function momentOf(day: Day, { time, zone }: { readonly time: string; readonly zone: string }, here: string): Instant {
  return instantOf(day, time, zone === FLOATING ? here : zone);
}

/** When something due at `at` is said. The time of day is kept where a day before takes its place. */
export function effectiveAt(at: Instant, policy: ClosedPolicy, calendar: WorkingCalendar): Instant {
  switch (policy) {
    case 'exact':
      return at;
    case 'next_working_time':
      return isWorkingTime(at, calendar) ? at : (nextOpening(at, calendar)?.from ?? at);
    case 'previous_working_day':
      return onWorkingDay(at, calendar);
  }
}

function onWorkingDay(at: Instant, { hours, closed, zone }: WorkingCalendar): Instant {
  const wanted = dayOf(at, zone);
  const weekdays = new Set(WEEKDAYS.filter((weekday) => hours[weekday - 1] !== null));
  return at - (noon(wanted, zone) - noon(workingDayOnOrBefore(wanted, { weekdays, closed }), zone));
}

/** Between two noons lie whole days and what the clocks were changed by. */
function noon(day: Day, zone: string): Instant {
  return instantOf(day, '12:00', zone);
}

/** From `from` to before `to`; `to` before `from` is the next morning, the same time is never. */
export type QuietHours = { readonly from: string; readonly to: string };

/** When the quiet hours around `at` end; null where there are none. */
export function quietUntil(at: Instant, { from, to }: QuietHours, zone: string): Instant | null {
  const today = dayOf(at, zone);
  for (const day of [addDays(today, -1), today]) {
    const end = instantOf(to <= from ? addDays(day, 1) : day, to, zone);
    if (from !== to && at >= instantOf(day, from, zone) && at < end) return end;
  }
  return null;
}

export const SNOOZES = ['ten_minutes', 'hour', 'tomorrow', 'next_working_day'] as const;
export type Snooze = (typeof SNOOZES)[number];

const TOMORROW_AT = '09:00';

/** Until when it rests; always later than `now`. */
export function snoozedUntil(now: Instant, snooze: Snooze, calendar: WorkingCalendar): Instant {
  const tomorrow = addDays(dayOf(now, calendar.zone), 1);
  switch (snooze) {
    case 'ten_minutes':
      return now + 10 * MINUTE;
    case 'hour':
      return now + HOUR;
    case 'tomorrow':
      return instantOf(tomorrow, TOMORROW_AT, calendar.zone);
    case 'next_working_day':
      return nextOpening(instantOf(tomorrow, '00:00', calendar.zone) - 1, calendar)?.from ?? instantOf(tomorrow, TOMORROW_AT, calendar.zone);
  }
}
