/** Words that stand alone elsewhere, inside a sentence: "Call, 14 min" after a date. */
export function inSentence(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}
