import { z } from 'zod';
import type { FORMS_OF_ADDRESS } from '../person.ts';
import type { PROFESSIONS } from '../practice.ts';
import { LINE_MAX, NAME_MAX, NOTE_MAX } from '../text-fields.ts';
import { CLAUSES_MAX, type ClauseFields } from './clause.ts';
import { LAST_SECTION } from './section.ts';
import { unknownPlaces } from './places.ts';

type Address = (typeof FORMS_OF_ADDRESS)[number];
export type Profession = (typeof PROFESSIONS)[number];

/** One text for everybody, or one for each form of address. */
const spoken = (max: number) => {
  const text = z.string().trim().max(max, 'too-long');
  return z.union([text, z.strictObject({ formal: text, informal: text })]);
};
export type Spoken = string | { readonly formal: string; readonly informal: string };

const templateItem = z.strictObject({
  text: spoken(LINE_MAX),
  byWhen: spoken(NAME_MAX).default(''),
  why: spoken(LINE_MAX).default(''),
  example: spoken(LINE_MAX).default(''),
});

export const templateClause = z
  .strictObject({
    key: z.string().trim().min(1).max(60),
    section: z.int().min(1).max(LAST_SECTION),
    situation: spoken(NAME_MAX),
    short: spoken(NAME_MAX).default(''),
    question: spoken(LINE_MAX).default(''),
    body: spoken(NOTE_MAX).default(''),
    items: z.array(templateItem).max(40, 'too-many').default([]),
    weDo: spoken(LINE_MAX).default(''),
    youDo: spoken(LINE_MAX).default(''),
    byWhen: spoken(NAME_MAX).default(''),
    otherwise: spoken(LINE_MAX).default(''),
    mustDiscuss: z.boolean().default(true),
  })
  .refine(({ situation }) => formsOf(situation).every((text) => text !== ''), { path: ['situation'], message: 'no-situation' });
export type TemplateClause = Readonly<z.output<typeof templateClause>>;

export const templateClauses = z
  .array(templateClause)
  .min(1, 'required')
  .max(CLAUSES_MAX, 'too-many')
  .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, { message: 'clause-twice' });

/** What comes with the program, for one profession in one language. */
export const sheetTemplate = z.strictObject({ agreement: z.string().min(1), clauses: templateClauses });
export type SheetTemplate = Readonly<z.output<typeof sheetTemplate>>;

/** The clause in one form of address. */
export function spokenTo(clause: TemplateClause, address: Address): ClauseFields & { readonly key: string } {
  const say = (text: Spoken): string => (typeof text === 'string' ? text : text[address]);
  return {
    key: clause.key,
    section: clause.section,
    situation: say(clause.situation),
    short: say(clause.short),
    question: say(clause.question),
    body: say(clause.body),
    items: clause.items.map(({ text, byWhen, why, example }) => ({ text: say(text), byWhen: say(byWhen), why: say(why), example: say(example) })),
    weDo: say(clause.weDo),
    youDo: say(clause.youDo),
    byWhen: say(clause.byWhen),
    otherwise: say(clause.otherwise),
    mustDiscuss: clause.mustDiscuss,
  };
}

/** Names in braces that no sheet could fill, with the clause that has them; null: none. */
export function misplaced(clauses: readonly TemplateClause[]): { readonly index: number; readonly names: readonly string[] } | null {
  for (const [index, clause] of clauses.entries()) {
    const names = unknownPlaces(textsOfTemplate(clause));
    if (names.length > 0) return { index, names };
  }
  return null;
}

function textsOfTemplate(clause: TemplateClause): string[] {
  const { situation, short, question, body, weDo, youDo, byWhen, otherwise, items } = clause;
  return [
    situation,
    short,
    question,
    body,
    weDo,
    youDo,
    byWhen,
    otherwise,
    ...items.flatMap((item) => [item.text, item.byWhen, item.why, item.example]),
  ].flatMap(formsOf);
}

function formsOf(text: Spoken): string[] {
  return typeof text === 'string' ? [text] : [text.formal, text.informal];
}
