const NBSP = '\u00A0';

/** Polish typography: a one-letter word (a, i, o, u, w, z) never ends a line. */
export function keepShortWordsWithTheNext(text: string): string {
  return text.replace(/(?<=^|[\s(„])([aiouwzAIOUWZ]) (?=\S)/g, `$1${NBSP}`);
}

/** Russian typography: no line ends with a one-letter word or begins with a dash. */
export function keepDashesAndShortWords(text: string): string {
  return text.replace(/(?<=^|[\s(«])([авикосуяАВИКОСУЯ]) (?=\S)/g, `$1${NBSP}`).replace(/(?<=\S) —/g, `${NBSP}—`);
}
