import { z } from 'zod';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, instantOf, isDay, timeOf } from '#shared/time/day.ts';

/** A day and an hour as two controls hold them; either may have been emptied. */
export type Moment = { readonly on: string | null; readonly time: string | null };

export function momentAt(at: Instant | null, zone: string): { on: string | null; time: string | null } {
  return at === null ? { on: null, time: null } : { on: dayOf(at, zone), time: timeOf(at, zone) };
}

/** Null while one of the two is missing. */
export function instantIn({ on, time }: Moment, zone: string): Instant | null {
  return on && time && isDay(on) ? instantOf(on, time, zone) : null;
}

const part = z.string().nullable();

/** Both or, where it may be left out, neither. */
export const optionalMoment = z
  .strictObject({ on: part, time: part })
  .refine((it) => it.on !== null || it.time === null, { path: ['on'], message: 'required' })
  .refine((it) => it.time !== null || it.on === null, { path: ['time'], message: 'required' });

export const moment = z
  .strictObject({ on: part, time: part })
  .refine((it) => it.on !== null, { path: ['on'], message: 'required' })
  .refine((it) => it.time !== null, { path: ['time'], message: 'required' });
