import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantOf, type Day } from '../../time/day.ts';
import { coming, ownTimes, type LatestTime, type OwnRule } from './own-times.ts';
import { FLOATING, momentOf } from './moments.ts';
import { recurrence, recurrenceFrom, ruleText, type Recurrence } from './recurrence.ts';

const HERE = 'Europe/Warsaw';
const day = (text: string): Day => text as Day;
const at = (on: string, time: string): number => instantOf(day(on), time, HERE);
const daily: OwnRule = { startsOn: day('2026-02-02'), time: '09:00', zone: FLOATING, rule: 'FREQ=DAILY', base: 'schedule' };
const once: OwnRule = { ...daily, rule: null };
const done: OwnRule = { ...daily, rule: 'FREQ=DAILY;INTERVAL=10', base: 'completion' };
const shown = (on: string, more: Partial<LatestTime> = {}): LatestTime => ({ on: day(on), time: '09:00', open: true, missed: 0, doneOn: null, ...more });
const around = (now: number, since = '2026-02-01') => ({ now, here: HERE, since: day(since) });

describe('times of an own reminder', () => {
  it.each<[string, OwnRule, LatestTime | null, number, string, { due: [string, number] | null; next: string | null }]>([
    ['once, ahead', once, null, at('2026-02-02', '08:59'), '2026-02-01', { due: null, next: '2026-02-02' }],
    ['once, just now', once, null, at('2026-02-02', '09:00'), '2026-02-01', { due: ['2026-02-02', 0], next: null }],
    ['once, for a time of today that has passed already', once, null, at('2026-02-02', '15:00'), '2026-02-02', { due: ['2026-02-02', 0], next: null }],
    ['once, and it has been', once, shown('2026-02-02'), at('2026-03-02', '15:00'), '2026-02-02', { due: null, next: null }],
    [
      'once, moved to later the same day',
      { ...once, time: '15:00' },
      shown('2026-02-02'),
      at('2026-02-02', '10:00'),
      '2026-02-02',
      { due: null, next: '2026-02-02' },
    ],
    [
      'once, moved to another day',
      { ...once, startsOn: day('2026-02-05') },
      shown('2026-02-02'),
      at('2026-02-02', '10:00'),
      '2026-02-02',
      { due: null, next: '2026-02-05' },
    ],
    [
      'daily, closed for three weeks: one, and how many are behind it',
      daily,
      shown('2026-02-02', { open: false }),
      at('2026-02-23', '10:00'),
      '2026-02-01',
      { due: ['2026-02-23', 20], next: '2026-02-24' },
    ],
    [
      'daily, and the one before was never done',
      daily,
      shown('2026-02-03', { missed: 1 }),
      at('2026-02-04', '09:00'),
      '2026-02-01',
      { due: ['2026-02-04', 2], next: '2026-02-05' },
    ],
    [
      'daily since long ago, entered today after its time',
      { ...daily, startsOn: day('2020-01-01') },
      null,
      at('2026-02-23', '10:00'),
      '2026-02-23',
      { due: ['2026-02-23', 0], next: '2026-02-24' },
    ],
    ['from completion, not done: nothing follows', done, shown('2026-02-02'), at('2026-04-04', '09:00'), '2026-02-01', { due: null, next: null }],
    [
      'from completion, done late: counted from there',
      done,
      shown('2026-02-02', { open: false, doneOn: day('2026-02-07') }),
      at('2026-02-08', '09:00'),
      '2026-02-01',
      { due: null, next: '2026-02-17' },
    ],
    [
      'until a day',
      { ...daily, rule: 'FREQ=DAILY;UNTIL=20260204' },
      shown('2026-02-04', { open: false }),
      at('2026-02-05', '09:00'),
      '2026-02-01',
      { due: null, next: null },
    ],
    [
      'at the end of months, from the first of them and not from the last',
      { ...daily, startsOn: day('2026-01-31'), rule: 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1' },
      shown('2026-02-28', { open: false }),
      at('2026-03-01', '09:00'),
      '2026-01-01',
      { due: null, next: '2026-03-31' },
    ],
  ])('%s', (_title, rule, latest, now, since, expected) => {
    const { due, next } = ownTimes(rule, latest, around(now, since));
    expect({ due: due && [due.on, due.missed], next }).toEqual(expected);
  });

  it('follow whoever travels, or stay with their place', () => {
    const now = at('2026-02-02', '08:00');
    expect(coming(daily, { now, here: HERE }, 2)).toEqual(['2026-02-02', '2026-02-03']);
    const fixed = { ...daily, zone: 'America/New_York' };
    expect(momentOf(coming(fixed, { now, here: HERE }, 1)[0]!, fixed, HERE)).toBe(at('2026-02-02', '15:00'));
  });

  it('never come twice, and never stand still', () => {
    const rules = [
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=MO,TH',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=MONTHLY;BYDAY=2TU',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
    ];
    const zones = ['Europe/Warsaw', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia'];
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 1439 }),
        (rule, here, offset, minute) => {
          const startsOn = addDays(day('2024-02-29'), offset % 400);
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          const own: OwnRule = { startsOn, time, zone: FLOATING, rule, base: 'schedule' };
          const now = instantOf(addDays(startsOn, offset), '12:00', here);
          const { due, next } = ownTimes(own, null, { now, here, since: startsOn });
          expect(next === null || momentOf(next, own, here) > now).toBe(true);
          if (due)
            expect(ownTimes(own, { on: due.on, time, open: true, missed: due.missed, doneOn: null }, { now, here, since: startsOn })).toEqual({
              due: null,
              next,
            });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a rule in the file', () => {
  const starts = ['2026-02-26', '2026-01-31', '2024-02-29'];
  const rules: Recurrence[] = [
    { unit: 'day', every: 3, until: day('2027-01-01') },
    { unit: 'week', every: 1, until: null, weekdays: [] },
    { unit: 'week', every: 2, until: null, weekdays: [1, 4] },
    { unit: 'month', every: 1, until: null, by: 'day', end: 'last' },
    { unit: 'month', every: 3, until: null, by: 'day', end: 'nearest' },
    { unit: 'month', every: 1, until: null, by: 'weekday', nth: -1, weekday: 5 },
    { unit: 'year', every: 1, until: null, end: 'nearest' },
  ];
  it.each(starts.flatMap((start) => rules.map((rule) => [ruleText(rule, day(start)), start, rule] as const)))(
    '%s of %s is read as it was meant',
    (text, start, rule) => {
      expect(recurrenceFrom(text, day(start))).toEqual(recurrence.parse(rule));
    },
  );

  it('that leaves short months out is read as that', () => {
    for (const unit of [{ unit: 'month', by: 'day' }, { unit: 'year' }] as const) {
      const rule = { ...unit, every: 1, until: null, end: 'skip' } as Recurrence;
      expect(recurrenceFrom(ruleText(rule, day('2024-02-29')), day('2024-02-29'))).toEqual(rule);
    }
  });
});
