import type { Instant } from '#shared/time/clock.ts';
import { instantOf, type Day } from '#shared/time/day.ts';

/** When a day begins. Thousands of clients share a few days: each is found once. */
export function midnightsIn(zone: string): (day: Day) => Instant {
  const known = new Map<Day, Instant>();
  return (day) => {
    const at = known.get(day) ?? instantOf(day, '00:00', zone);
    known.set(day, at);
    return at;
  };
}
