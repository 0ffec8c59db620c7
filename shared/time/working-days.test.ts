import { describe, expect, it } from 'vitest';
import { day, type Weekday } from './day.ts';
import { isWorkingDay, nextWorkingDay, workingDayOnOrBefore, type WorkingDays } from './working-days.ts';

const week = (...weekdays: Weekday[]): WorkingDays => ({ weekdays: new Set(weekdays), closed: new Set() });
const OFFICE = week(1, 2, 3, 4, 5);
const SUNDAY_ONLY = week(7);
const MIDWEEK = week(3);
const NEVER = week();

describe('isWorkingDay', () => {
  it.each<[string, WorkingDays, boolean]>([
    ['2026-02-23', OFFICE, true],
    ['2026-02-27', OFFICE, true],
    ['2026-02-28', OFFICE, false],
    ['2026-03-01', OFFICE, false],
    ['2026-03-01', SUNDAY_ONLY, true],
    ['2026-02-26', MIDWEEK, false],
    ['2026-02-26', NEVER, false],
  ])('%s', (text, worked, expected) => {
    expect(isWorkingDay(day.parse(text), worked)).toBe(expected);
  });
});

describe('workingDayOnOrBefore', () => {
  it.each<[string, WorkingDays, string]>([
    ['2026-02-27', OFFICE, '2026-02-27'],
    ['2026-02-28', OFFICE, '2026-02-27'],
    ['2026-03-01', OFFICE, '2026-02-27'],
    ['2026-03-02', OFFICE, '2026-03-02'],
    ['2026-02-28', SUNDAY_ONLY, '2026-02-22'],
    ['2026-03-03', MIDWEEK, '2026-02-25'],
    // Across the last night of March, when Warsaw changes its clocks, and across a year.
    ['2026-03-29', OFFICE, '2026-03-27'],
    ['2028-01-01', OFFICE, '2027-12-31'],
    ['2026-02-28', NEVER, '2026-02-28'],
  ])('of %s', (text, worked, expected) => {
    expect(workingDayOnOrBefore(day.parse(text), worked)).toBe(expected);
  });
});

describe('nextWorkingDay', () => {
  it.each<[string, WorkingDays, string]>([
    ['2026-02-26', OFFICE, '2026-02-27'],
    ['2026-02-27', OFFICE, '2026-03-02'],
    ['2026-02-28', OFFICE, '2026-03-02'],
    ['2026-03-01', OFFICE, '2026-03-02'],
    ['2026-03-01', SUNDAY_ONLY, '2026-03-08'],
    ['2026-02-25', MIDWEEK, '2026-03-04'],
    ['2027-12-31', OFFICE, '2028-01-03'],
    ['2026-02-27', NEVER, '2026-02-28'],
  ])('after %s', (text, worked, expected) => {
    expect(nextWorkingDay(day.parse(text), worked)).toBe(expected);
  });
});

describe('holidays and absences', () => {
  const closed = new Set(['2026-12-24', '2026-12-25', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'].map((text) => day.parse(text)));
  const worked: WorkingDays = { weekdays: OFFICE.weekdays, closed };

  it('are no working days', () => {
    expect(isWorkingDay(day.parse('2026-12-24'), worked)).toBe(false);
    expect(workingDayOnOrBefore(day.parse('2027-01-03'), worked)).toBe('2026-12-23');
    expect(nextWorkingDay(day.parse('2026-12-23'), worked)).toBe('2027-01-04');
  });

  it('that never end move nothing', () => {
    const away: WorkingDays = { weekdays: OFFICE.weekdays, closed: { has: () => true } };
    expect(workingDayOnOrBefore(day.parse('2026-12-24'), away)).toBe('2026-12-24');
    expect(nextWorkingDay(day.parse('2026-12-24'), away)).toBe('2026-12-25');
  });
});
