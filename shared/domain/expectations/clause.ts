import { z } from 'zod';
import { LINE_MAX, NAME_MAX, NOTE_MAX, optionalText, requiredText } from '../text-fields.ts';
import { LAST_SECTION } from './section.ts';

/** More than these nobody talks through. */
export const CLAUSES_MAX = 60;
const ITEMS_MAX = 40;

export const clauseItem = z.strictObject({
  text: requiredText(LINE_MAX),
  byWhen: optionalText(NAME_MAX).default(''),
  why: optionalText(LINE_MAX).default(''),
  example: optionalText(LINE_MAX).default(''),
});
export type ClauseItem = Readonly<z.output<typeof clauseItem>>;

/** A situation, and what is done in it; `[002]`: every clause answers *what happens when…*. */
const fields = z.strictObject({
  section: z.int().min(1).max(LAST_SECTION),
  situation: z.string().trim().min(1, 'no-situation').max(NAME_MAX, 'too-long'),
  /** For the list beside the walkthrough; empty: the situation itself. */
  short: optionalText(NAME_MAX).default(''),
  /** As it is read out in the walkthrough; empty: the situation itself. */
  question: optionalText(LINE_MAX).default(''),
  body: optionalText(NOTE_MAX).default(''),
  items: z.array(clauseItem).max(ITEMS_MAX, 'too-many').default([]),
  weDo: optionalText(LINE_MAX).default(''),
  youDo: optionalText(LINE_MAX).default(''),
  byWhen: optionalText(NAME_MAX).default(''),
  otherwise: optionalText(LINE_MAX).default(''),
  mustDiscuss: z.boolean().default(true),
});
export const clauseFields = fields.refine((it) => saysSomething(it), { path: ['body'], message: 'clause-says-nothing' });
export type ClauseFields = Readonly<z.output<typeof fields>>;

/** Every text of a clause that a client reads, in the order of the paper. */
export const CLAUSE_TEXTS = ['situation', 'question', 'body', 'weDo', 'youDo', 'byWhen', 'otherwise'] as const;
export type ClauseText = (typeof CLAUSE_TEXTS)[number];

export function textsOf(clause: Pick<ClauseFields, ClauseText | 'items'>): string[] {
  const items = clause.items.flatMap(({ text, byWhen, why, example }) => [text, byWhen, why, example]);
  return [...CLAUSE_TEXTS.map((name) => clause[name]), ...items].filter((text) => text !== '');
}

/** The name in a list, where there is little room. */
export function shortOf({ short, situation }: Pick<ClauseFields, 'short' | 'situation'>): string {
  return short || situation;
}

function saysSomething({ body, items, weDo, youDo, otherwise }: ClauseFields): boolean {
  return [body, weDo, youDo, otherwise].some((text) => text !== '') || items.length > 0;
}
