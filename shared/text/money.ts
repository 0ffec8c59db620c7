import type { Language } from '../domain/language.ts';
import { localeOf } from './format.ts';

/** How many digits follow the point: 2 for most, 0 for yen, 3 for dinars (ISO 4217, as the system knows it). */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Whole amounts are written without their empty digits: 1 200 zł, but 1 200,50 zł. */
export function formatMoney(minor: number, currency: string, language: Language): string {
  const digits = minorDigits(currency);
  const whole = minor % 10 ** digits === 0;
  const options = { style: 'currency', currency, ...(whole && { minimumFractionDigits: 0, maximumFractionDigits: 0 }) } as const;
  return new Intl.NumberFormat(localeOf(language), options).format(minor / 10 ** digits);
}

export function toMinor(amount: number, currency: string): number {
  return Math.round(amount * 10 ** minorDigits(currency));
}

export function fromMinor(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency);
}
