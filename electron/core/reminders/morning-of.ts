import { addDays, instantOf, type Day } from '#shared/time/day.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Wanted } from './source.ts';

/** When the practice opens, on most days. */
const MORNING = '09:00';
/** Then Today alone says it. */
const STANDS_DAYS = 7;

export function morningOf(on: Day, zone: string): Instant {
  return instantOf(on, MORNING, zone);
}

/** Said once, on the morning of its day or of the next that is worked, and for a week. */
export function onMorningOf(on: Day, zone: string): Pick<Wanted, 'key' | 'dueAt' | 'policy'> & { readonly expiresAt: Instant } {
  return { key: on, dueAt: morningOf(on, zone), policy: 'next_working_time', expiresAt: instantOf(addDays(on, STANDS_DAYS), '00:00', zone) };
}
