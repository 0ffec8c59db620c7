import { expect, test } from 'vitest';
import type { Day } from '../time/day.ts';
import { formatDaysAway, formatSpan } from './spans.ts';

const day = (text: string): Day => text as Day;

test.each([
  ['2024-10-05', '2026-02-26', '1 year 4 months'],
  ['2024-02-26', '2026-02-26', '2 years'],
  ['2025-10-26', '2026-02-26', '4 months'],
  ['2025-10-27', '2026-02-26', '3 months'],
  ['2026-01-31', '2026-02-28', '1 month'],
  ['2024-02-29', '2025-02-28', '1 year'],
  ['2026-02-14', '2026-02-26', '12 days'],
  ['2026-02-26', '2026-02-26', 'today'],
  ['2026-02-27', '2026-02-26', 'today'],
])('from %s to %s is "%s"', (from, to, said) => {
  expect(formatSpan(day(from), day(to), 'en')).toBe(said);
});

test.each([
  ['pl', '2024-10-05', '1 rok 4 miesiące'],
  ['pl', '2020-09-05', '5 lat 5 miesięcy'],
  ['ru', '2024-10-05', '1 год 4 месяца'],
  ['ru', '2026-02-05', '21 день'],
  ['pl', '2026-02-26', 'dzisiaj'],
] as const)('in %s the unit follows its number', (language, from, said) => {
  expect(formatSpan(day(from), day('2026-02-26'), language)).toBe(said);
});

test.each([
  ['en', '2026-02-27', 'tomorrow'],
  ['en', '2026-03-10', 'in 12 days'],
  ['en', '2026-02-20', '6 days ago'],
  ['pl', '2026-02-28', 'pojutrze'],
  ['ru', '2026-02-24', 'позавчера'],
] as const)('in %s %s is "%s"', (language, on, said) => {
  expect(formatDaysAway(day(on), day('2026-02-26'), language)).toBe(said);
});
