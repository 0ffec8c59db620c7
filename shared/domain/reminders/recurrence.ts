import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { addDays, addMonths, day, weekdayOf, WEEKDAYS, type Day, type Weekday } from '../../time/day.ts';

export const REPEAT_UNITS = ['day', 'week', 'month', 'year'] as const;
export type RepeatUnit = (typeof REPEAT_UNITS)[number];

/** What a short month does to the 29th, 30th or 31st: its last day takes the place, it is left out, or it is the last day in every month. */
export const MONTH_ENDS = ['nearest', 'skip', 'last'] as const;
export type MonthEnd = (typeof MONTH_ENDS)[number];

/** The first to the fourth of its weekday in a month, or the last. */
export const NTHS = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof NTHS)[number];

/** `schedule`: from the day before; `completion`: from the day on which it was done. */
export const REPEAT_BASES = ['schedule', 'completion'] as const;
export type RepeatBase = (typeof REPEAT_BASES)[number];

/** More than two years apart is a date, not a rhythm. */
export const EVERY_MAX = 99;

const every = { every: z.int().min(1, 'too-small').max(EVERY_MAX, 'too-large'), until: day.nullable() };
const weekday = z.literal(WEEKDAYS);
export const recurrence = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('day'), ...every }),
  /** Without weekdays: that of the first day. */
  z.strictObject({ unit: z.literal('week'), ...every, weekdays: z.array(weekday).max(WEEKDAYS.length) }),
  z.discriminatedUnion('by', [
    z.strictObject({ unit: z.literal('month'), ...every, by: z.literal('day'), end: z.enum(MONTH_ENDS) }),
    z.strictObject({ unit: z.literal('month'), ...every, by: z.literal('weekday'), nth: z.literal(NTHS), weekday }),
  ]),
  /** 29 February is the last day of February in other years (`nearest`), or is left out. */
  z.strictObject({ unit: z.literal('year'), ...every, end: z.enum(['nearest', 'skip']) }),
]);
export type Recurrence = z.output<typeof recurrence>;

const FREQUENCIES = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;
const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** Every month has it. */
const SAFE_DAY = 28;

/** As RFC 5545 writes it, for what begins on `start`; times of day are not its business. */
export function ruleText(it: Recurrence, start: Day): string {
  const parts = [`FREQ=${FREQUENCIES[it.unit]}`, ...(it.every > 1 ? [`INTERVAL=${it.every}`] : []), ...whichDays(it, start)];
  if (it.until) parts.push(`UNTIL=${it.until.replaceAll('-', '')}`);
  return parts.join(';');
}

function whichDays(it: Recurrence, start: Day): string[] {
  const [, month, dayOfMonth] = start.split('-').map(Number) as [number, number, number];
  switch (it.unit) {
    case 'day':
      return [];
    case 'week':
      return it.weekdays.length > 0 ? [`BYDAY=${sorted(it.weekdays).map(nameOf).join(',')}`] : [`BYDAY=${nameOf(weekdayOf(start))}`];
    case 'month':
      return it.by === 'weekday' ? [`BYDAY=${it.nth}${nameOf(it.weekday)}`] : ofMonth(it.end, dayOfMonth);
    case 'year':
      return [`BYMONTH=${month}`, ...ofMonth(it.end, dayOfMonth)];
  }
}

function ofMonth(end: MonthEnd, dayOfMonth: number): string[] {
  if (end === 'last') return ['BYMONTHDAY=-1'];
  if (end === 'skip' || dayOfMonth <= SAFE_DAY) return [`BYMONTHDAY=${dayOfMonth}`];
  // Of the days up to the wanted one, the last that there is.
  const days = Array.from({ length: dayOfMonth - SAFE_DAY + 1 }, (_, n) => SAFE_DAY + n);
  return [`BYMONTHDAY=${days.join(',')}`, 'BYSETPOS=-1'];
}

