import { afterEach, describe, expect, it } from 'vitest';
import { holidayRegions, publicHolidays } from './public-holidays.ts';

const onlyDays = (country: string, region: string | null, year: number) => publicHolidays({ country, region }, 'en')(year).map(({ on }) => on);

describe('the holidays of a country', () => {
  it.each<[string, string | null, number, string[]]>([
    // Poland: Christmas Eve is a holiday since 2025.
    [
      'PL',
      null,
      2024,
      [
        '2024-01-01',
        '2024-01-06',
        '2024-03-31',
        '2024-04-01',
        '2024-05-01',
        '2024-05-03',
        '2024-05-19',
        '2024-05-30',
        '2024-08-15',
        '2024-11-01',
        '2024-11-11',
        '2024-12-25',
        '2024-12-26',
      ],
    ],
    [
      'PL',
      null,
      2026,
      [
        '2026-01-01',
        '2026-01-06',
        '2026-04-05',
        '2026-04-06',
        '2026-05-01',
        '2026-05-03',
        '2026-05-24',
        '2026-06-04',
        '2026-08-15',
        '2026-11-01',
        '2026-11-11',
        '2026-12-24',
        '2026-12-25',
        '2026-12-26',
      ],
    ],
  ])('%s %s in %i', (country, region, year, days) => {
    expect(onlyDays(country, region, year)).toEqual(days);
  });

  it('a part of it keeps more of them', () => {
    expect(onlyDays('DE', null, 2026)).not.toContain('2026-01-06');
    expect(onlyDays('DE', 'BY', 2026)).toContain('2026-01-06');
    expect(onlyDays('DE', 'BY.A', 2026)).toContain('2026-08-08');
  });

  it('a feast of several days is each of its days', () => {
    expect(onlyDays('RU', null, 2026).filter((on) => on < '2026-01-09')).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
      '2026-01-05',
      '2026-01-06',
      '2026-01-07',
      '2026-01-08',
    ]);
  });

  it('an afternoon off is no holiday', () => {
    expect(onlyDays('IS', null, 2026)).not.toContain('2026-12-24');
  });

  it.each(['', 'XX'])('none for the country %j', (country) => {
    expect(onlyDays(country, null, 2026)).toEqual([]);
  });

  it('a region that the country does not have changes nothing', () => {
    expect(onlyDays('PL', 'BY', 2026)).toEqual(onlyDays('PL', null, 2026));
  });

  it.each([
    ['en', "New Year's Day"],
    ['pl', 'Nowy Rok'],
    ['ru', 'Новый год'],
  ])('are named in the language of the interface: %s', (language, name) => {
    expect(publicHolidays({ country: 'RU', region: null }, language)(2026)[0]).toEqual({ on: '2026-01-01', label: name });
  });

  describe('whatever the zone of the computer', () => {
    const zone = process.env['TZ'];
    afterEach(() => {
      process.env['TZ'] = zone;
    });

    it.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])('%s', (elsewhere) => {
      process.env['TZ'] = elsewhere;
      expect(onlyDays('PL', null, 2026)).toContain('2026-11-11');
      expect(onlyDays('US', null, 2026)).toContain('2026-11-26');
      expect(onlyDays('PL', null, 2026)).toHaveLength(14);
    });
  });
});

describe('the parts of a country', () => {
  it('are named in the language of the country where there is no other', () => {
    expect(holidayRegions('DE', 'pl')).toContainEqual({ code: 'BY', name: 'Bayern' });
    expect(holidayRegions('DE', 'pl')).toContainEqual({ code: 'BY.A', name: 'Bayern · Stadt Augsburg' });
  });

  it.each(['PL', '', 'XX'])('%j has none', (country) => {
    expect(holidayRegions(country, 'pl')).toEqual([]);
  });
});
