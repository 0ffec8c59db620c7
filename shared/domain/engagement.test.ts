import { describe, expect, it } from 'vitest';
import { day } from '../time/day.ts';
import { refusalsOf } from '../testing/refusals.ts';
import { engagementFields, isRunning } from './engagement.ts';

const START = { title: 'Bookkeeping', startedOn: '2026-02-01' };

const problemsOf = (change: object) => refusalsOf(engagementFields, { ...START, ...change });

describe('an engagement', () => {
  it('is recurring, open-ended and without agreed meetings unless said otherwise', () => {
    expect(engagementFields.parse(START)).toEqual({ ...START, kind: 'recurring', endsOn: null, meetingRhythm: 'ad_hoc', agreedInterval: null });
  });

  it('may end on the day it starts', () => {
    expect(problemsOf({ endsOn: '2026-02-01' })).toEqual([]);
  });

  it.each<[object, string, string]>([
    [{ endsOn: '2026-01-31' }, 'endsOn', 'ends-before-start'],
    [{ endsOn: '2026-02-30' }, 'endsOn', 'bad-date'],
    [{ startedOn: '' }, 'startedOn', 'bad-date'],
    [{ title: '   ' }, 'title', 'required'],
    [{ title: 'x'.repeat(201) }, 'title', 'too-long'],
  ])('is refused with %j', (change, field, reason) => {
    expect(problemsOf(change)).toContainEqual([field, reason]);
  });

  it('cannot agree on updates less than quarterly', () => {
    expect(problemsOf({ agreedInterval: 'yearly' })).toHaveLength(1);
  });
});

describe('isRunning', () => {
  it.each<[string, string | null, boolean]>([
    ['2026-02-27', null, false],
    ['2026-02-26', null, true],
    ['2020-01-01', null, true],
    ['2026-01-01', '2026-02-25', false],
    ['2026-01-01', '2026-02-26', true],
    ['2026-02-26', '2026-02-26', true],
    ['2026-03-01', '2026-04-01', false],
  ])('begun on %s, ending on %s: on 26 February 2026 %s', (startedOn, endsOn, expected) => {
    const engagement = { startedOn: day.parse(startedOn), endsOn: endsOn === null ? null : day.parse(endsOn) };
    expect(isRunning(engagement, day.parse('2026-02-26'))).toBe(expected);
  });
});
