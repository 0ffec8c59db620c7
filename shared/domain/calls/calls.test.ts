import { describe, expect, it } from 'vitest';
import { inWarsaw as at, NEVER_OPEN, officeCalendar as calendar, OPEN } from '../../testing/office-calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import { MINUTE } from '../../time/duration.ts';
import { blockOfWeek, isKept, missedInARow, missedSince, nextBlock, otherWeekday, type CallBlockSettings, type KnownBlock } from './call-block.ts';
import { callNeed, listSize, type CallFacts } from './call-need.ts';

const QUIET: CallFacts = { daysSinceVoice: 0, targetDays: 7, gapRatio: 0, phase: 'none', hasUntoldWin: false };

describe('who needs to hear a voice', () => {
  it.each<[string, Partial<CallFacts>, number]>([
    ['the worked example: weekly, 49 days, pessimism, ratio 1.23', { daysSinceVoice: 49, phase: 'pessimism', gapRatio: 1.23 }, 5.8967],
    ['just spoken', {}, 0],
    ['three intervals', { daysSinceVoice: 21 }, 0],
    ['six intervals', { daysSinceVoice: 42 }, 2],
    ['a monthly client after 42 days', { daysSinceVoice: 42, targetDays: 31 }, 0],
    ['never spoken', { daysSinceVoice: null, gapRatio: 0.5 }, 1.5],
    ['the silence counts twice at most', { gapRatio: 7 }, 2],
    ['in the valley', { phase: 'valley' }, 3],
    ['an untold win', { hasUntoldWin: true }, 0.5],
    ['a prospect, of whom no silence is counted', { daysSinceVoice: null, gapRatio: null }, 1],
  ])('%s', (_what, facts, expected) => {
    expect(callNeed({ ...QUIET, ...facts })).toBeCloseTo(expected, 4);
  });
});

it.each([
  [60, null, 5],
  [60, 12, 5],
  [60, 7, 8],
  [60, 13, 4],
  [60, 90, 1],
  [30, null, 2],
  [60, 0.2, 60],
])('%d minutes with calls of %s minutes: %d names', (minutes, average, expected) => {
  expect(listSize(minutes, average)).toBe(expected);
});

const FRIDAY: CallBlockSettings = { weekday: 5, from: '10:00', minutes: 60 };
const MONDAY = '2026-02-23' as Day;
const days = (from: string, count: number): Day[] => Array.from({ length: count }, (_, index) => addDays(from as Day, index));

describe('the block of a week', () => {
  it.each<[string[], string, boolean]>([
    [[], '2026-02-27', false],
    // A holiday moves it to the next working day.
    [['2026-02-27'], '2026-03-02', true],
    [['2026-02-27', '2026-03-02'], '2026-03-03', true],
  ])('closed on %j: %s', (closed, on, moved) => {
    expect(blockOfWeek(FRIDAY, MONDAY, calendar(...closed))).toEqual({ on, startsAt: at(on, '10:00'), minutes: 60, moved });
  });

  it.each<[string, string, string]>([
    ['2026-02-26', '09:12', '2026-02-27'],
    ['2026-02-27', '10:59', '2026-02-27'],
    ['2026-02-27', '11:00', '2026-03-06'],
  ])('on %s at %s the next one is on %s', (today, time, on) => {
    expect(nextBlock(FRIDAY, { today: today as Day, now: at(today, time) }, calendar())?.on).toBe(on);
  });

  it('that a holiday moved into the next week still comes', () => {
    expect(nextBlock(FRIDAY, { today: '2026-03-02' as Day, now: at('2026-03-02', '08:00') }, calendar('2026-02-27'))?.on).toBe('2026-03-02');
  });

  it('falls out while the practice is closed for longer, and the next one comes after it', () => {
    const closed = days('2026-02-23', 28);
    expect(blockOfWeek(FRIDAY, MONDAY, calendar(...closed))).toBeNull();
    expect(nextBlock(FRIDAY, { today: MONDAY, now: at(MONDAY, '08:00') }, calendar(...closed))).toMatchObject({ on: '2026-03-23', moved: true });
    expect(missedSince(FRIDAY, '2026-02-20' as Day, { today: '2026-03-23' as Day, now: at('2026-03-23', '09:00') }, calendar(...closed))).toEqual([]);
  });

  it('has its day in a practice without office hours', () => {
    expect(blockOfWeek(FRIDAY, MONDAY, NEVER_OPEN)).toMatchObject({ on: '2026-02-27', moved: false });
  });
});

