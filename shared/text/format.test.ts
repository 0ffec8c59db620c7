import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { addDays, day, instantOf } from '../time/day.ts';
import { collatorOf, DAY_STYLES, formatBytes, formatDay, formatDayNear, formatNumber, formatTime, localeOf, type DayStyle } from './format.ts';

const THURSDAY = day.parse('2026-02-26');

/** `_` stands for a space that does not break, of either width: which of the two it is differs between versions of ICU. */
const shown = (text: string): string => text.replace(/[\u00A0\u202F]/g, '_');

describe('formatDay', () => {
  it.each<[DayStyle, Readonly<Record<Language, string>>]>([
    ['short', { en: '26 Feb', pl: '26 lut', ru: '26 февр.' }],
    ['withYear', { en: '26 Feb 2026', pl: '26 lut 2026', ru: '26 февр. 2026 г.' }],
    ['long', { en: '26 February', pl: '26 lutego', ru: '26 февраля' }],
    ['weekday', { en: 'Thursday 26 February', pl: 'czwartek, 26 lutego', ru: 'четверг, 26 февраля' }],
    ['shortWeekday', { en: 'Thu 26 Feb', pl: 'czw., 26 lut', ru: 'чт, 26 февр.' }],
  ])('writes a day in the %s style of each language', (style, expected) => {
    for (const language of LANGUAGES) expect(shown(formatDay(THURSDAY, language, style))).toBe(expected[language]);
  });

  it('writes every day of a leap year as itself, whatever zone the computer stands in', () => {
    for (let it = day.parse('2024-01-01'); it <= '2024-12-31'; it = addDays(it, 1)) {
      expect(formatDay(it, 'en', 'withYear').split(' ')[0]).toBe(String(Number(it.slice(8))));
    }
  });

  it('reaches from the first day to the last', () => {
    expect(formatDay(day.parse('0001-01-01'), 'en', 'withYear')).toBe('1 Jan 1');
    expect(formatDay(day.parse('9999-12-31'), 'en', 'withYear')).toBe('31 Dec 9999');
  });

  it('has a form for every style and language, none of them American', () => {
    const texts = (Object.keys(DAY_STYLES) as DayStyle[]).flatMap((style) => LANGUAGES.map((language) => formatDay(THURSDAY, language, style)));
    expect(texts.filter((text) => text === '' || /Feb(ruary)? 26/.test(text))).toEqual([]);
    expect(LANGUAGES.map(localeOf)).toEqual(['en-GB', 'pl-PL', 'ru-RU']);
  });
});

describe('formatDayNear', () => {
  it.each<[string, string, 'short' | 'long', string]>([
    ['2026-01-20', '2026-02-26', 'short', '20 Jan'],
    ['2026-12-31', '2026-01-01', 'long', '31 December'],
    ['2025-12-31', '2026-01-01', 'short', '31 Dec 2025'],
    ['2025-12-31', '2026-01-01', 'long', '31 Dec 2025'],
    ['2027-01-01', '2026-12-31', 'short', '1 Jan 2027'],
  ])('%s, seen on %s (%s)', (text, today, style, expected) => {
    expect(formatDayNear(day.parse(text), day.parse(today), 'en', style)).toBe(expected);
  });
});

describe('formatNumber', () => {
  it.each<[number, Readonly<Record<Language, string>>]>([
    [0, { en: '0', pl: '0', ru: '0' }],
    [-3, { en: '-3', pl: '-3', ru: '-3' }],
    [0.5, { en: '0.5', pl: '0,5', ru: '0,5' }],
    // Polish leaves four figures together.
    [1440, { en: '1,440', pl: '1440', ru: '1_440' }],
    [12_345.75, { en: '12,345.75', pl: '12_345,75', ru: '12_345,75' }],
    [1_000_000, { en: '1,000,000', pl: '1_000_000', ru: '1_000_000' }],
  ])('writes %d with the comma and the spaces of the language', (value, expected) => {
    for (const language of LANGUAGES) expect(shown(formatNumber(value, language))).toBe(expected[language]);
  });

  it('takes the options of a share', () => {
    expect(LANGUAGES.map((language) => shown(formatNumber(38 / 31, language, { style: 'percent' })))).toEqual(['123%', '123%', '123_%']);
  });
});

describe('formatTime', () => {
  it.each(['00:00', '00:05', '09:12', '12:00', '13:30', '23:59'])('writes %s as it is, in all languages', (time) => {
    for (const zone of ['Europe/Warsaw', 'Asia/Kathmandu', 'Pacific/Kiritimati']) {
      for (const language of LANGUAGES) expect(formatTime(instantOf(THURSDAY, time, zone), zone, language)).toBe(time);
    }
  });
});

describe('collatorOf', () => {
  const sorted = (language: Language, words: readonly string[]): string[] => words.toSorted(collatorOf(language).compare);

  it('follows the Polish alphabet: ą after a, ć after c, ł after l, ż last', () => {
    const names = ['Agata', 'Azja', 'Ądam', 'Bal', 'Bąk', 'Celina', 'Czar', 'Ćwik', 'Lis', 'Lublin', 'Łódź', 'Malec', 'Zając', 'Źrebak', 'Żak'];
    expect(sorted('pl', names.toReversed())).toEqual(names);
  });

  it('follows the Russian alphabet: ё stands with е, й after и', () => {
    const names = ['Ежова', 'Ёлкина', 'Ельцова', 'Ещенко', 'Жук', 'Ива', 'Йод', 'Калина'];
    expect(sorted('ru', names.toReversed())).toEqual(names);
  });

  it('puts numbers in their order and tells letters apart only where nothing else does', () => {
    for (const language of LANGUAGES) {
      expect(sorted(language, ['Client 10', 'Client 9', 'client 1'])).toEqual(['client 1', 'Client 9', 'Client 10']);
      expect(collatorOf(language).compare('Anna', 'anna')).not.toBe(0);
    }
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '1_kB'],
    [999, '1_kB'],
    [12_345, '12_kB'],
    [1_249_000, '1,2_MB'],
    [100 * 1024 * 1024, '105_MB'],
    [5_000_000_000, '5_GB'],
  ])('%i bytes are about %s', (bytes, text) => {
    expect(shown(formatBytes(bytes, 'pl'))).toBe(text);
  });
});
