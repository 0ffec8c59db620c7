import type { Instant } from '#shared/time/clock.ts';
import { instantIn, type Moment } from '../sales/moment.ts';

/** When, and for how long; some of it may still be missing. */
export type When = { readonly moment: Moment; readonly length: { readonly minutes: number | null } };

/** The time that is meant, once all of it is there. */
export function agreedTime({ moment, length: { minutes } }: When, zone: string): { readonly at: Instant; readonly minutes: number } | null {
  const at = instantIn(moment, zone);
  return at === null || minutes === null ? null : { at, minutes };
}
