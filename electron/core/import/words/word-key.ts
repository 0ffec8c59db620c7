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

const REMEMBERED_MAX = 2000;

/** The same function with its answers kept: a column has few different words in many rows. */
export function remembering<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    if (answers.size < REMEMBERED_MAX) answers.set(text, answer);
    return answer;
  };
}
