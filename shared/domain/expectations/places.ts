import { z } from 'zod';
import { LINE_MAX, optionalText } from '../text-fields.ts';
import { textsOf, type ClauseFields, type ClauseText } from './clause.ts';

/** What a clause may leave to be filled from what the practice knows, or by hand. */
export const PLACES = [
  'success',
  'evidence',
  'date',
  'interval',
  'rhythm',
  'weeks',
  'promise',
  'phone',
  'email',
  'hours',
  'answerTime',
  'fee',
  'notice',
  'practice',
  'client',
  'decider',
  'deputy',
  'rounds',
  'days',
] as const;
export type Place = (typeof PLACES)[number];
export const place = z.enum(PLACES);
export type PlaceValues = Readonly<Partial<Record<Place, string>>>;
export const placeValues = z.partialRecord(place, optionalText(LINE_MAX));

/** Anything in braces, so that a misspelt place is found, too. */
const BRACES = /\{([^{}\n]*)\}/g;

/** Words, and those that were filled in: they stand out on paper. */
export type FilledWord = string | { readonly strong: string };

type Readable = Pick<ClauseFields, ClauseText | 'items'>;

export function isPlace(name: string): name is Place {
  return PLACES.some((known) => known === name);
}

/** Names in braces that nothing could ever fill. */
export function unknownPlaces(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(namesIn).filter((name) => !isPlace(name)))];
}

/** The text with what is known; an open place stays as it is, for everybody to see. */
export function filledText(text: string, values: PlaceValues): string {
  return text.replace(BRACES, (whole, name: string) => valueOf(name, values) ?? whole);
}

/** The same in pieces, those filled in standing out. */
export function filledWords(text: string, values: PlaceValues): FilledWord[] {
  const words: FilledWord[] = [];
  let from = 0;
  for (const match of text.matchAll(BRACES)) {
    const value = valueOf(match[1] ?? '', values);
    if (value === null) continue;
    if (match.index > from) words.push(text.slice(from, match.index));
    words.push({ strong: value });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...words, text.slice(from)] : words;
}

/** The clause as it is read: every text with what is known. */
export function filledClause<C extends Readable>(clause: C, values: PlaceValues): C {
  const fill = (text: string): string => filledText(text, values);
  return {
    ...clause,
    situation: fill(clause.situation),
    question: fill(clause.question),
    body: fill(clause.body),
    weDo: fill(clause.weDo),
    youDo: fill(clause.youDo),
    byWhen: fill(clause.byWhen),
    otherwise: fill(clause.otherwise),
    items: clause.items.map(({ text, byWhen, why, example }) => ({ text: fill(text), byWhen: fill(byWhen), why: fill(why), example: fill(example) })),
  };
}

/** Which places these clauses name, in the order in which they are read. */
export function placesNamed(clauses: readonly Readable[]): Place[] {
  return [...new Set(clauses.flatMap(textsOf).flatMap(namesIn).filter(isPlace))];
}

/** Whatever in braces nobody has filled yet: with one of them a sheet is neither printed nor signed. */
export function openPlaces(clauses: readonly Readable[], values: PlaceValues): string[] {
  const names = clauses.flatMap(textsOf).flatMap(namesIn);
  return [...new Set(names.filter((name) => valueOf(name, values) === null))];
}

function namesIn(text: string): string[] {
  return [...text.matchAll(BRACES)].map((match) => match[1] ?? '');
}

function valueOf(name: string, values: PlaceValues): string | null {
  return (isPlace(name) && values[name]) || null;
}
