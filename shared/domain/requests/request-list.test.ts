import { describe, expect, it } from 'vitest';
import { inWarsaw, officeCalendar } from '../../testing/office-calendar.ts';
import type { Day } from '../../time/day.ts';
import { CHANNELS } from '../interaction.ts';
import { askYield } from './ask-yield.ts';
import { inNextPeriod, periodOf } from './period.ts';
import { mayAskBy, trafficOf } from './request-list.ts';

const day = (text: string): Day => text as Day;

describe('the way an ask goes', () => {
  it('is free twice; the third time it is spoken', () => {
    expect(CHANNELS.filter((channel) => mayAskBy(channel, 1))).toEqual([...CHANNELS]);
    expect(CHANNELS.filter((channel) => mayAskBy(channel, 2))).toEqual(['phone', 'meeting', 'video', 'visit']);
    expect(CHANNELS.filter((channel) => mayAskBy(channel, 7))).toEqual(['phone', 'meeting', 'video', 'visit']);
  });
});

describe('traffic', () => {
  const item = (receivedOn: string | null, waivedOn: string | null = null) => ({ receivedOn, waivedOn });
  it.each([
    ['nothing', [item(null), item(null)]],
    ['partial', [item('2026-03-02'), item(null)]],
    ['received', [item('2026-03-02'), item('2026-03-03')]],
    ['received', [item('2026-03-02'), item(null, '2026-03-03')]],
    ['nothing', [item(null), item(null, '2026-03-03')]],
  ] as const)('is %s', (expected, items) => {
    expect(trafficOf(items)).toBe(expected);
  });
});

describe('what returns', () => {
  it.each([
    ['2026-11-05', 'once', '', '2026-11-05'],
    ['2026-11-05', 'monthly', '2026-11', '2026-12-05'],
    ['2026-01-31', 'monthly', '2026-01', '2026-02-28'],
    ['2026-11-05', 'quarterly', '2026-Q4', '2027-02-05'],
    ['2026-03-31', 'quarterly', '2026-Q1', '2026-06-30'],
    ['2024-02-29', 'yearly', '2024', '2025-02-28'],
  ] as const)('a list of %s, %s, is of the period "%s" and next due on %s', (on, repeats, period, next) => {
    expect(periodOf(day(on), repeats)).toBe(period);
    expect(inNextPeriod(day(on), repeats)).toBe(next);
  });
});

describe('what asks bring', () => {
  it('counts for the full ask what came before any retreat, and for a retreat the must-haves of the five working days after it', () => {
    const retreat = { at: inWarsaw('2026-03-05', '11:00'), mustHaves: [day('2026-03-12'), day('2026-03-13'), null] };
    const lists = [
      { items: [day('2026-03-03'), day('2026-03-12'), day('2026-03-13'), null, null], retreats: [retreat] },
      { items: [day('2026-03-20')], retreats: [] },
    ];
    expect(askYield(lists, officeCalendar())).toEqual({ retreats: 1, full: { asked: 6, received: 2 }, retreat: { asked: 3, received: 1 } });
  });
});
