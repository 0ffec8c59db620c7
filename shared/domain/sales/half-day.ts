import type { Instant } from '../../time/clock.ts';
import { dayOf, instantOf, timeOf, weekdayOf, type Weekday } from '../../time/day.ts';

/** Offered times are worded as half-days (spec 2.5): the exact hour is agreed once one of the two is chosen. */
export const HALVES = ['morning', 'afternoon'] as const;
export type Half = (typeof HALVES)[number];
export type HalfDay = `${Half}${Weekday}`;

/** The hour between them is nobody's: it is lunch, and neither word describes it. */
export const MORNING_ENDS = '12:00';
export const AFTERNOON_BEGINS = '13:00';

export function halfOf(at: Instant, zone: string): Half {
  return timeOf(at, zone) < MORNING_ENDS ? 'morning' : 'afternoon';
}

/** `afternoon2` for a Tuesday afternoon: the name of its phrase in the letters. */
export function halfDayOf(at: Instant, zone: string): HalfDay {
  return `${halfOf(at, zone)}${weekdayOf(dayOf(at, zone))}`;
}

/** The stretch of open hours that falls into a half of their day; null when none does. */
export function halfOfHours(open: { readonly from: Instant; readonly to: Instant }, half: Half, zone: string): { from: Instant; to: Instant } | null {
  const day = dayOf(open.from, zone);
  const from = half === 'morning' ? open.from : Math.max(open.from, instantOf(day, AFTERNOON_BEGINS, zone));
  const to = half === 'morning' ? Math.min(open.to, instantOf(day, MORNING_ENDS, zone)) : open.to;
  return from < to ? { from, to } : null;
}
