import { expect, it } from 'vitest';
import { day, type Day } from '../time/day.ts';
import type { UpdateInterval } from './cadence.ts';
import type { Stage } from './stage.ts';
import { intervalOn, taperedInterval } from './taper.ts';

const on = (text: string): Day => day.parse(text);

it.each<[UpdateInterval, string | null, string, UpdateInterval]>([
  ['monthly', null, '2027-03-01', 'weekly'],
  ['monthly', '2027-03-08', '2027-03-07', 'weekly'],
  ['monthly', '2027-03-08', '2027-03-08', 'fortnightly'],
  ['monthly', '2027-03-08', '2027-04-04', 'fortnightly'],
  ['monthly', '2027-03-08', '2027-04-05', 'monthly'],
  ['quarterly', '2027-03-08', '2027-03-20', 'fortnightly'],
  ['fortnightly', '2027-03-08', '2027-03-20', 'fortnightly'],
  ['weekly', '2027-03-08', '2027-03-20', 'weekly'],
])('towards %s, agreed on %s: on %s news is due %s', (target, agreedOn, today, interval) => {
  expect(taperedInterval(target, agreedOn === null ? null : on(agreedOn), on(today))).toBe(interval);
});

it.each<[Stage, boolean, string | null, string, UpdateInterval]>([
  ['onboarding', false, '2027-03-08', '2027-03-20', 'weekly'],
  ['transition', false, null, '2027-03-20', 'weekly'],
  ['transition', false, '2027-03-08', '2027-03-20', 'fortnightly'],
  ['transition', true, '2027-03-08', '2027-03-20', 'weekly'],
  ['transition', false, '2027-03-08', '2027-04-05', 'monthly'],
  ['active', false, null, '2027-03-20', 'monthly'],
  ['active', false, '2027-03-08', '2027-03-01', 'monthly'],
  ['active', false, '2027-03-08', '2027-03-20', 'fortnightly'],
  ['active', false, '2027-03-08', '2027-04-05', 'monthly'],
  ['rescue', false, '2027-03-08', '2027-04-05', 'weekly'],
])('in %s (dip: %s), agreed on %s: on %s a quarterly meeting means news %s', (stage, dip, agreedOn, today, interval) => {
  const standing = { stage, dip, rhythmAgreedOn: agreedOn === null ? null : on(agreedOn) };
  expect(intervalOn({ meetingRhythm: 'quarterly', agreedInterval: null }, standing, on(today))).toBe(interval);
});
