import { localeOf } from '../../text/format.ts';
import type { Language } from '../language.ts';

/** Longer than this nobody reads an update (spec 2.12). */
export const WORDS_MAX = 150;
/** Identical this often in a row, a text looks as if a machine wrote it (spec 2.12). */
const ALIKE_IN_A_ROW = 3;

export function wordCount(text: string, language: Language): number {
  const segmenter = new Intl.Segmenter(localeOf(language), { granularity: 'word' });
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

/** `before`: the texts that went to the same client, newest first. Numbers and spaces make no difference. */
export function looksAutomatic(text: string, before: readonly string[]): boolean {
  const latest = before.slice(0, ALIKE_IN_A_ROW - 1);
  return latest.length === ALIKE_IN_A_ROW - 1 && latest.every((other) => gist(other) === gist(text));
}

/** How many things it asks for, by its questions: one message has one. */
export function questionsIn(text: string): number {
  return [...text.matchAll(/\?+(?=[\s)”»"]|$)/gu)].length;
}

/** The same to somebody else, line by line: news for everybody are a newsletter, which tells a client nothing (spec 2.11). */
export function isNewsletter(text: string, others: readonly string[]): boolean {
  const own = coreLines(text);
  return own.length > 0 && others.some((other) => own.every((line) => coreLines(other).includes(line)));
}

/** Without the greeting and the closing, which differ or agree by form. */
function coreLines(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .slice(1, -1)
    .flatMap((paragraph) => paragraph.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function gist(text: string): string {
  return text.replaceAll(/[\d\s]+/gu, ' ').trim();
}
