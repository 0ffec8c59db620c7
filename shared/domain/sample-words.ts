import { formatDay, formatNumber, localeOf } from '../text/format.ts';
import { addMonths, type Day } from '../time/day.ts';
import type { WorkingDays } from '../time/working-days.ts';
import type { Language } from './language.ts';
import { officeDayOnOrBefore, startOfMonth, workingDayAgo } from './sample-days.ts';
import type { SampleClient, SampleTexts } from './sample-schema.ts';

/** What the placeholders of a text are counted from. */
export type Occasion = { readonly on: Day; readonly fee: SampleClient['fee'] };

/** Says a text of the sample, its placeholders filled in for one occasion. */
export type Teller = (textKey: string, occasion: Occasion) => string;

const PLACEHOLDER = /\{([a-z]+)([+-]\d+)?\}/g;

/**
 * `{month}`: the name of the month before the occasion, the one being accounted for; `{quarter}`: the number of the last whole
 * quarter; `{day+3}`: the date three working days on; `{fee}`: what the client pays. Throws for a key or a placeholder
 * that does not exist: the file is ours, so that is a bug.
 */
export function tellerOf(texts: SampleTexts, language: Language, week: WorkingDays): Teller {
  const monthName = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' });
  const fill = (name: string, shift: number, { on, fee }: Occasion): string => {
    if (name === 'month') return monthName.format(Date.parse(`${addMonths(startOfMonth(on), -1)}T00:00:00Z`));
    if (name === 'quarter') return String(lastQuarter(on));
    if (name === 'day') return formatDay(officeDayOnOrBefore(workingDayAgo(-shift, { today: on, week }), week), language, 'long');
    if (name === 'fee' && fee) return formatNumber(fee.amount, language, { style: 'currency', currency: fee.currency, maximumFractionDigits: 0 });
    throw new Error(`sample: nothing to put in for {${name}}`);
  };
  return (textKey, occasion) =>
    textOf(texts, textKey).replace(PLACEHOLDER, (_, name: string, shift: string | undefined) => fill(name, Number(shift ?? 0), occasion));
}

function textOf(texts: SampleTexts, textKey: string): string {
  const [group = '', name = ''] = textKey.split('.');
  const text = texts[group]?.[name];
  if (text === undefined) throw new Error(`sample: no text ${textKey}`);
  return text;
}

function lastQuarter(on: Day): number {
  const quarter = Math.ceil(Number(on.slice(5, 7)) / 3);
  return quarter === 1 ? 4 : quarter - 1;
}
