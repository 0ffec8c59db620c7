import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../testing/refusals.ts';
import { DEFAULT_OFFICE_HOURS, officeHours, paperFor, practiceFields, workingDays } from './practice.ts';
import { currencyFor, practiceDefaults } from './practice-defaults.ts';

const WORKDAY = { from: '09:00', to: '17:00' };

describe('office hours', () => {
  it('are Monday to Friday from nine to five at first', () => {
    expect(DEFAULT_OFFICE_HOURS).toEqual([WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, null, null]);
    expect([...workingDays(DEFAULT_OFFICE_HOURS).weekdays]).toEqual([1, 2, 3, 4, 5]);
  });

  it('name the worked weekdays, Monday being 1', () => {
    expect([...workingDays([null, WORKDAY, null, null, null, null, WORKDAY]).weekdays]).toEqual([2, 7]);
    expect(workingDays([null, null, null, null, null, null, null]).weekdays.size).toBe(0);
  });

  it.each<[object, string, string]>([
    [{ from: '17:00', to: '09:00' }, '0.to', 'closes-before-opening'],
    [{ from: '09:00', to: '09:00' }, '0.to', 'closes-before-opening'],
    [{ from: '9:00', to: '17:00' }, '0.from', 'bad-time'],
    [{ from: '09:00', to: '24:00' }, '0.to', 'bad-time'],
    [{ from: '09:00', to: '17:60' }, '0.to', 'bad-time'],
  ])('of one day are refused as %j: %s, %s', (hours, field, reason) => {
    expect(refusalsOf(officeHours, [hours, null, null, null, null, null, null])[0]).toEqual([field, reason]);
  });

  it('may be a whole day', () => {
    expect(refusalsOf(officeHours, [{ from: '00:00', to: '23:59' }, null, null, null, null, null, null])).toEqual([]);
  });

  it('have seven entries', () => {
    expect(officeHours.safeParse([WORKDAY]).success).toBe(false);
    expect(officeHours.safeParse(Array.from({ length: 8 }, () => null)).success).toBe(false);
  });
});

describe('the fields of a practice', () => {
  const valid = practiceDefaults(['pl-PL'], 'pl');
  const problemsOf = (change: object) => refusalsOf(practiceFields, { ...valid, ...change });

  it.each<[object, string, string]>([
    [{ currency: 'zł' }, 'currency', 'bad-currency'],
    [{ currency: 'pln' }, 'currency', 'bad-currency'],
    [{ country: 'Polska' }, 'country', 'bad-country'],
    [{ zone: 'Warsaw' }, 'zone', 'bad-zone'],
    [{ zone: '+02:00' }, 'zone', 'bad-zone'],
    [{ name: 'x'.repeat(201) }, 'name', 'too-long'],
    [{ address: 'x'.repeat(501) }, 'address', 'too-long'],
  ])('%j is refused with a reason code', (change, field, reason) => {
    expect(problemsOf(change)).toEqual([[field, reason]]);
  });

  it('may be without a name, an address and a zone of their own', () => {
    expect(problemsOf({ name: '', address: '', zone: null })).toEqual([]);
    expect(problemsOf({ zone: 'Europe/Warsaw' })).toEqual([]);
  });
});

describe('what a new practice starts with', () => {
  it.each<[readonly string[], string, string, 'A4' | 'Letter']>([
    [['pl-PL', 'en-US'], 'PL', 'PLN', 'A4'],
    [['en-US'], 'US', 'USD', 'Letter'],
    [['en-CA'], 'CA', 'CAD', 'Letter'],
    [['en-GB'], 'GB', 'GBP', 'A4'],
    [['ru-RU'], 'RU', 'RUB', 'A4'],
    [['de-DE'], 'DE', 'EUR', 'A4'],
    [['zh-Hant-TW'], 'TW', 'EUR', 'A4'],
    [['en-US-posix'], 'US', 'USD', 'Letter'],
    // The first tag that says a country.
    [['pl', 'en-GB'], 'GB', 'GBP', 'A4'],
    [['en-001'], '', 'EUR', 'A4'],
    [['pl'], '', 'EUR', 'A4'],
    [[], '', 'EUR', 'A4'],
  ])('follows from the languages %j of the computer', (tags, country, currency, paper) => {
    const defaults = practiceDefaults(tags, 'en');
    expect(defaults).toMatchObject({ country, currency, paper, zone: null, name: '' });
    expect(practiceFields.parse(defaults)).toEqual(defaults);
  });

  it('writes to clients in the language of the interface', () => {
    expect(practiceDefaults(['pl-PL'], 'ru').clientLanguage).toBe('ru');
  });

  it('gives every practice office hours of its own to change', () => {
    expect(practiceDefaults([], 'en').officeHours).toEqual(DEFAULT_OFFICE_HOURS);
    expect(practiceDefaults([], 'en').officeHours).not.toBe(practiceDefaults([], 'en').officeHours);
  });

  it('knows currency and paper of a country, and offers the euro and A4 elsewhere', () => {
    expect(['PL', 'KZ', 'FR', 'XX', ''].map(currencyFor)).toEqual(['PLN', 'KZT', 'EUR', 'EUR', 'EUR']);
    expect(['US', 'MX', 'PL', ''].map(paperFor)).toEqual(['Letter', 'Letter', 'A4', 'A4']);
  });
});
