import { z } from 'zod';
import { assertNever } from '../lib/assert-never.ts';
import { TAGS_MAX, tagName } from './client.ts';
import { language } from './language.ts';
import { LINE_MAX, optionalText } from './text-fields.ts';

/** What can be changed for many clients at once. Not the stage: each move has its own conditions. */
export const bulkChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('addTags'), tags: z.array(tagName).min(1, 'required').max(TAGS_MAX) }),
  z.strictObject({ kind: z.literal('removeTags'), tags: z.array(tagName).min(1, 'required').max(TAGS_MAX) }),
  z.strictObject({ kind: z.literal('language'), language: language.nullable() }),
  z.strictObject({ kind: z.literal('source'), source: optionalText(LINE_MAX) }),
  z.strictObject({ kind: z.literal('archive') }),
  z.strictObject({ kind: z.literal('bringBack') }),
]);
export type BulkChange = z.output<typeof bulkChange>;

/** What can be done with many at once: a change, or all of them into the Trash. */
export const bulkStep = z.discriminatedUnion('kind', [...bulkChange.options, z.strictObject({ kind: z.literal('trash') })]);
export type BulkStep = z.output<typeof bulkStep>;

/** What of a client such a step can touch. */
export const bulkFacts = z.strictObject({
  tags: z.array(z.string()),
  language: language.nullable(),
  source: z.string(),
  archived: z.boolean(),
  inTrash: z.boolean(),
});
export type BulkFacts = z.output<typeof bulkFacts>;

/** `already`: nothing would be different. `full`: no tag more fits. */
export type BulkOutcome = { readonly kind: 'changes'; readonly after: BulkFacts } | { readonly kind: 'already' } | { readonly kind: 'full' };

export function outcomeOf(before: BulkFacts, change: BulkStep): BulkOutcome {
  const after = applied(before, change);
  if (after.tags.length > TAGS_MAX && after.tags.length > before.tags.length) return { kind: 'full' };
  return isSame(before, after) ? { kind: 'already' } : { kind: 'changes', after };
}

function applied(before: BulkFacts, change: BulkStep): BulkFacts {
  switch (change.kind) {
    case 'addTags':
      return { ...before, tags: [...new Set([...before.tags, ...change.tags])] };
    case 'removeTags':
      return { ...before, tags: before.tags.filter((tag) => !change.tags.includes(tag)) };
    case 'language':
      return { ...before, language: change.language };
    case 'source':
      return { ...before, source: change.source };
    case 'archive':
      return { ...before, archived: true };
    case 'bringBack':
      return { ...before, archived: false };
    case 'trash':
      return { ...before, inTrash: true };
    default:
      return assertNever(change);
  }
}

function isSame(a: BulkFacts, b: BulkFacts): boolean {
  const isSameTexts = a.language === b.language && a.source === b.source && a.tags.length === b.tags.length;
  return isSameTexts && a.archived === b.archived && a.inTrash === b.inTrash;
}
