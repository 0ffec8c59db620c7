import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, weekdayOf, type Day } from '../../time/day.ts';
import { nextRepeat, repeatAfterDone, ruleText, type Recurrence } from './recurrence.ts';

const on = (text: string): Day => text as Day;

function first(recurrence: Recurrence, start: string, count: number): string[] {
  const rule = ruleText(recurrence, on(start));
  const days: string[] = [start];
  for (let at: Day | null = on(start); at && days.length < count;) {
    at = nextRepeat(rule, on(start), at);
    if (at) days.push(at);
  }
  return days;
}

const monthly = { unit: 'month', every: 1, until: null, by: 'day' } as const;

describe('a rule', () => {
  it.each<[string, Recurrence, string, string[]]>([
    ['every third day', { unit: 'day', every: 3, until: null }, '2026-02-26', ['2026-02-26', '2026-03-01', '2026-03-04']],
    ['every week, on the day it began', { unit: 'week', every: 1, until: null, weekdays: [] }, '2026-02-26', ['2026-02-26', '2026-03-05', '2026-03-12']],
    [
      'every other week, Monday and Friday',
      { unit: 'week', every: 2, until: null, weekdays: [5, 1] },
      '2026-02-23',
      ['2026-02-23', '2026-02-27', '2026-03-09', '2026-03-13'],
    ],
    ['the 31st, or the last day before it', { ...monthly, end: 'nearest' }, '2026-01-31', ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
    ['the 30th, or the last day before it', { ...monthly, end: 'nearest' }, '2026-01-30', ['2026-01-30', '2026-02-28', '2026-03-30', '2026-04-30']],
    ['the 31st, where there is one', { ...monthly, end: 'skip' }, '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['the last day, begun on a 28th', { ...monthly, end: 'last' }, '2026-02-28', ['2026-02-28', '2026-03-31', '2026-04-30']],
    [
      'the second Tuesday',
      { unit: 'month', every: 1, until: null, by: 'weekday', nth: 2, weekday: 2 },
      '2026-01-13',
      ['2026-01-13', '2026-02-10', '2026-03-10'],
    ],
    [
      'the last Friday of a quarter',
      { unit: 'month', every: 3, until: null, by: 'weekday', nth: -1, weekday: 5 },
      '2026-03-27',
      ['2026-03-27', '2026-06-26', '2026-09-25'],
    ],
    [
      '29 February, or the 28th',
      { unit: 'year', every: 1, until: null, end: 'nearest' },
      '2024-02-29',
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    ['29 February alone', { unit: 'year', every: 1, until: null, end: 'skip' }, '2024-02-29', ['2024-02-29', '2028-02-29']],
    ['until a day, which belongs to it', { unit: 'day', every: 1, until: on('2026-02-28') }, '2026-02-26', ['2026-02-26', '2026-02-27', '2026-02-28']],
  ])('%s', (_what, recurrence, start, expected) => {
    // One more is asked for where it ends.
    expect(first(recurrence, start, recurrence.until ? expected.length + 1 : expected.length)).toEqual(expected);
  });

  it('is RFC 5545', () => {
    expect(ruleText({ ...monthly, every: 2, end: 'nearest', until: on('2027-01-31') }, on('2026-01-31'))).toBe(
      'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20270131',
    );
  });

  it('begins on its first day, whatever weekday that is', () => {
    expect(first({ unit: 'week', every: 1, until: null, weekdays: [1] }, '2026-02-26', 3)).toEqual(['2026-02-26', '2026-03-02', '2026-03-09']);
  });
});

describe('counted from the day on which it was done', () => {
  it.each<[string, Recurrence, string, string | null]>([
    ['ten days', { unit: 'day', every: 10, until: null }, '2026-02-26', '2026-03-08'],
    ['two weeks', { unit: 'week', every: 2, until: null, weekdays: [] }, '2026-02-26', '2026-03-12'],
    ['the Monday of the next week', { unit: 'week', every: 1, until: null, weekdays: [1] }, '2026-02-26', '2026-03-02'],
    ['a month, at the end of a short one', { ...monthly, end: 'nearest' }, '2026-01-31', '2026-02-28'],
    ['the last day of the next month', { ...monthly, end: 'last' }, '2026-01-10', '2026-02-28'],
    ['the first Monday of the next month', { unit: 'month', every: 1, until: null, by: 'weekday', nth: 1, weekday: 1 }, '2026-02-26', '2026-03-02'],
    ['a year after 29 February', { unit: 'year', every: 1, until: null, end: 'nearest' }, '2024-02-29', '2025-02-28'],
    ['no more after its end', { unit: 'day', every: 10, until: on('2026-03-01') }, '2026-02-26', null],
  ])('%s', (_what, recurrence, doneOn, expected) => {
    expect(repeatAfterDone(recurrence, on(doneOn))).toBe(expected);
  });
});

const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(on('2024-01-01'), n));
const ahead = { every: fc.integer({ min: 1, max: 14 }), until: fc.constant(null) };
const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
const anyRecurrence = fc.oneof(
  fc.record({ unit: fc.constant('day'), ...ahead }),
  fc.record({ unit: fc.constant('week'), ...ahead, weekdays: fc.uniqueArray(weekday, { maxLength: 7 }) }),
  fc.record({ unit: fc.constant('month'), ...ahead, by: fc.constant('day'), end: fc.constantFrom('nearest', 'skip', 'last') }),
  fc.record({ unit: fc.constant('month'), ...ahead, by: fc.constant('weekday'), nth: fc.constantFrom(1, 2, 3, 4, -1), weekday }),
  fc.record({ unit: fc.constant('year'), ...ahead, end: fc.constantFrom('nearest', 'skip') }),
) as fc.Arbitrary<Recurrence>;

test('the next day is after the one before, and after the day on which it was done', () => {
  fc.assert(
    fc.property(anyRecurrence, day, fc.integer({ min: 0, max: 900 }), (recurrence, start, later) => {
      const after = addDays(start, later);
      const next = nextRepeat(ruleText(recurrence, start), start, after);
      // A 29 February every eleven years may lie beyond what a rule is looked through for.
      if (next !== null) expect(next > after).toBe(true);
      const done = repeatAfterDone(recurrence, after);
      expect(done !== null && done > after).toBe(true);
      if (recurrence.unit === 'week' && recurrence.weekdays.length > 0 && done) expect(recurrence.weekdays).toContain(weekdayOf(done));
    }),
    { numRuns: 300 },
  );
});
