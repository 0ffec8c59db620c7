import type { Day } from '#shared/time/day.ts';
import type { ClosedDays } from '#shared/time/working-days.ts';
import type { PracticeRow } from '../store/practice.ts';
import type { ReadDb } from '../store/sql.ts';
import { holidayOverrides, ownAbsences, type HolidayOverride, type StoredAbsence } from '../store/working-time.ts';
import { publicHolidays } from './public-holidays.ts';

/**
 * The days a practice is closed: the holidays of its country, as it keeps them, and its own absences. The same object as
 * long as nothing about them changed, so that what was computed with it may be remembered beside it.
 */
export type ClosedDaysOf = (db: ReadDb, settings: PracticeRow) => ClosedDays;

export function closedDaysMemory(): ClosedDaysOf {
  let known: { readonly under: string; readonly days: ClosedDays } | null = null;
  let holidays: { readonly under: string; readonly on: (day: Day) => boolean } | null = null;
  return (db, { country, holidayRegion }) => {
    const [overrides, absences] = [holidayOverrides(db), ownAbsences(db)];
    const place = `${country}.${holidayRegion ?? ''}`;
    if (holidays?.under !== place) holidays = { under: place, on: holidaysIn(country, holidayRegion) };
    const under = JSON.stringify([place, overrides, absences]);
    if (known?.under !== under) known = { under, days: closedDays(holidays.on, overrides, absences) };
    return known.days;
  };
}

function closedDays(isHoliday: (day: Day) => boolean, overrides: readonly HolidayOverride[], absences: readonly StoredAbsence[]): ClosedDays {
  const own = new Map(overrides.map(({ on, closed }) => [on, closed]));
  return { has: (day) => (own.get(day) ?? isHoliday(day)) || absences.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn) };
}

/** A year becomes a set of days when it is first asked about. */
function holidaysIn(country: string, region: string | null): (day: Day) => boolean {
  const years = new Map<string, ReadonlySet<Day>>();
  // The names are not asked for here.
  const of = publicHolidays({ country, region }, 'en');
  return (day) => {
    const year = day.slice(0, 4);
    const days = years.get(year) ?? new Set(of(Number(year)).map(({ on }) => on));
    years.set(year, days);
    return days.has(day);
  };
}
