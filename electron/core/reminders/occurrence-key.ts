import type { Instant } from '#shared/time/clock.ts';
import { dayOf, timeOf } from '#shared/time/day.ts';

/** One that can move within its day and is then another: said again. */
export function minuteKey(at: Instant, zone: string): string {
  return `${dayOf(at, zone)}T${timeOf(at, zone)}`;
}
