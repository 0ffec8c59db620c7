import type { Language } from '../domain/language.ts';
import { addMonths, daysBetween, type Day } from '../time/day.ts';
import { localeOf } from './format.ts';

type Unit = 'year' | 'month' | 'day';

/** How long something has lasted, as one says it: "1 year 4 months", "4 months", "12 days"; what began today: "today". */
export function formatSpan(from: Day, to: Day, language: Language): string {
  const months = wholeMonths(from, to);
  if (from >= to) return formatDaysAway(to, to, language);
  if (months === 0) return counted(daysBetween(from, to), 'day', language);
  const parts = [[Math.floor(months / 12), 'year'] as const, [months % 12, 'month'] as const];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => counted(count, unit, language))
    .join(' ');
}

/** How far a day lies from today: "tomorrow", "in 12 days", "6 days ago". */
export function formatDaysAway(day: Day, today: Day, language: Language): string {
  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(daysBetween(today, day), 'day');
}

/** Calendar months that have passed; the end of a shorter month completes one (31 Jan to 28 Feb is a month). */
function wholeMonths(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return Math.max(0, addMonths(from, months) > to ? months - 1 : months);
}

function counted(count: number, unit: Unit, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
