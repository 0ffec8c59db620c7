import { expect, it } from 'vitest';
import { DAY_OF_HOURS, HOUR } from '../time/duration.ts';
import { dayOf } from '../time/day.ts';
import { restsUntil, trashLimit } from './trash.ts';

it.each([
  [Date.UTC(2026, 0, 1, 12), 'UTC', '2026-01-31'],
  [Date.UTC(2026, 0, 31, 23, 30), 'Europe/Warsaw', '2026-03-03'],
  [Date.UTC(2028, 1, 1), 'UTC', '2028-03-02'],
])('what was deleted at %i in %s rests until %s', (deletedAt, zone, day) => {
  expect(restsUntil(deletedAt, zone)).toBe(day);
});

it.each(['Europe/Warsaw', 'Pacific/Auckland', 'America/New_York'])(
  'nothing goes while the day that was promised is not over, clock changes included (%s)',
  (zone) => {
    const year = Array.from({ length: 366 * 4 }, (_, n) => Date.UTC(2026, 0, 1) + (n * DAY_OF_HOURS) / 4);
    const kept = year[0]! - trashLimit(year[0]!);
    // Twenty-five hours of a day in autumn may still be running an hour past it.
    const tooEarly = year.filter((deletedAt) => dayOf(deletedAt + kept + HOUR, zone) <= restsUntil(deletedAt, zone));
    expect(tooEarly).toEqual([]);
  },
);
