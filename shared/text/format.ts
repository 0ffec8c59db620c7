import type { Language } from '../domain/language.ts';
import type { Day } from '../time/day.ts';

/** English without a region would be American; the interface writes days the way its drawings do. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', pl: 'pl-PL', ru: 'ru-RU' };

export const DAY_STYLES = {
  /** 20 Jan */
  short: { day: 'numeric', month: 'short' },
  /** 20 Jan 2026 */
  /** "February 2026": the head of what happened in it. */
  monthAndYear: { month: 'long', year: 'numeric' },
  withYear: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 20 January 2026 */
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 20/01/26, where a pen has as little room */
  numeric: { day: '2-digit', month: '2-digit', year: '2-digit' },
  /** 20 January */
  long: { day: 'numeric', month: 'long' },
  /** 10/2024, where there is no room for a name */
  monthOfYear: { month: '2-digit', year: 'numeric' },
  /** Thursday 26 February */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  /** Thursday */
  weekdayOnly: { weekday: 'long' },
  /** Thu 12 Mar */
  shortWeekday: { weekday: 'short', day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof DAY_STYLES;

export function localeOf(language: Language): string {
  return LOCALES[language];
}

export function formatDay(day: Day, language: Language, style: DayStyle): string {
  return dayFormat(language, style).format(Date.parse(`${day}T00:00:00Z`));
}

/** The year only where it is not this one. */
export function formatDayNear(day: Day, today: Day, language: Language, style: 'short' | 'long' = 'short'): string {
  return formatDay(day, language, day.slice(0, 4) === today.slice(0, 4) ? style : 'withYear');
}

export function formatNumber(value: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(localeOf(language), options).format(value);
}

const BYTE_UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** 3 kB, 1.2 MB: at most one digit after the point, and never less than one kilobyte. */
export function formatBytes(bytes: number, language: Language): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 1), BYTE_UNITS.length);
  const value = Math.max(bytes / 1000 ** power, 1);
  const maximumFractionDigits = value < 10 && power > 1 ? 1 : 0;
  // The number and its unit stay on one line.
  return formatNumber(value, language, { style: 'unit', unit: BYTE_UNITS[power - 1], unitDisplay: 'short', maximumFractionDigits }).replace(' ', '\u00A0');
}

/** One, two and three, as the language joins them. */
export function listOf(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items);
}

/** 24-hour clock in all three languages. */
export function formatTime(at: number, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at);
}

/** The alphabet of the language: ą after a, ё with е, Łódź after Lublin. */
export function collatorOf(language: Language): Intl.Collator {
  return new Intl.Collator(language, { numeric: true, sensitivity: 'variant' });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times more than using one. */
function dayFormat(language: Language, style: DayStyle): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...DAY_STYLES[style], timeZone: 'UTC' });
  formats.set(key, known);
  return known;
}
