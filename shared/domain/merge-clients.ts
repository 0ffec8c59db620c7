import { z } from 'zod';
import type { ClientFields } from './client.ts';
import type { ContactPoint } from './contact-point.ts';
import type { ClientId } from './ids.ts';

/** What two records of one client may say differently. Lists are united, and the stage is that of the one that stays. */
export const MERGE_FIELDS = ['kind', 'name', 'legalName', 'taxId', 'town', 'country', 'language', 'source', 'referredBy', 'pinnedNote', 'note'] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** `both`: the notes, one below the other. */
export const MERGE_SIDES = ['keep', 'lose', 'both'] as const;
export type MergeSide = (typeof MERGE_SIDES)[number];

export const mergeChoices = z.partialRecord(z.enum(MERGE_FIELDS), z.enum(MERGE_SIDES));
export type MergeChoices = Readonly<z.output<typeof mergeChoices>>;

/** The fields in which both say something, and not the same: those one has to choose in. */
export function differences(keep: ClientFields, lose: ClientFields): MergeField[] {
  return MERGE_FIELDS.filter((field) => !isEmpty(keep[field]) && !isEmpty(lose[field]) && keep[field] !== lose[field]);
}

/** Where nothing was chosen: the one that stays, filled up with what it does not say; notes are kept, both of them. */
function sideOf(field: MergeField, keep: ClientFields, lose: ClientFields, choices: MergeChoices): MergeSide {
  if (isEmpty(keep[field]) || isEmpty(lose[field])) return isEmpty(keep[field]) ? 'lose' : 'keep';
  return choices[field] ?? (field === 'note' && keep.note !== lose.note ? 'both' : 'keep');
}

export type Merging = {
  readonly keep: ClientFields & { readonly id: ClientId };
  readonly lose: ClientFields & { readonly id: ClientId };
  readonly choices: MergeChoices;
  /** The same for two ways of writing one number or address. */
  readonly identityOf: (point: ContactPoint) => string;
};

/** What the one that stays says afterwards. A recommendation by one of the two would be by itself, and goes. */
export function mergedFields({ keep, lose, choices, identityOf }: Merging): ClientFields {
  const { id, ...fields } = keep;
  const pick = <F extends MergeField>(field: F): ClientFields[F] => (sideOf(field, keep, lose, choices) === 'lose' ? lose[field] : keep[field]);
  const referredBy = pick('referredBy');
  return {
    ...fields,
    kind: pick('kind'),
    name: pick('name'),
    legalName: pick('legalName'),
    taxId: pick('taxId'),
    town: pick('town'),
    country: pick('country'),
    language: pick('language'),
    source: pick('source'),
    referredBy: referredBy === id || referredBy === lose.id ? null : referredBy,
    pinnedNote: pick('pinnedNote'),
    note: sideOf('note', keep, lose, choices) === 'both' ? `${keep.note}\n\n${lose.note}` : pick('note'),
    points: united(keep.points, lose.points, identityOf),
    tags: united(keep.tags, lose.tags, (tag) => tag),
    custom: united(keep.custom, lose.custom, ({ label, value }) => `${label}\n${value}`),
  };
}

/** Whom both have under one name or one mail: most likely the same person. Each is named once. */
export function likelySame(keep: readonly Somebody[], lose: readonly Somebody[], keysOf: (it: Somebody) => readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const person of lose) {
    if (keep.some(({ id }) => id === person.id)) continue;
    const keys = new Set(keysOf(person));
    const same = keep.find((other) => ![...pairs.values()].includes(other.id) && keysOf(other).some((key) => keys.has(key)));
    if (same) pairs.set(person.id, same.id);
  }
  return pairs;
}

export type Somebody = { readonly id: number; readonly name: string; readonly points: readonly ContactPoint[] };

function united<T>(own: readonly T[], more: readonly T[], keyOf: (it: T) => string): T[] {
  const known = new Set(own.map(keyOf));
  return [...own, ...more.filter((it) => !known.has(keyOf(it)))];
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null;
}
