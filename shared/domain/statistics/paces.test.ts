import { describe, expect, it } from 'vitest';
import { day } from '../../time/day.ts';
import { engagedSince, pacesOf, type StageChange } from './paces.ts';

const on = (text: string) => day.parse(text);
const QUARTERLY = { meetingRhythm: 'quarterly', agreedInterval: null } as const;
const since = on('2026-01-01');
const change = (text: string, from: StageChange['from'], to: StageChange['to']): StageChange => ({ on: on(text), from, to });

describe('the paces of a client', () => {
  it('are one while the stage stays', () => {
    expect(pacesOf({ engagements: [QUARTERLY], stage: 'active', changes: [], dips: [], rhythmAgreedOn: null, since })).toEqual([
      { from: since, interval: 'monthly' },
    ]);
  });

  it('are weekly until onboarding is over', () => {
    const changes = [change('2026-02-02', 'onboarding', 'transition'), change('2026-02-20', 'transition', 'active')];
    expect(pacesOf({ engagements: [QUARTERLY], stage: 'active', changes, dips: [], rhythmAgreedOn: null, since })).toEqual([
      { from: since, interval: 'weekly' },
      { from: '2026-02-02', interval: 'weekly' },
      { from: '2026-02-20', interval: 'monthly' },
    ]);
  });

  it('are the milder ones before the day somebody was written down: what was then is not known', () => {
    expect(
      pacesOf({ engagements: [QUARTERLY], stage: 'rescue', changes: [change('2026-02-02', null, 'rescue')], dips: [], rhythmAgreedOn: null, since }),
    ).toEqual([
      { from: since, interval: 'monthly' },
      { from: '2026-02-02', interval: 'weekly' },
    ]);
  });

  it('come to the new rhythm by degrees from the day they agreed', () => {
    const changes = [change('2026-02-02', 'onboarding', 'transition'), change('2026-02-20', 'transition', 'active')];
    expect(pacesOf({ engagements: [QUARTERLY], stage: 'active', changes, dips: [], rhythmAgreedOn: on('2026-02-10'), since })).toEqual([
      { from: since, interval: 'weekly' },
      { from: '2026-02-02', interval: 'weekly' },
      { from: '2026-02-10', interval: 'fortnightly' },
      { from: '2026-02-20', interval: 'fortnightly' },
      { from: '2026-03-10', interval: 'monthly' },
    ]);
  });

  it('of two changes on one day the later one counts', () => {
    const changes = [change('2026-02-02', 'active', 'rescue'), change('2026-02-02', 'rescue', 'active')];
    expect(pacesOf({ engagements: [QUARTERLY], stage: 'active', changes, dips: [], rhythmAgreedOn: null, since }).map((it) => it.interval)).toEqual([
      'monthly',
      'monthly',
    ]);
  });

  it('of several engagements the one that asks soonest counts; without one nothing is owed', () => {
    const monthly = { meetingRhythm: 'monthly', agreedInterval: null } as const;
    expect(pacesOf({ engagements: [QUARTERLY, monthly], stage: 'active', changes: [], dips: [], rhythmAgreedOn: null, since })).toEqual([
      { from: since, interval: 'weekly' },
    ]);
    expect(pacesOf({ engagements: [], stage: 'active', changes: [], dips: [], rhythmAgreedOn: null, since })).toEqual([]);
  });
});

it('work goes on since the last time it began', () => {
  expect(engagedSince([change('2026-01-10', 'agreement', 'onboarding'), change('2026-02-01', 'onboarding', 'active')])).toBe('2026-01-10');
  expect(engagedSince([change('2026-02-01', 'onboarding', 'active')])).toBeNull();
  // Written down today, engaged for years.
  expect(engagedSince([change('2026-02-01', null, 'active')])).toBeNull();
});
