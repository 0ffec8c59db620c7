import { foldText } from './fold.ts';

/** Characters that make up words, as SQLite's full-text index sees them (`unicode61`). */
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{Co}]+/u;

/** What somebody typed to find something. */
export type SearchWords = {
  /** Folded, as they were typed: "f-7/2026" is one. Each is looked for anywhere within what a client is found by. */
  readonly parts: readonly string[];
  /** Their words as the full-text index sees them. Each is looked for at the beginning of a word of the timeline. */
  readonly stems: readonly string[];
};

export function searchWords(text: string): SearchWords {
  const folded = foldText(text);
  return { parts: [...new Set(folded.split(/\s+/).filter(Boolean))], stems: wordsOf(folded) };
}

/** The words of a folded text, as the full-text index sees them, each once. */
export function wordsOf(folded: string): readonly string[] {
  return [...new Set(folded.split(BETWEEN_WORDS).filter(Boolean))];
}

const BETWEEN = /^[^\p{L}\p{N}\p{Co}]$/u;

/** Whether a word of a folded text begins with the stem, or is it. */
export function hasWord(folded: string, stem: string, { whole = false } = {}): boolean {
  for (let at = folded.indexOf(stem); at >= 0; at = folded.indexOf(stem, at + 1)) {
    const end = at + stem.length;
    if (isEdge(folded, at - 1) && (!whole || isEdge(folded, end))) return true;
  }
  return false;
}

function isEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === ' ' || BETWEEN.test(text[at]!);
}

/** A piece of a text; `hit` where it is what was looked for. */
export type Piece = { readonly text: string; readonly hit: boolean };

/** The longest excerpt, in characters; about two lines of a list. */
const LONGEST = 110;
/** As much of it stands before the first hit. */
const BEFORE = 32;

/** The part of `text` around the first of `parts` that is in it, with every hit marked; null when none is. */
export function excerptOf(text: string, parts: readonly string[]): readonly Piece[] | null {
  // Most texts have none of them, and to look at each letter is dear.
  const folded = foldText(text);
  if (!parts.some((part) => folded.includes(part))) return null;
  const letters = Array.from(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  const marks = hitsIn(letters, parts);
  const first = marks.indexOf(true);
  if (first < 0) return null;
  const from = wordStart(letters, letters.length <= LONGEST ? 0 : Math.max(0, Math.min(first - BEFORE, letters.length - LONGEST)));
  const to = wordEnd(letters, from + LONGEST);
  const pieces = piecesOf(letters.slice(from, to), marks.slice(from, to));
  return [...(from > 0 ? [{ text: '… ', hit: false }] : []), ...pieces, ...(to < letters.length ? [{ text: ' …', hit: false }] : [])];
}

/** For each letter whether it belongs to a hit. A letter may fold to several, and to none. */
function hitsIn(letters: readonly string[], parts: readonly string[]): boolean[] {
  const origins: number[] = [];
  let folded = '';
  letters.forEach((letter, at) => {
    const plain = foldText(letter);
    folded += plain;
    for (let n = 0; n < plain.length; n += 1) origins.push(at);
  });
  const marks = letters.map(() => false);
  for (const part of parts.filter(Boolean)) {
    let at = folded.indexOf(part);
    while (at >= 0) {
      const end = at + part.length;
      for (let n = at; n < end; n += 1) marks[origins[n] ?? 0] = true;
      at = folded.indexOf(part, end);
    }
  }
  return marks;
}

function wordStart(letters: readonly string[], near: number): number {
  if (near === 0) return 0;
  const space = letters.indexOf(' ', near);
  return space < 0 || space > near + BEFORE / 2 ? near : space + 1;
}

function wordEnd(letters: readonly string[], near: number): number {
  if (near >= letters.length) return letters.length;
  const space = letters.lastIndexOf(' ', near);
  return space < near - BEFORE ? near : space;
}

function piecesOf(letters: readonly string[], marks: readonly boolean[]): Piece[] {
  const pieces: { text: string; hit: boolean }[] = [];
  letters.forEach((letter, at) => {
    const hit = marks[at] ?? false;
    const last = pieces.at(-1);
    if (last && last.hit === hit) last.text += letter;
    else pieces.push({ text: letter, hit });
  });
  return pieces;
}
