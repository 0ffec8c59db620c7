import { describe, expect, it } from 'vitest';
import { day } from '../time/day.ts';
import {
  afterInterval,
  compareIntervals,
  effectiveInterval,
  MEETING_RHYTHMS,
  UPDATE_INTERVALS,
  updatesFor,
  wishReviewOn,
  type MeetingRhythm,
  type UpdateInterval,
} from './cadence.ts';

/** Table 2.11, row by row. */
const TABLE: readonly (readonly [meetings: MeetingRhythm, updates: UpdateInterval])[] = [
  ['weekly', 'weekly'],
  ['fortnightly', 'weekly'],
  ['monthly', 'weekly'],
  ['two_monthly', 'fortnightly'],
  ['quarterly', 'monthly'],
  ['half_yearly', 'two_monthly'],
  ['yearly', 'quarterly'],
  ['ad_hoc', 'monthly'],
];

describe('updates that follow from the meetings', () => {
  it('have a row for every rhythm one can agree on', () => {
    expect(TABLE.map(([meetings]) => meetings)).toEqual([...MEETING_RHYTHMS]);
  });

  it.each(TABLE)('%s meetings give %s updates', (meetings, updates) => {
    expect(updatesFor(meetings)).toBe(updates);
    expect(effectiveInterval({ meetingRhythm: meetings, agreedInterval: null, weekly: false })).toBe(updates);
  });
});

describe('what the client asked for', () => {
  it.each<[MeetingRhythm, UpdateInterval, UpdateInterval]>([
    // More than the table gives: the shorter one counts.
    ['quarterly', 'weekly', 'weekly'],
    ['quarterly', 'fortnightly', 'fortnightly'],
    ['half_yearly', 'monthly', 'monthly'],
    ['yearly', 'two_monthly', 'two_monthly'],
    ['two_monthly', 'weekly', 'weekly'],
    ['ad_hoc', 'weekly', 'weekly'],
    // The same.
    ['quarterly', 'monthly', 'monthly'],
    // Less: it replaces the table, up to the meeting interval itself.
    ['fortnightly', 'fortnightly', 'fortnightly'],
    ['monthly', 'fortnightly', 'fortnightly'],
    ['monthly', 'monthly', 'monthly'],
    ['two_monthly', 'monthly', 'monthly'],
    ['two_monthly', 'two_monthly', 'two_monthly'],
    ['quarterly', 'two_monthly', 'two_monthly'],
    ['quarterly', 'quarterly', 'quarterly'],
    ['half_yearly', 'quarterly', 'quarterly'],
    // Less than one meets: the meetings are the limit.
    ['weekly', 'fortnightly', 'weekly'],
    ['weekly', 'quarterly', 'weekly'],
    ['fortnightly', 'monthly', 'fortnightly'],
    ['monthly', 'two_monthly', 'monthly'],
    ['monthly', 'quarterly', 'monthly'],
    ['two_monthly', 'quarterly', 'two_monthly'],
    // Where no meetings are agreed there is no such limit.
    ['ad_hoc', 'quarterly', 'quarterly'],
  ])('meeting %s, a wish for %s gives %s', (meetingRhythm, agreedInterval, expected) => {
    expect(effectiveInterval({ meetingRhythm, agreedInterval, weekly: false })).toBe(expected);
  });
});

it.each(MEETING_RHYTHMS.flatMap((rhythm) => [null, ...UPDATE_INTERVALS].map((wish) => [rhythm, wish] as const)))(
  'a stage that demands it makes updates weekly: meeting %s, wish %s',
  (meetingRhythm, agreedInterval) => {
    expect(effectiveInterval({ meetingRhythm, agreedInterval, weekly: true })).toBe('weekly');
  },
);

describe('afterInterval', () => {
  it.each<[string, UpdateInterval, string]>([
    ['2026-02-26', 'weekly', '2026-03-05'],
    ['2026-02-26', 'fortnightly', '2026-03-12'],
    ['2025-01-20', 'monthly', '2025-02-20'],
    ['2025-01-31', 'monthly', '2025-02-28'],
    ['2024-01-31', 'monthly', '2024-02-29'],
    ['2025-12-31', 'two_monthly', '2026-02-28'],
    ['2025-11-30', 'quarterly', '2026-02-28'],
    ['2026-05-31', 'quarterly', '2026-08-31'],
    // Weeks are seven days, over a clock change too.
    ['2026-03-25', 'weekly', '2026-04-01'],
    ['2026-10-20', 'fortnightly', '2026-11-03'],
  ])('%s and one %s interval is %s', (from, interval, expected) => {
    expect(afterInterval(day.parse(from), interval)).toBe(expected);
  });
});

it('intervals are ordered from the one that comes round soonest', () => {
  expect(UPDATE_INTERVALS.toReversed().toSorted(compareIntervals)).toEqual(['weekly', 'fortnightly', 'monthly', 'two_monthly', 'quarterly']);
  expect(compareIntervals('monthly', 'monthly')).toBe(0);
});

it.each([
  ['2026-01-31', '2026-07-31'],
  ['2025-08-31', '2026-02-28'],
])('a wish of %s is asked about again on %s', (agreedOn, on) => {
  expect(wishReviewOn(day.parse(agreedOn))).toBe(on);
});
