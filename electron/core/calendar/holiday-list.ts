import type { HolidayView } from '#shared/contract/working-time.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Day } from '#shared/time/day.ts';
import type { PracticeRow } from '../store/practice.ts';
import type { ReadDb } from '../store/sql.ts';
import { holidayOverrides } from '../store/working-time.ts';
import { publicHolidays } from './public-holidays.ts';

/** The holidays from `today` to the end of next year: of the country, those that are worked among them, and own ones. */
export function holidayList(db: ReadDb, { country, holidayRegion }: PracticeRow, today: Day, language: Language): HolidayView[] {
  const own = new Map(holidayOverrides(db).map((it) => [it.on, it]));
  const year = Number(today.slice(0, 4));
  const of = publicHolidays({ country, region: holidayRegion }, language);
  const ofCountry = [...of(year), ...of(year + 1)];
  const kept = ofCountry.map(({ on, label }): HolidayView => ({ on, label, own: false, closed: own.get(on)?.closed ?? true }));
  const known = new Set(ofCountry.map(({ on }) => on));
  const added = [...own.values()].filter(({ on, closed }) => closed && !known.has(on)).map((it): HolidayView => ({ ...it, own: true }));
  return [...kept, ...added].filter(({ on }) => on >= today && on < `${year + 2}`).toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** The holiday of the country on that day, whatever the practice makes of it. */
export function publicHolidayOn(day: Day, { country, holidayRegion }: PracticeRow, language: Language): string | null {
  return publicHolidays({ country, region: holidayRegion }, language)(Number(day.slice(0, 4))).find(({ on }) => on === day)?.label ?? null;
}
