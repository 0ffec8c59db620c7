import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Brand } from '../lib/brand.ts';
import type { Instant } from './clock.ts';
import { DAY_OF_HOURS } from './duration.ts';
import { offsetAt, settledInstant } from './zone-offset.ts';

/** A calendar day `YYYY-MM-DD`, years 0001–9999, in nobody's zone. */
export type Day = Brand<string, 'Day'>;

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const FORM = /^\d{4}-\d{2}-\d{2}$/;

export function isDay(text: string): text is Day {
  if (!FORM.test(text)) return false;
  const number = numberOf(text);
  return isNumbered(number) && dayNumbered(number) === text;
}

export const day = z.string().refine(isDay, 'bad-date');

/** The day it is at `instant` in `zone`. Throws RangeError for a zone the system does not know. */
export function dayOf(instant: Instant, zone: string): Day {
  return dayNumbered(dayNumberAt(instant, zone));
}

export function addDays(from: Day, days: number): Day {
  return dayNumbered(numberOf(from) + days);
}

/** Calendar months; the end of a shorter month holds (31 Jan + 1 = 28 or 29 Feb). */
export function addMonths(from: Day, months: number): Day {
  const [year, month, dayOfMonth] = from.split('-').map(Number) as [number, number, number];
  const total = year * MONTHS + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / MONTHS), (((total % MONTHS) + MONTHS) % MONTHS) + 1];
  return dayNumbered(firstOfMonth(toYear, toMonth) + Math.min(dayOfMonth, lastDayOf(toYear, toMonth)) - 1);
}

/** Whole calendar days from `earlier` to `later`; negative when the order is reversed. */
export function daysBetween(earlier: Day, later: Day): number {
  return numberOf(later) - numberOf(earlier);
}

/** Whole calendar days from that of an instant to `today`: a number each, where a list has ten thousand. */
export function daysSince({ zone, today }: { readonly zone: string; readonly today: Day }): (instant: Instant) => number {
  const last = numberOf(today);
  return (instant) => last - dayNumberAt(instant, zone);
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(value: Day): Weekday {
  // The first of January 1970 was a Thursday.
  return (((((numberOf(value) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** The instant of a wall-clock time on a day. A time that a clock change skips moves forward; a doubled one is the first. */
export function instantOf(value: Day, time: string, zone: string): Instant {
  // Far from a clock change there is one answer, and Temporal takes a hundred times as long for it.
  return (
    settledInstant(numberOf(value) * DAY_OF_HOURS + sinceMidnight(time), zone) ??
    Temporal.PlainDateTime.from(`${value}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
  );
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

const MONTHS = 12;
/** The numbers of 1 January 0001 and 31 December 9999. */
const FIRST = -719_162;
const LAST = 2_932_896;
/** Days from 1 March of the year 0 to 1 January 1970. */
const MARCH_OF_YEAR_0 = 719_468;
const ZERO = 48;

/** Days since 1 January 1970, counted by years that begin in March; what is no date has the number of another one. A hundred thousand are asked for at once: Date.parse takes five times as long. */
function numberOf(text: string): number {
  const digit = (at: number): number => text.charCodeAt(at) - ZERO;
  const month = digit(5) * 10 + digit(6);
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3) - Number(month <= 2);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digit(8) * 10 + digit(9) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - MARCH_OF_YEAR_0;
}

/** NaN for what is no time of a day. */
function sinceMidnight(time: string): number {
  return CLOCK_TIME.test(time) ? Date.parse(`1970-01-01T${time}Z`) : Number.NaN;
}

function dayNumberAt(instant: Instant, zone: string): number {
  return Math.floor((instant + offsetAt(instant, zone)) / DAY_OF_HOURS);
}

/** Lists name the same few thousand days again and again. */
const named = new Map<number, Day>();
const NAMED_MAX = 20_000;

/** A year beyond the four digits of a Day would be compared as text with all others, and wrongly. */
function dayNumbered(number: number): Day {
  const known = named.get(number);
  if (known) return known;
  if (!isNumbered(number)) throw new RangeError(`day ${number} is outside the years 0001–9999`);
  const day = new Date(number * DAY_OF_HOURS).toISOString().slice(0, 'YYYY-MM-DD'.length) as Day;
  if (named.size >= NAMED_MAX) named.clear();
  named.set(number, day);
  return day;
}

function isNumbered(number: number): boolean {
  return number >= FIRST && number <= LAST;
}

/** The number of a month's first day (month 1 to 12; beyond the years of a Day, whatever number it has). */
function firstOfMonth(year: number, month: number): number {
  // Date.UTC alone takes the years 0 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, 1) / DAY_OF_HOURS;
}

function lastDayOf(year: number, month: number): number {
  return firstOfMonth(year, month + 1) - firstOfMonth(year, month);
}
