import type { Day } from '#shared/time/day.ts';
import { birthdayFrom, isNoDate } from '../dates.ts';
import type { ContentLine } from './content-lines.ts';

export type Birthday = {
  /** A birthday, or the text that should have been one; '' when the card says none. */
  readonly value: string;
  /** It says something that has no place here (a year alone, words): the property is kept as it is. */
  readonly kept: boolean;
};

/** A year, a year and a month, a month, a day of some month, a time: valid in vCard, no birthday one could congratulate on. */
const PARTIAL = /^(\d{4}|\d{4}-\d{2}|--\d{2}|---\d{2}|T.*)$/;

/** Read from the text of the card: ical.js garbles dates that are not written as it expects. */
export function birthdayOf(lines: readonly ContentLine[], today: Day): Birthday {
  const line = lines.find(({ name }) => name === 'BDAY');
  const text = line?.value.trim() ?? '';
  if (!line || isNoDate(text)) return { value: '', kept: false };
  const param = (wanted: string): string => line.params.find(({ name }) => name === wanted)?.value ?? '';
  const found = birthdayFrom(text, 'dmy', today);
  const yearOmitted = found !== null && param('X-APPLE-OMIT-YEAR') !== '' && found.startsWith(param('X-APPLE-OMIT-YEAR'));
  if (found !== null) return { value: yearOmitted ? `-${found.slice(4)}` : found, kept: false };
  const kept = param('VALUE').toLowerCase() === 'text' || PARTIAL.test(text);
  return { value: kept ? '' : text, kept };
}
