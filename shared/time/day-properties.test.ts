import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, dayOf, daysBetween, daysSince, instantOf, isDay, isZone, timeOf, weekdayOf, type Day } from './day.ts';
import { DAY_OF_HOURS } from './duration.ts';

const FIRST = day.parse('0001-01-01');
const LAST = day.parse('9999-12-31');
const DAYS = daysBetween(FIRST, LAST);

/** All that the system knows, and the two ends: UTC−12 and UTC+14. */
const ZONES = [...Intl.supportedValuesOf('timeZone'), 'Etc/GMT+12', 'Etc/GMT-14'];

/** Days that a zone left out when it crossed the date line (since 1850). */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'Pacific/Apia': ['2011-12-30'],
  'Pacific/Fakaofo': ['2011-12-30'],
  'Pacific/Kiritimati': ['1994-12-31'],
  // One place: it was renamed.
  'Pacific/Enderbury': ['1994-12-31'],
  'Pacific/Kanton': ['1994-12-31'],
  'Pacific/Kwajalein': ['1993-08-21'],
};

const anyDay = fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST, days));
/** 400 years, after which the calendar repeats: those in which zones have rules of their own (R1). */
const SINCE = day.parse('1850-01-01');
const zonedDay = fc.integer({ min: 0, max: daysBetween(SINCE, day.parse('2249-12-31')) }).map((days) => addDays(SINCE, days));
const zone = fc.constantFrom(...ZONES);
const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);

const two = (value: number): string => String(value).padStart(2, '0');
const daysIn = (value: Day): number => new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0)).getUTCDate();
const later = (a: Day, b: Day): [Day, Day] => (a <= b ? [a, b] : [b, a]);

describe('for any days', () => {
  it('addDays and daysBetween undo each other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b)).toBe(-daysBetween(b, a) + 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('the order of the texts is the order of the days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(Number(b > a) - Number(b < a));
      }),
      { numRuns: 2000 },
    );
  });

  it('a week later is the same weekday, the next day the next one', () => {
    fc.assert(
      fc.property(
        anyDay.filter((it) => it < '9999-12-25'),
        (it) => {
          expect(weekdayOf(addDays(it, 7))).toBe(weekdayOf(it));
          expect(weekdayOf(addDays(it, 1))).toBe((weekdayOf(it) % 7) + 1);
        },
      ),
    );
  });

  it('adding months keeps the day of the month, or holds at the end of a shorter one', () => {
    fc.assert(
      fc.property(
        anyDay.filter((it) => it >= '1000' && it < '9000'),
        fc.integer({ min: -600, max: 600 }),
        (it, months) => {
          const then = addMonths(it, months);
          expect(isDay(then)).toBe(true);
          expect(Number(then.slice(8))).toBe(Math.min(Number(it.slice(8)), daysIn(then)));
          expect(monthNumber(then) - monthNumber(it)).toBe(months);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('in any zone', () => {
  it('every zone the system offers is one we take', () => {
    expect(ZONES.length).toBeGreaterThan(400);
    expect(ZONES.filter((name) => !isZone(name))).toEqual([]);
  });

  it('noon of a day lies on that day, unless the zone left the day out', () => {
    fc.assert(
      fc.property(zonedDay, zone, (it, where) => {
        const expected = LEFT_OUT[where]?.includes(it) ? addDays(it, 1) : it;
        expect(dayOf(instantOf(it, '12:00', where), where)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('noon of both solstices and of the turn of the year lies on its day everywhere', () => {
    const years = [2024, 2025, 2026, 2036];
    const days = years.flatMap((year) => ['01-01', '06-21', '12-21', '12-31'].map((rest) => day.parse(`${year}-${rest}`)));
    const stays = (it: Day, where: string): boolean => dayOf(instantOf(it, '12:00', where), where) === it;
    expect(ZONES.flatMap((where) => days.filter((it) => !stays(it, where)).map((it) => `${it} in ${where}`))).toEqual([]);
  });

  it.each(Object.entries(LEFT_OUT))('%s has no noon on %j', (where, days) => {
    for (const text of days) expect(dayOf(instantOf(day.parse(text), '12:00', where), where)).toBe(addDays(day.parse(text), 1));
  });

  it('a later day never begins sooner', () => {
    fc.assert(
      fc.property(zonedDay, zonedDay, time, zone, (a, b, at, where) => {
        const [first, second] = later(a, b);
        expect(instantOf(first, at, where)).toBeLessThanOrEqual(instantOf(second, at, where));
      }),
      { numRuns: 1000 },
    );
  });

  it('a wall-clock time reads as it was written, or later by what a clock change skipped', () => {
    fc.assert(
      fc.property(zonedDay, time, zone, (it, at, where) => {
        const instant = instantOf(it, at, where);
        const read = `${dayOf(instant, where)}T${timeOf(instant, where)}`;
        expect(read >= `${it}T${at}`).toBe(true);
        expect(read <= `${addDays(it, 1)}T${at}`).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('a wall-clock time is the instant that Temporal says, far from a clock change and on the day of one', () => {
    const exact = (value: Day, at: string, where: string): number =>
      Temporal.PlainDateTime.from(`${value}T${at}`).toZonedDateTime(where, { disambiguation: 'compatible' }).epochMilliseconds;
    const changes = ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-09-27', '2011-12-29', '2011-12-30', '2011-12-31'].map((it) =>
      day.parse(it),
    );
    const around = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -3, max: 3 })).map(([it, days]) => addDays(it, days));
    const places = fc.oneof(fc.constantFrom('Europe/Warsaw', 'America/New_York', 'Pacific/Auckland', 'Pacific/Apia', 'Australia/Lord_Howe'), zone);
    fc.assert(
      fc.property(fc.oneof(around, zonedDay), time, places, (it, at, where) => {
        expect(instantOf(it, at, where)).toBe(exact(it, at, where));
      }),
      { numRuns: 400 },
    );
  });

  it('the days since an instant are those since its day', () => {
    const moment = fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2199-12-31') });
    fc.assert(
      fc.property(moment, zonedDay, zone, (at, today, where) => {
        expect(daysSince({ zone: where, today })(at)).toBe(daysBetween(dayOf(at, where), today));
      }),
      { numRuns: 200 },
    );
  });

  it('24 hours later it is never an earlier day, and never more than two days later', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2199-12-31') }), zone, (now, where) => {
        const days = daysBetween(dayOf(now, where), dayOf(now + DAY_OF_HOURS, where));
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(2);
      }),
      { numRuns: 200 },
    );
  });
});

function monthNumber(value: Day): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7));
}
