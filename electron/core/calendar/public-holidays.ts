import Holidays from 'date-holidays';
import { addDays, isDay, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';

/** A day on which a country, or a part of it, does not work. */
export type PublicHoliday = { readonly on: Day; readonly label: string };

/** Where the holidays are kept: an ISO 3166 country and, as `BY` or `BY.A`, a part of it. */
export type HolidayPlace = { readonly country: string; readonly region: string | null };

export type HolidayRegion = { readonly code: string; readonly name: string };

/** Christmas Eve from noon is a working day with an early end. */
const WHOLE_DAY_MS = 0.8 * DAY_OF_HOURS;

/** The years of one place, each computed when it is first asked for; names in the language of the country where there is no other. */
export function publicHolidays({ country, region }: HolidayPlace, language: string): (year: number) => readonly PublicHoliday[] {
  const known = new Map<number, readonly PublicHoliday[]>();
  let rules: Holidays | null = null;
  return (year) => {
    if (country === '') return [];
    rules ??= new Holidays([country, region].filter(Boolean).join('.'), { types: ['public'], languages: [language] });
    const holidays = known.get(year) ?? holidaysOf(rules, year);
    known.set(year, holidays);
    return holidays;
  };
}

/** The parts of a country that keep holidays of their own, with the parts of those; none where all keep the same. */
export function holidayRegions(country: string, language: string): HolidayRegion[] {
  const list = new Holidays();
  return namesOf(list.getStates(country, language)).flatMap(({ code, name }) => [
    { code, name },
    ...namesOf(list.getRegions(country, code, language)).map((part) => ({ code: `${code}.${part.code}`, name: `${name} · ${part.name}` })),
  ]);
}

function holidaysOf(rules: Holidays, year: number): PublicHoliday[] {
  const found = new Map<Day, string>();
  for (const { date, start, end, name } of rules.getHolidays(year)) {
    const length = end.getTime() - start.getTime();
    const first = date.slice(0, 10);
    if (length < WHOLE_DAY_MS || !isDay(first)) continue;
    for (let days = 0; days < Math.round(length / DAY_OF_HOURS); days += 1) {
      const on = addDays(first, days);
      found.set(on, found.get(on) ?? name);
    }
  }
  return [...found].map(([on, label]) => ({ on, label })).toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** The library answers nothing at all where there are none. */
function namesOf(names: Record<string, string> | undefined): HolidayRegion[] {
  return Object.entries(names ?? {}).map(([code, name]) => ({ code, name }));
}
