import { describe, expect, it } from 'vitest';
import type { Language } from '../domain/language.ts';
import { formatMoney, fromMinor, minorDigits, toMinor } from './money.ts';

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe('money', () => {
  it.each<[number, string, Language, string]>([
    [120_000, 'PLN', 'pl', '1200 zł'],
    [1_234_550, 'PLN', 'pl', '12 345,50 zł'],
    [120_000, 'EUR', 'en', '€1,200'],
    [120_050, 'EUR', 'en', '€1,200.50'],
    [5_000_000, 'RUB', 'ru', '50 000 ₽'],
    [1_200, 'JPY', 'en', 'JP¥1,200'],
    [0, 'EUR', 'en', '€0'],
  ])('%d minor units of %s in %s is %s', (minor, currency, language, text) => {
    expect(plain(formatMoney(minor, currency, language))).toBe(text);
  });

  it('is kept in the smallest unit of its currency', () => {
    expect([toMinor(12.34, 'EUR'), toMinor(1200, 'JPY'), toMinor(1.234, 'KWD'), toMinor(1.15, 'EUR')]).toEqual([1234, 1200, 1234, 115]);
    expect([fromMinor(1234, 'EUR'), fromMinor(1200, 'JPY')]).toEqual([12.34, 1200]);
    expect(minorDigits('PLN')).toBe(2);
  });
});
