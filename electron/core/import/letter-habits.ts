import { LETTER_SAMPLES } from './letter-samples.ts';

/** One language: how likely each of its letters outside ASCII is, and beside which letters they stand. */
type Habit = { readonly letters: ReadonlyMap<string, number>; readonly neighbours: ReadonlySet<string> };

const ABSENT = Math.log(0.02);
/** What a known or an unknown neighbour counts, in units of the letter score. */
const NEIGHBOUR = 1.2;
const MAX_WORDS = 4000;
const MAX_LENGTH = 60;
const CYRILLIC = /\p{Script=Cyrillic}/u;
// oxlint-disable-next-line no-control-regex -- letters outside ASCII
const LETTER = /(?![\u0000-\u007F])\p{L}/u;
// oxlint-disable-next-line no-control-regex -- all of ASCII but its letters
const BETWEEN_WORDS = /[\u0000-\u0040\u005B-\u0060\u007B-\u007F]+/;
// oxlint-disable-next-line no-control-regex -- anything outside ASCII
const BEYOND_ASCII = /[^\u0000-\u007F]/;
/** What stands in ordinary texts beside letters: quotes, dashes, currency, paragraph and number signs, a hard space. */
const ORDINARY = /[„“”‚‘’«»‹›–—…€§°№©®™·•½\u00A0\u00AD]/u;

const HABITS: readonly Habit[] = LETTER_SAMPLES.map(({ letters, words }) => ({
  letters: new Map(letters.split(' ').map((entry) => [entry[0] ?? '', Math.log(Number(entry.slice(1)))])),
  neighbours: new Set(words === '' ? [] : words.toLowerCase().split(' ').flatMap(pairsOf)),
}));

/**
 * How much a text looks like one in a language we know. A text decoded in the wrong Windows encoding has letters that no language
 * uses together. Only the difference between two decodings of the same bytes means anything.
 */
export function likeness(text: string): number {
  const words = text
    .split(BETWEEN_WORDS)
    .filter((word) => BEYOND_ASCII.test(word))
    .slice(0, MAX_WORDS)
    .map((word) => word.slice(0, MAX_LENGTH));
  const shape = words.reduce((sum, word) => sum + shapeOf(word), 0);
  const spoken = words.filter((word) => !isLoneCyrillic(word)).map((word) => word.toLowerCase());
  return shape + Math.max(...HABITS.map((habit) => spoken.reduce((sum, word) => sum + usual(word, habit), 0)));
}

function usual(word: string, { letters, neighbours }: Habit): number {
  let score = 0;
  for (const sign of word) if (LETTER.test(sign)) score += letters.get(sign) ?? ABSENT;
  if (neighbours.size > 0) for (const pair of pairsOf(word)) score += neighbours.has(pair) ? NEIGHBOUR : -NEIGHBOUR;
  return score;
}

/** Every pair of neighbours with a letter outside ASCII in it; a word begins with ^ and ends with $. */
function pairsOf(word: string): string[] {
  const signs = ['^', ...Array.from(word), '$'];
  return signs
    .slice(1)
    .map((sign, index) => `${signs[index]}${sign}`)
    .filter((pair) => LETTER.test(pair));
}

/** One Cyrillic letter alone among Latin words is usually a French "à". */
function isLoneCyrillic(word: string): boolean {
  return word.length === 1 && CYRILLIC.test(word);
}

/** What no language does: two scripts in one word, capitals after small letters, symbols between letters, long rows of accents. */
function shapeOf(word: string): number {
  const mixed = CYRILLIC.test(word)
    ? 8 * count(word, /[A-Za-z](?=\p{Script=Cyrillic})|\p{Script=Cyrillic}(?=[A-Za-z])/gu)
    : 3 * count(word, /(?:(?![A-Za-z])\p{L}){4,}/gu);
  const capitals = 2 * count(word, /\p{Ll}(?=(?![A-Z])\p{Lu})/gu);
  const unassigned = 5 * count(word, /[\uFFFD\u0080-\u009F]/g);
  const symbols = 3 * Array.from(word).filter((sign) => !/[\p{L}\p{M}\uFFFD\u0080-\u009F]/u.test(sign) && !ORDINARY.test(sign)).length;
  return -(mixed + capitals + unassigned + symbols);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
