import { LANGUAGES, type Language } from '../language.ts';
import { HEAT_WORDS, WORDS } from './heat-words.ts';

export const HEATS = ['capitals', 'exclamation', ...HEAT_WORDS] as const;
export type Heat = (typeof HEATS)[number];
export type HeatFound = { readonly heat: Heat; readonly words: readonly string[] };

/** A run of capitals has at least so many letters, and one word too long for an abbreviation: "VAT-UE" is no shouting. */
const SHOUTED_LETTERS = 6;
const ABBREVIATION_MAX = 3;

const PATTERNS = Object.fromEntries(
  LANGUAGES.map((language) => [language, Object.fromEntries(HEAT_WORDS.map((heat) => [heat, patternOf(WORDS[language][heat])]))]),
) as Readonly<Record<Language, Readonly<Record<(typeof HEAT_WORDS)[number], RegExp>>>>;

/** What in a draft would read as anger, with the words; it forbids nothing (spec 2.26). */
export function heatOf(text: string, language: Language): HeatFound[] {
  const found: Record<Heat, string[]> = {
    capitals: shouted(text),
    exclamation: matches(text, /[!?]*(?:![!?]|\?!)[!?]*/gu),
    absolute: matches(text, PATTERNS[language].absolute),
    again: matches(text, PATTERNS[language].again),
    blame: matches(text, PATTERNS[language].blame),
  };
  return HEATS.filter((heat) => found[heat].length > 0).map((heat) => ({ heat, words: found[heat] }));
}

function shouted(text: string): string[] {
  const runs = matches(text, /(?<!\p{L})\p{Lu}+(?:[ \u00A0,]+\p{Lu}+)*(?!\p{L})/gu);
  return runs.filter((run) => {
    const words = run.match(/\p{Lu}+/gu) ?? [];
    return words.join('').length >= SHOUTED_LETTERS && words.some((word) => word.length > ABBREVIATION_MAX);
  });
}

/** Each once, as it was written. */
function matches(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([match]) => match))];
}

/** The longest first, so that "yet again" is found before "again"; a curly or a straight apostrophe, any space. */
function patternOf(words: readonly string[]): RegExp {
  const parts = words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll('’', "['’]").replaceAll(' ', '\\s+').replace(/-$/, '\\p{L}*'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?!\\p{L})`, 'giu');
}
