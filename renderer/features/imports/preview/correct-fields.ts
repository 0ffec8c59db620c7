import type { ImportRow } from '#shared/contract/imports.ts';
import type { CardField } from '#shared/domain/import-card.ts';
import { problemsOf } from './row-facts.ts';

/** Several values of one field stand in one text with this between them; in the dialog each has a line. */
const BETWEEN = ' ::: ';

/** What can be corrected by hand, in this order. */
const ORDER = [
  'organisation',
  'name',
  'given',
  'additional',
  'family',
  'prefix',
  'suffix',
  'greeting',
  'role',
  'email',
  'phone',
  'address',
  'street',
  'postcode',
  'town',
  'region',
  'country',
  'url',
  'language',
  'birthday',
  'note',
  'taxId',
  'source',
  'startedOn',
  'lastContactOn',
  'meetingRhythm',
  'updates',
  'uid',
  'groups',
  'emailLabel',
  'phoneLabel',
  'addressLabel',
  'urlLabel',
] as const satisfies readonly CardField[];
export type Correctable = (typeof ORDER)[number];

/** Shown even when the file has nothing there. */
const USUAL: readonly Correctable[] = ['organisation', 'name', 'email', 'phone'];
/** Nothing one would type; they are shown only when they are what is wrong. */
const HIDDEN: ReadonlySet<Correctable> = new Set<Correctable>(['uid', 'groups', 'emailLabel', 'phoneLabel', 'addressLabel', 'urlLabel']);
const NAME_PARTS: readonly Correctable[] = ['given', 'additional', 'family'];

/** The fields of a row to be corrected: the usual ones, those that say something, and those that are wrong. */
export function correctableFields({ values, ...wrong }: Pick<ImportRow, 'values' | 'problem' | 'moreProblems'>): readonly Correctable[] {
  const says = (field: Correctable): boolean => Boolean(values[field]) && !HIDDEN.has(field);
  // A name in parts is corrected in its parts.
  const inParts = !values.name && NAME_PARTS.some(says);
  const isWrong = (field: Correctable): boolean => problemsOf(wrong).some((each) => each.field === field);
  return ORDER.filter((field) => isWrong(field) || says(field) || (USUAL.includes(field) && !(field === 'name' && inParts)));
}

type Row = Pick<ImportRow, 'card' | 'values' | 'problem' | 'moreProblems'>;

/** What stands in a field of the dialog at first: words of a list as they were understood; of several values only the one that was refused first. */
export function startingText({ card, values, ...wrong }: Row, field: Correctable): string {
  const whole = values[field] ?? '';
  if (field === 'updates' || field === 'meetingRhythm' || field === 'language') return card[field] ?? whole;
  const problem = problemsOf(wrong).find((each) => each.field === field);
  if (problem && problem.value !== '' && whole.includes(problem.value)) return problem.value;
  return whole.split(BETWEEN).join('\n');
}

/** The values to send: those that were changed. */
export function correctedValues(row: Row, texts: Readonly<Partial<Record<Correctable, string>>>): Partial<Record<Correctable, string>> {
  const changed = ORDER.filter((field) => texts[field] !== undefined && texts[field] !== startingText(row, field));
  return Object.fromEntries(changed.map((field) => [field, field === 'note' ? texts[field] : (texts[field] ?? '').split('\n').join(BETWEEN)]));
}