it.each<[number | null, number, boolean]>([
  [0, 1, true],
  [60, 1, true],
  [61, 1, false],
  [-1, 1, false],
  [0, 0, false],
  [null, 0, false],
])('begun after %s minutes with %d calls: kept is %s', (minutes, attempts, expected) => {
  const startsAt = at('2026-02-27', '10:00');
  expect(isKept({ on: '2026-02-27' as Day, startsAt, minutes: 60, begunAt: minutes === null ? null : startsAt + minutes * MINUTE, attempts })).toBe(expected);
});

it('blocks nobody began are counted from the last known one', () => {
  const missed = (last: string, today: string, time: string) =>
    missedSince(FRIDAY, last as Day, { today: today as Day, now: at(today, time) }, calendar()).map(({ on }) => on);
  expect(missed('2026-02-13', '2026-02-26', '09:00')).toEqual(['2026-02-20']);
  expect(missed('2026-02-13', '2026-02-27', '10:30')).toEqual(['2026-02-20']);
  expect(missed('2026-02-13', '2026-02-27', '11:00')).toEqual(['2026-02-20', '2026-02-27']);
  expect(missed('2026-02-27', '2026-02-27', '12:00')).toEqual([]);
});

it('two that a holiday moved onto one day are missed once', () => {
  const closed = days('2026-02-27', 10);
  const missed = missedSince(FRIDAY, '2026-02-20' as Day, { today: '2026-03-09' as Day, now: at('2026-03-09', '11:00') }, calendar(...closed));
  expect(missed.map(({ on }) => on)).toEqual(['2026-03-09']);
});

describe('missed in a row', () => {
  const block = (on: string, attempts: number | null): KnownBlock => {
    const startsAt = at(on, '10:00');
    return { on: on as Day, startsAt, minutes: 60, begunAt: attempts === null ? null : startsAt, attempts: attempts ?? 0 };
  };
  it.each<[string, KnownBlock[], string, number]>([
    ['nothing was planned yet', [], '2026-02-27 12:00', 0],
    ['not over yet', [block('2026-02-27', null)], '2026-02-27 10:30', 0],
    ['nobody began', [block('2026-02-27', null)], '2026-02-27 11:00', 1],
    ['begun, and nobody was called', [block('2026-02-27', 0)], '2026-02-27 11:00', 1],
    ['under way without a call yet', [block('2026-02-27', 0), block('2026-02-20', null)], '2026-02-27 10:30', 0],
    ['one after the other, the first written down', [block('2026-02-27', 0), block('2026-02-20', null)], '2026-02-27 11:00', 2],
    ['one that was kept ends the row', [block('2026-02-27', null), block('2026-02-20', 1), block('2026-02-13', null)], '2026-02-27 11:00', 1],
    ['those that went by unwritten count too', [block('2026-02-13', 1)], '2026-02-27 11:00', 2],
    ['calls on another day end the row as well', [block('2026-02-24', 2), block('2026-02-20', null)], '2026-02-26 09:00', 0],
    ['the hour of an earlier plan is not held against the new one', [block('2026-02-27', null), block('2026-02-24', null)], '2026-02-27 11:00', 1],
  ])('%s', (_what, known, moment, expected) => {
    const [today, time] = moment.split(' ') as [Day, string];
    expect(missedInARow(FRIDAY, known, { today, now: at(today, time) }, calendar())).toBe(expected);
  });
});

it('another weekday is offered far from the one that does not work, and only an open one', () => {
  expect(otherWeekday(FRIDAY, calendar())).toBe(1);
  expect(otherWeekday({ ...FRIDAY, weekday: 1 }, { ...calendar(), hours: [OPEN, null, null, null, null, null, null] })).toBeNull();
});
