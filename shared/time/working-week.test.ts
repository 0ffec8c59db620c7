import { describe, expect, it } from 'vitest';
import { day, dayOf, timeOf, type Weekday } from './day.ts';
import type { WorkingDays } from './working-days.ts';
import type { WorkingCalendar } from './working-hours.ts';
import { beginsWeek, closingFrom, endsWeek } from './working-week.ts';

const days = (closed: readonly string[]): ReadonlySet<ReturnType<typeof day.parse>> => new Set(closed.map((each) => day.parse(each)));
const week = (weekdays: readonly Weekday[], ...closed: string[]): WorkingDays => ({ weekdays: new Set(weekdays), closed: days(closed) });
const OFFICE: readonly Weekday[] = [1, 2, 3, 4, 5];
/** Friday and Saturday are free. */
const SUNDAY_FIRST: readonly Weekday[] = [7, 1, 2, 3, 4];

describe('a week', () => {
  it.each<[string, WorkingDays, string, string]>([
    ['Monday to Friday', week(OFFICE), '2026-02-23', '2026-02-27'],
    ['in which the clocks change at its end', week(OFFICE), '2026-03-23', '2026-03-27'],
    ['in which they changed before it', week(OFFICE), '2026-03-30', '2026-04-03'],
    ['with Easter Monday', week(OFFICE, '2026-04-06'), '2026-04-07', '2026-04-10'],
    ['with a long weekend at its end', week(OFFICE, '2026-05-01', '2026-04-30'), '2026-04-27', '2026-04-29'],
    ['of which only a Wednesday is left', week(OFFICE, '2026-12-21', '2026-12-22', '2026-12-24', '2026-12-25'), '2026-12-23', '2026-12-23'],
    ['across a year', week(OFFICE, '2027-01-01'), '2026-12-28', '2026-12-31'],
    ['from Sunday to Thursday', week(SUNDAY_FIRST), '2026-03-01', '2026-03-05'],
    ['from Sunday to Thursday, the Sunday closed', week(SUNDAY_FIRST, '2026-03-01'), '2026-03-02', '2026-03-05'],
    ['with a free Wednesday', week([1, 2, 4, 5]), '2026-02-23', '2026-02-27'],
    ['of Tuesday to Saturday', week([2, 3, 4, 5, 6]), '2026-02-24', '2026-02-28'],
    ['without a free day', week([1, 2, 3, 4, 5, 6, 7]), '2026-02-23', '2026-03-01'],
    ['of one day', week([3]), '2026-02-25', '2026-02-25'],
  ])('%s', (_title, worked, first, last) => {
    expect([beginsWeek(day.parse(first), worked), endsWeek(day.parse(last), worked)]).toEqual([true, true]);
    expect([beginsWeek(day.parse(last), worked), endsWeek(day.parse(first), worked)]).toEqual([first === last, first === last]);
  });

  it.each<[string, WorkingDays, string]>([
    ['a Sunday', week(OFFICE), '2026-03-01'],
    ['a holiday', week(OFFICE, '2026-04-06'), '2026-04-06'],
    ['a day when nothing is ever worked', week([]), '2026-02-23'],
  ])('neither begins nor ends on %s', (_title, worked, on) => {
    expect([beginsWeek(day.parse(on), worked), endsWeek(day.parse(on), worked)]).toEqual([false, false]);
  });
});

const open = (from: string, to: string, zone = 'Europe/Warsaw'): WorkingCalendar => ({
  zone,
  hours: Array.from({ length: 7 }, () => ({ from, to })),
  closed: new Set(),
});

describe('the end of a day begins', () => {
  it.each<[string, WorkingCalendar, string, string]>([
    ['at three', open('09:00', '17:00'), '2026-02-27', '15:00'],
    ['at three, however late one works', open('09:00', '20:00'), '2026-02-27', '15:00'],
    ['two hours before an early end', open('09:00', '14:00'), '2026-02-27', '12:00'],
    ['with the day where it is shorter than that', open('09:00', '10:30'), '2026-02-27', '09:00'],
    ['with the day where it begins after three', open('18:00', '22:00'), '2026-02-27', '18:00'],
    ['before the clocks go forward', open('09:00', '17:00'), '2026-03-27', '15:00'],
    ['on the day they do', open('09:00', '17:00'), '2026-03-29', '15:00'],
    ['on the day they go back', open('09:00', '16:00'), '2026-10-25', '14:00'],
    ['in New York', open('09:00', '17:00', 'America/New_York'), '2026-03-08', '15:00'],
    ['in Auckland', open('09:00', '13:00', 'Pacific/Auckland'), '2026-04-05', '11:00'],
  ])('%s', (_title, calendar, on, time) => {
    const at = closingFrom(day.parse(on), calendar)!;
    expect([dayOf(at, calendar.zone), timeOf(at, calendar.zone)]).toEqual([on, time]);
  });

  it('on no closed day', () => {
    expect(closingFrom(day.parse('2026-02-27'), { ...open('09:00', '17:00'), closed: days(['2026-02-27']) })).toBeNull();
  });
});
