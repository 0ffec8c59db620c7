const NBSP = '\u00A0';

/** Polish typography: a one-letter word (a, i, o, u, w, z) never ends a line. */
export function keepShortWordsWithTheNext(text: string): string {
  return text.replace(/(?<=^|[\s(„])([aiouwzAIOUWZ]) (?=\S)/g, `$1${NBSP}`);
}
