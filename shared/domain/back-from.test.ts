import { describe, expect, it } from 'vitest';
import { day } from '../time/day.ts';
import type { WorkingDays } from '../time/working-days.ts';
import { awayOn, backFrom } from './back-from.ts';

const away = (fromOn: string, toOn: string) => ({ fromOn: day.parse(fromOn), toOn: day.parse(toOn) });
/** The last week of March: the clocks change at its end. */
const HOLIDAY = away('2026-03-23', '2026-03-27');
const worked = (...closed: string[]): WorkingDays => ({ weekdays: new Set([1, 2, 3, 4, 5]), closed: new Set(closed.map((each) => day.parse(each))) });

describe('an absence', () => {
  it.each<[string, boolean]>([
    ['2026-03-22', false],
    ['2026-03-23', true],
    ['2026-03-27', true],
    ['2026-03-28', false],
  ])('covers %s: %s', (on, expected) => {
    expect(awayOn(day.parse(on), [HOLIDAY]) !== null).toBe(expected);
  });

  it.each<[string, string, ReturnType<typeof away>[], WorkingDays, boolean]>([
    ['before it', '2026-03-20', [HOLIDAY], worked(), false],
    ['during it', '2026-03-25', [HOLIDAY], worked(), false],
    ['on the free days behind it', '2026-03-29', [HOLIDAY], worked(), true],
    ['on the first day back', '2026-03-30', [HOLIDAY], worked(), true],
    ['on the second', '2026-03-31', [HOLIDAY], worked(), true],
    ['on the third', '2026-04-01', [HOLIDAY], worked(), false],
    ['on the first day after a holiday behind it', '2026-03-31', [HOLIDAY], worked('2026-03-30'), true],
    ['on the second day after that holiday', '2026-04-01', [HOLIDAY], worked('2026-03-30'), true],
    ['a year later', '2027-03-30', [HOLIDAY], worked(), false],
    ['in the next absence', '2026-03-31', [HOLIDAY, away('2026-03-31', '2026-04-01')], worked(), false],
    ['without any', '2026-03-30', [], worked(), false],
  ])('one is just back from it %s', (_title, on, absences, days, expected) => {
    expect(backFrom(day.parse(on), absences, days) !== null).toBe(expected);
  });

  it('of several the last one counts', () => {
    const later = away('2026-03-30', '2026-03-30');
    expect(backFrom(day.parse('2026-03-31'), [later, HOLIDAY], worked())).toBe(later);
  });
});
