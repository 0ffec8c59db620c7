import { foldText } from '../../text/fold.ts';

/** Whether a text names a client, or what was won: its words as a whole, capitals and accents apart. */
export function namesIn(text: string, name: string): boolean {
  const words = wordsOf(name);
  return words.trim() !== '' && wordsOf(text).includes(words);
}

/** Folded words between single spaces, one at each end. */
function wordsOf(text: string): string {
  return ` ${foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
