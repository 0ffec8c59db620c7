import type { Instant } from '../time/clock.ts';
import { HOUR } from '../time/duration.ts';
import { isWorkingTime, openHoursBetween, type WorkingCalendar } from '../time/working-hours.ts';
import { dueWithin24Hours } from './clock24.ts';

/** How soon clients are promised an answer: the same working day, or within 24 hours (spec 2.20). */
export const RESPONSE_PROMISES = ['same_day', 'within_24_hours'] as const;
export type ResponsePromise = (typeof RESPONSE_PROMISES)[number];

/** Later in the day than this before closing, nobody expects the answer on the same day; our own number. */
const LEAST_LEFT_MS = HOUR;

/** When an answer falls due by what was promised. */
export function answerDueAt(askedAt: Instant, calendar: WorkingCalendar, promise: ResponsePromise): Instant {
  const limit = dueWithin24Hours(askedAt, calendar);
  if (promise === 'within_24_hours' || !isWorkingTime(askedAt, calendar)) return limit;
  const open = openHoursBetween(askedAt, askedAt, calendar).find(({ to }) => to - askedAt >= LEAST_LEFT_MS);
  return open?.to ?? limit;
}
