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

/** For each text, where it has the part. */
export function placesOf({ text, starts, headEnds }: Haystack, part: string): Uint8Array {
  const places = new Uint8Array(starts.length - 1).fill(HEAD);
  let next = 0;
  let found = text.indexOf(part);
  while (found >= 0) {
    while (starts[next + 1]! <= found) places[next++] = NOT;
    if (found >= headEnds[next]!) places[next] = TEXT;
    next += 1;
    found = text.indexOf(part, starts[next]);
  }
  return places.fill(NOT, next);
}

/** For each of `count` texts, the best place in which it has all parts. */
export function together(places: readonly Uint8Array[], count: number): Uint8Array {
  const best = new Uint8Array(count).fill(HEAD);
  for (const each of places) for (let n = 0; n < count; n += 1) if (each[n]! < best[n]!) best[n] = each[n]!;
  return best;
}
