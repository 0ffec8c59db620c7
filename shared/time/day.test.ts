import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../testing/refusals.ts';
import { addDays, addMonths, day, dayOf, daysBetween, instantOf, isDay, isZone, timeOf, weekdayOf, type Day } from './day.ts';

const on = (text: string): Day => day.parse(text);

describe('a day', () => {
  it.each(['0001-01-01', '0050-06-30', '1582-10-10', '1970-01-01', '2000-02-29', '2024-02-29', '2026-12-31', '9999-12-31'])('may be %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '',
    '0000-01-01',
    '1900-02-29',
    '2023-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-1-9',
    '26-01-09',
    '-0001-01-01',
    '+010000-01-01',
    '10000-01-01',
    ' 2026-01-09',
    '2026-01-09\n',
    '2026/01/09',
    '2026-01-09T00:00',
    '٢٠٢٦-٠١-٠٩',
  ])('is never %j, and the refusal has a reason code', (text) => {
    expect(isDay(text)).toBe(false);
    expect(refusalsOf(day, text)).toEqual([['', 'bad-date']]);
  });
});

describe('addDays', () => {
  it.each<[string, number, string]>([
    ['2026-02-26', 0, '2026-02-26'],
    ['2026-02-26', 7, '2026-03-05'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2000-03-01', -1, '2000-02-29'],
    ['1900-03-01', -1, '1900-02-28'],
    ['2025-12-31', 1, '2026-01-01'],
    // The weekends on which Warsaw, New York and Auckland change their clocks.
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-10-31', 2, '2026-11-02'],
    ['2026-04-04', 2, '2026-04-06'],
    ['2026-09-26', 2, '2026-09-28'],
    ['0001-01-01', 3_652_058, '9999-12-31'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s and %i days are %s', (from, days, to) => {
    expect(addDays(on(from), days)).toBe(to);
  });

  it.each<[string, number]>([
    ['0001-01-01', -1],
    ['9999-12-31', 1],
    ['9999-12-01', 400],
  ])('refuses to leave the years 0001–9999 (%s, %i): such a day would compare wrongly with all others', (from, days) => {
    expect(() => addDays(on(from), days)).toThrow(RangeError);
  });
});

describe('addMonths', () => {
  it.each<[string, number, string]>([
    ['2025-01-20', 1, '2025-02-20'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-03-31', 1, '2025-04-30'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-04-30', 1, '2025-05-30'],
    ['0001-01-31', 1, '0001-02-28'],
    ['0099-12-31', 2, '0100-02-28'],
    ['9999-11-30', 1, '9999-12-30'],
  ])('%s and %i months are %s', (from, months, to) => {
    expect(addMonths(on(from), months)).toBe(to);
  });

  it('refuses to leave the years 0001–9999', () => {
    expect(() => addMonths(on('9999-12-01'), 1)).toThrow(RangeError);
    expect(() => addMonths(on('0001-01-31'), -1)).toThrow(RangeError);
  });
});

describe('daysBetween', () => {
  it.each<[string, string, number]>([
    ['2026-02-26', '2026-02-26', 0],
    ['2025-01-20', '2025-02-27', 38],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2026-03-01', '2026-02-26', -3],
    // Across the clock changes a day stays a day.
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2026-04-04', '2026-09-28', 177],
    ['0001-01-01', '9999-12-31', 3_652_058],
  ])('from %s to %s are %i', (earlier, later, days) => {
    expect(daysBetween(on(earlier), on(later))).toBe(days);
  });
});

describe('weekdayOf', () => {
  it.each<[string, number]>([
    ['2026-02-23', 1],
    ['2026-02-26', 4],
    ['2026-02-28', 6],
    ['2026-03-01', 7],
    ['2024-02-29', 4],
    ['0001-01-01', 1],
    ['9999-12-31', 5],
  ])('%s is day %i of the week, Monday first', (text, weekday) => {
    expect(weekdayOf(on(text))).toBe(weekday);
  });
});

describe('dayOf', () => {
  it.each<[string, string, string]>([
    ['2026-02-26T22:59:59.999Z', 'Europe/Warsaw', '2026-02-26'],
    ['2026-02-26T23:00Z', 'Europe/Warsaw', '2026-02-27'],
    ['2026-07-26T22:00Z', 'Europe/Warsaw', '2026-07-27'],
    ['2026-02-26T04:59Z', 'America/New_York', '2026-02-25'],
    ['2026-02-26T11:00Z', 'Pacific/Auckland', '2026-02-27'],
    ['2026-02-26T10:00Z', 'Pacific/Kiritimati', '2026-02-27'],
    ['2026-02-26T11:59Z', 'Etc/GMT+12', '2026-02-25'],
    ['2026-02-26T18:14Z', 'Asia/Kathmandu', '2026-02-26'],
    ['2026-02-26T18:15Z', 'Asia/Kathmandu', '2026-02-27'],
    // Samoa went from Thursday 29 to Saturday 31 December 2011.
    ['2011-12-30T09:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00Z', 'Pacific/Apia', '2011-12-31'],
    // Midnight of 4 November 2018 did not exist in São Paulo: the day began at 01:00.
    ['2018-11-04T02:59Z', 'America/Sao_Paulo', '2018-11-03'],
    ['2018-11-04T03:00Z', 'America/Sao_Paulo', '2018-11-04'],
    // Morocco is an hour earlier during Ramadan (18 February to 20 March 2026).
    ['2026-02-14T23:30Z', 'Africa/Casablanca', '2026-02-15'],
    ['2026-02-26T23:30Z', 'Africa/Casablanca', '2026-02-26'],
    ['1969-12-31T23:59:59.999Z', 'UTC', '1969-12-31'],
    ['0001-01-01T00:00Z', 'UTC', '0001-01-01'],
    ['0050-06-30T12:00Z', 'UTC', '0050-06-30'],
    ['9999-12-31T23:59Z', 'UTC', '9999-12-31'],
  ])('%s is, in %s, %s', (instant, zone, expected) => {
    expect(dayOf(Date.parse(instant), zone)).toBe(expected);
  });

  it('refuses a zone nobody knows and a year that no day has', () => {
    expect(() => dayOf(0, 'Europe/Nowhere')).toThrow(RangeError);
    expect(() => dayOf(Date.parse('+010000-01-01T00:00Z'), 'UTC')).toThrow(RangeError);
    expect(() => dayOf(8.64e15, 'UTC')).toThrow(RangeError);
  });
});

describe('instantOf and timeOf', () => {
  it.each<[string, string, string, string, string]>([
    ['2026-02-26', '09:12', 'Europe/Warsaw', '2026-02-26T08:12Z', '09:12'],
    ['2026-02-26', '00:00', 'Pacific/Auckland', '2026-02-25T11:00Z', '00:00'],
    // Skipped times move forward by what was skipped.
    ['2026-03-29', '01:59', 'Europe/Warsaw', '2026-03-29T00:59Z', '01:59'],
    ['2026-03-29', '02:30', 'Europe/Warsaw', '2026-03-29T01:30Z', '03:30'],
    ['2026-03-29', '03:00', 'Europe/Warsaw', '2026-03-29T01:00Z', '03:00'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30Z', '03:30'],
    ['2026-09-27', '02:30', 'Pacific/Auckland', '2026-09-26T14:30Z', '03:30'],
    ['2018-11-04', '00:30', 'America/Sao_Paulo', '2018-11-04T03:30Z', '01:30'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z', '02:45'],
    ['2026-03-22', '02:30', 'Africa/Casablanca', '2026-03-22T02:30Z', '03:30'],
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00Z', '12:00'],
    // Doubled times are the first of the two.
    ['2026-10-25', '02:30', 'Europe/Warsaw', '2026-10-25T00:30Z', '02:30'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30Z', '01:30'],
    ['2026-04-05', '02:30', 'Pacific/Auckland', '2026-04-04T13:30Z', '02:30'],
    ['2019-02-16', '23:30', 'America/Sao_Paulo', '2019-02-17T01:30Z', '23:30'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z', '01:45'],
    ['2026-02-15', '02:30', 'Africa/Casablanca', '2026-02-15T01:30Z', '02:30'],
  ])('%s %s in %s is %s and reads %s there', (text, time, zone, instant, reads) => {
    expect(new Date(instantOf(on(text), time, zone)).toISOString()).toBe(new Date(instant).toISOString());
    expect(timeOf(Date.parse(instant), zone)).toBe(reads);
  });

  it('reads the second of two equal times like the first', () => {
    expect(timeOf(Date.parse('2026-10-25T01:30Z'), 'Europe/Warsaw')).toBe('02:30');
    expect(dayOf(Date.parse('2019-02-17T02:30Z'), 'America/Sao_Paulo')).toBe('2019-02-16');
  });

  it('drops the seconds of a moment, also in years whose zones were minutes and seconds off', () => {
    expect(timeOf(Date.parse('2026-02-26T08:12:59.999Z'), 'Europe/Warsaw')).toBe('09:12');
    expect(timeOf(instantOf(on('1890-05-05'), '12:00', 'Europe/Warsaw'), 'Europe/Warsaw')).toBe('12:00');
  });

  it.each(['', '9:00', '24:00', '12:60', 'noon'])('refuses the time %j', (time) => {
    expect(() => instantOf(on('2026-02-26'), time, 'UTC')).toThrow(RangeError);
  });
});

describe('isZone', () => {
  it.each(['UTC', 'Europe/Warsaw', 'America/Argentina/Buenos_Aires', 'Etc/GMT+12', 'Pacific/Kiritimati'])('knows %s', (zone) => {
    expect(isZone(zone)).toBe(true);
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });

  it.each(['', 'Warsaw', 'Europe/Nowhere', 'GMT+2', '+02:00', 'Z', '2026-01-01[UTC]', '2026-01-01T00:00Z', 'Europe/Warsaw ', '__proto__'])(
    'does not take %j for one: it is no IANA name',
    (zone) => {
      expect(isZone(zone)).toBe(false);
    },
  );
});
