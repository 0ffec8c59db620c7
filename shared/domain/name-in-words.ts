/**
 * How well a typed word names somebody: 2 as it stands, 1 in another case of the same name (Nowaka, Wronie, Петрову), 0 not
 * at all. Both folded. Names lose at most their last letter when they are declined, and gain at most three.
 */
export function namesWord(name: string, typed: string): 0 | 1 | 2 {
  if (name === typed) return 2;
  const common = commonLength(name, typed);
  const [lost, gained] = [name.length - common, typed.length - common];
  if (common < SHORTEST || lost > 1 || gained === 0) return 0;
  return gained <= (common === SHORTEST ? 1 : 3) ? 1 : 0;
}

const SHORTEST = 3;
/** Shorter words are "do", "VAT", "про": they name nobody. */
export const SHORTEST_NAME = SHORTEST;
/** What a declined word has in common with its name at least, counted from its end. */
export function commonStart(typed: string): string {
  return typed.slice(0, Math.max(SHORTEST, typed.length - 3));
}

function commonLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}