/** The rule that `ruleText` wrote for what begins on `start`. What a short month does is only kept where it makes a difference. */
export function recurrenceFrom(rule: string, start: Day): Recurrence {
  const parts: Partial<Record<string, string>> = Object.fromEntries(rule.split(';').map((part) => part.split('=')));
  const unit = REPEAT_UNITS.find((it) => FREQUENCIES[it] === parts['FREQ']);
  const until = parts['UNTIL']?.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3') ?? null;
  return recurrence.parse({ unit, every: Number(parts['INTERVAL'] ?? 1), until, ...(unit !== undefined && unit !== 'day' && daysFrom(unit, parts, start)) });
}

function daysFrom(unit: RepeatUnit, { BYDAY, BYMONTHDAY, BYSETPOS }: Partial<Record<string, string>>, start: Day): object {
  const end = BYMONTHDAY === '-1' ? 'last' : BYSETPOS || Number(start.slice(-2)) <= SAFE_DAY ? 'nearest' : 'skip';
  if (unit === 'year') return { end };
  const named = (BYDAY ?? '').split(',').filter(Boolean);
  if (unit === 'month' && named[0]) return { by: 'weekday', nth: Number(named[0].slice(0, -2)), weekday: weekdayNamed(named[0].slice(-2)) };
  if (unit === 'month') return { by: 'day', end };
  const weekdays = named.map(weekdayNamed);
  return { weekdays: weekdays.length === 1 && weekdays[0] === weekdayOf(start) ? [] : weekdays };
}

function weekdayNamed(name: string): Weekday {
  return (NAMES.findIndex((it) => it === name) + 1) as Weekday;
}

/**
 * The first day of the rule after `after`, counted from `start` (never from the day before it: 31 January, 28 February,
 * 31 March); null when it has ended. `start` itself is one whatever the rule says of it.
 */
export function nextRepeat(rule: string, start: Day, after: Day): Day | null {
  if (after < start) return start;
  const next = new RRuleTemporal({ rruleString: `RRULE:${untilWithTime(rule)}`, dtstart: midnight(start), temporal: Temporal }).next(midnight(after), false);
  return next ? (next.toPlainDate().toString() as Day) : null;
}

/** When it is counted from the day on which it was done: the same step, but from there. */
export function repeatAfterDone(it: Recurrence, doneOn: Day): Day | null {
  const next = stepFrom(it, doneOn);
  return it.until && next > it.until ? null : next;
}

function stepFrom(it: Recurrence, doneOn: Day): Day {
  if (it.unit === 'day') return addDays(doneOn, it.every);
  if (it.unit === 'year') return addMonths(doneOn, it.every * 12);
  if (it.unit === 'month' && it.by === 'day' && it.end !== 'last') return addMonths(doneOn, it.every);
  if (it.unit === 'week' && it.weekdays.length === 0) return addDays(doneOn, it.every * 7);
  // On named days: the first of them in the week or month that lies so far ahead.
  const from = it.unit === 'week' ? addDays(doneOn, it.every * 7 - (weekdayOf(doneOn) - 1)) : firstOfMonth(addMonths(doneOn, it.every));
  return nextRepeat(ruleText({ ...it, every: 1, until: null }, from), addDays(from, -1), addDays(from, -1)) ?? from;
}

function firstOfMonth(of: Day): Day {
  return `${of.slice(0, 'YYYY-MM'.length)}-01` as Day;
}

function sorted(weekdays: readonly Weekday[]): Weekday[] {
  return [...new Set(weekdays)].toSorted((a, b) => a - b);
}

function nameOf(it: Weekday): string {
  return NAMES[it - 1]!;
}

/** Days are laid on midnights of a zone without clock changes. */
function midnight(it: Day): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(it).toZonedDateTime('UTC');
}

/** A rule that ends on a day ends with that day, whatever the time. */
function untilWithTime(rule: string): string {
  return rule.replace(/UNTIL=(\d{8})(?!T)/, 'UNTIL=$1T000000Z');
}
