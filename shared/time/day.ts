import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysTo, addMonths as addMonthsTo, differenceInCalendarDays, getISODay, isValid } from 'date-fns';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Brand } from '../lib/brand.ts';
import type { Instant } from './clock.ts';
import { offsetAt } from './zone-offset.ts';

/** A calendar day `YYYY-MM-DD`, years 0001–9999, in nobody's zone. */
export type Day = Brand<string, 'Day'>;

const FORM = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

export function isDay(text: string): text is Day {
  if (!FORM.test(text)) return false;
  const date = dateOf(text);
  return isValid(date) && format(date) === text;
}

export const day = z.string().refine(isDay, 'bad-date');

/** The day it is at `instant` in `zone`. Throws RangeError for a zone the system does not know. */
export function dayOf(instant: Instant, zone: string): Day {
  return format(new UTCDate(instant + offsetAt(instant, zone)));
}

export function addDays(from: Day, days: number): Day {
  return format(addDaysTo(dateOf(from), days));
}

/** Calendar months; the end of a shorter month holds (31 Jan + 1 = 28 or 29 Feb). */
export function addMonths(from: Day, months: number): Day {
  return format(addMonthsTo(dateOf(from), months));
}

/** Whole calendar days from `earlier` to `later`; negative when the order is reversed. */
export function daysBetween(earlier: Day, later: Day): number {
  return differenceInCalendarDays(dateOf(later), dateOf(earlier));
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(value: Day): Weekday {
  return getISODay(dateOf(value)) as Weekday;
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** The instant of a wall-clock time on a day. A time that a clock change skips moves forward; a doubled one is the first. */
export function instantOf(value: Day, time: string, zone: string): Instant {
  return Temporal.PlainDateTime.from(`${value}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** Wall-clock time `HH:MM` at `instant` in `zone`. */
export function timeOf(instant: Instant, zone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainTime();
  return time.toString({ smallestUnit: 'minute' });
}

/** An IANA name. Temporal alone would also take an offset or a whole date-time, which formatters refuse: those begin with no letter. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch (error) {
    // RangeError is the only answer Temporal has for an unknown name; anything else is a bug and rises.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function dateOf(text: string): UTCDate {
  return new UTCDate(`${text}T00:00:00Z`);
}

function format(date: Date): Day {
  return within(date.toISOString().replace(/T.*/, ''));
}

/** A year beyond the four digits of a Day would be compared as text with all others, and wrongly. */
function within(text: string): Day {
  if (!FORM.test(text)) throw new RangeError(`${text} is outside the years 0001–9999`);
  return text as Day;
}
