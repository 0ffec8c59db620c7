/** Many short texts laid end to end: one search through all of them is far quicker than one search each. */
export type Haystack = {
  readonly text: string;
  /** Where each begins; one more at the end. */
  readonly starts: readonly number[];
  /** Where the part of each ends that counts for more. */
  readonly headEnds: readonly number[];
};

/** What a part was found in: not at all, in the text, already in its head. */
export const [NOT, TEXT, HEAD] = [0, 1, 2];

/** No text has these characters: texts are trimmed lines that somebody typed, and a part spans neither. */
const [AFTER_HEAD, BETWEEN] = ['\u0001', '\u0000'];

export function haystackOf(texts: readonly { readonly head: string; readonly text: string }[]): Haystack {
  const [starts, headEnds]: number[][] = [[], []];
  let at = 0;
  for (const { head, text } of texts) {
    starts!.push(at);
    headEnds!.push(at + head.length);
    at += head.length + text.length + 2;
  }
  starts!.push(at);
  return { text: texts.map(({ head, text }) => head + AFTER_HEAD + text + BETWEEN).join(''), starts: starts!, headEnds: headEnds! };
}

/** For each text, the best place in which it has all parts. */
export function search({ text, starts, headEnds }: Haystack, parts: readonly string[]): Uint8Array {
  const best = new Uint8Array(starts.length - 1).fill(HEAD);
  for (const part of parts) {
    let next = 0;
    let found = text.indexOf(part);
    while (found >= 0) {
      while (starts[next + 1]! <= found) best[next++] = NOT;
      if (found >= headEnds[next]!) best[next] = Math.min(best[next]!, TEXT);
      next += 1;
      found = text.indexOf(part, starts[next]);
    }
    best.fill(NOT, next);
  }
  return best;
}
