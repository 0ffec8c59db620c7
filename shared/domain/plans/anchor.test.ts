import { expect, it } from 'vitest';
import { day } from '../../time/day.ts';
import { anchorRefusal } from './anchor.ts';

const on = (text: string) => day.parse(text);
const TODAY = on('2026-02-26');

it.each([
  ['a plan whose last day is today', '2025-11-18', 100, null],
  ['one that ended yesterday', '2025-11-17', 100, 'plan-over'],
  ['a short project that is over', '2026-01-05', 21, 'plan-over'],
  ['one that begins next year to the day', '2027-02-27', 100, null],
  ['a day later', '2027-02-28', 100, 'plan-far'],
])('%s', (_, anchorOn, days, refusal) => {
  expect(anchorRefusal(on(anchorOn), days, TODAY)).toBe(refusal);
});
