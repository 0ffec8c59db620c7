import { isDay, type Day } from '#shared/time/day.ts';
import { foldText } from '#shared/text/fold.ts';

/** Which of the two small numbers in 04/05/2024 is the day. */
export type DateOrder = 'dmy' | 'mdy';

const BETWEEN_TWO = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/;
const YEAR_FIRST = /^(\d{4})([./-])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)\.?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const DAY_MONTH_NAME = /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]+(?:de )?(\p{L}+)\.?,?[\s-]+(\d{4})(?!\d)/u;
const MONTH_NAME_DAY = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
/** What may follow the day: a time with its zone, or "r." and "г." for the year. */
const AFTER = /^(?:\s*[rг]\.?)?(?:[\sTt,]+\d{1,2}[:.]?\d{2}(?:[:.]?\d{2})?(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?)?$/iu;
/** First letters of the months in English, Polish, Russian and German, folded. */
const MONTHS = [
  /^(jan|sty|янв)/,
  /^(feb|lut|фев)/,
  /^(mar|мар)/,
  /^(apr|kwi|апр)/,
  /^(may|mai|maj|ма[йя])/,
  /^(jun|cze|июн)/,
  /^(jul|lip|июл)/,
  /^(aug|sie|авг)/,
  /^(sep|wrz|сен)/,
  /^(oct|okt|paz|окт)/,
  /^(nov|lis|ноя)/,
  /^(dec|dez|gru|дек)/,
];

/** Programs write "no date" as zeros: 0000-00-00, 0/0/00, 0.0.00. */
export function isNoDate(text: string): boolean {
  return /^[0\s./:-]*$/.test(text);
}

/** The order of a whole column: a number over 12 tells; where nothing does, the practice's country does. */
export function dateOrderOf(texts: Iterable<string>, country: string): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    const [, first, mark, second] = BETWEEN_TWO.exec(text.trim()) ?? [];
    if (!first || !second || mark === '.') continue;
    if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1;
    if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1;
  }
  if (dayFirst > 0 !== monthFirst > 0) return dayFirst > 0 ? 'dmy' : 'mdy';
  return country === 'US' ? 'mdy' : 'dmy';
}

/** The day a cell names, null when it names none. A time of day is left out, its zone too: the day stands as it was written. */
export function dayFrom(text: string, order: DateOrder, century: (year: number) => number): Day | null {
  const trimmed = text.trim();
  const found = partsOf(trimmed, order);
  if (!found || !AFTER.test(trimmed.slice(found.length))) return null;
  const year = found.year < 100 ? century(found.year) : found.year;
  const day = `${String(year).padStart(4, '0')}-${two(found.month)}-${two(found.day)}`;
  return isDay(day) ? day : null;
}

/** Two digits of a year that is rather near: 1970–2069. */
export function nearCentury(year: number): number {
  return year >= 70 ? 1900 + year : 2000 + year;
}

/** Two digits of a year that is past. */
export function pastCentury(today: Day): (year: number) => number {
  const now = Number(today.slice(0, 4));
  return (year) => (2000 + year > now ? 1900 + year : 2000 + year);
}

/** A birthday in any of these forms, or without its year (`--MM-DD`); Apple writes 1604 where the year is not known. */
export function birthdayFrom(text: string, order: DateOrder, today: Day): string | null {
  const trimmed = text.trim();
  const [, month, day] = /^--(\d{2})-?(\d{2})(?:T.*)?$/.exec(trimmed) ?? [];
  if (month && day) return withoutYear(Number(month), Number(day));
  const [, first, mark, second] = /^(\d{1,2})([./-])\s?(\d{1,2})\.?$/.exec(trimmed) ?? [];
  if (first && second) return order === 'mdy' && mark !== '.' ? withoutYear(Number(first), Number(second)) : withoutYear(Number(second), Number(first));
  const whole = dayFrom(trimmed, order, pastCentury(today));
  return whole?.startsWith('1604-') ? `--${whole.slice(5)}` : whole;
}

function withoutYear(month: number, day: number): string | null {
  // 2024: a leap year, so that 29 February is a day.
  return isDay(`2024-${two(month)}-${two(day)}`) ? `--${two(month)}-${two(day)}` : null;
}

type Parts = { readonly year: number; readonly month: number; readonly day: number; readonly length: number };

function partsOf(text: string, order: DateOrder): Parts | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return parts(yearFirst, yearFirst[1], yearFirst[3], yearFirst[4]);
  const two = BETWEEN_TWO.exec(text);
  if (two) return order === 'mdy' && two[2] !== '.' ? parts(two, two[4], two[1], two[3]) : parts(two, two[4], two[3], two[1]);
  const compact = COMPACT.exec(text);
  if (compact) return parts(compact, compact[1], compact[2], compact[3]);
  const named = DAY_MONTH_NAME.exec(text);
  if (named) return parts(named, named[3], monthNumber(named[2]), named[1]);
  const english = MONTH_NAME_DAY.exec(text);
  return english ? parts(english, english[3], monthNumber(english[1]), english[2]) : null;
}

function parts(match: RegExpExecArray, year?: string, month?: string | number, day?: string): Parts {
  return { year: Number(year), month: Number(month), day: Number(day), length: match[0].length };
}

/** 0 for a word that is no month: no day has that month. */
function monthNumber(name = ''): number {
  const key = foldText(name);
  return MONTHS.findIndex((month) => month.test(key)) + 1;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
