import { expect, it } from 'vitest';
import { day, type Day } from '../time/day.ts';
import type { UpdateInterval } from './cadence.ts';
import { taperedInterval } from './taper.ts';

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
