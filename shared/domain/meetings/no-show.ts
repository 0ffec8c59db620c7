import type { Instant } from '../../time/clock.ts';
import { HOUR } from '../../time/duration.ts';

/** Whoever did not come hears a neutral word within the hour, with two other times (spec 2.14). */
export function noShowWordDueAt(now: Instant): Instant {
  return now + HOUR;
}
