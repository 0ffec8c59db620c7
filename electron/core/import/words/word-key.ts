import { foldText } from '#shared/text/fold.ts';

/** A word of a file as our word lists know it: folded, without punctuation. */
export function wordKey(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Meaning → words, "a|b|c", turned round. */
export function wordMap<Meaning extends string>(words: Readonly<Record<Meaning, string>>): ReadonlyMap<string, Meaning> {
  // Object.keys forgets the key type.
  const meanings = Object.keys(words) as Meaning[];
  return new Map(meanings.flatMap((meaning) => words[meaning].split('|').map((word) => [wordKey(word), meaning] as const)));
}
