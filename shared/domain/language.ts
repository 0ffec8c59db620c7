import { z } from 'zod';

export const LANGUAGES = ['en', 'pl', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];
export const language = z.enum(LANGUAGES);

/** The first of the wished BCP 47 tags that we speak, else English. */
export function languageFor(wished: readonly string[]): Language {
  for (const tag of wished) {
    const found = LANGUAGES.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (found) return found;
  }
  return 'en';
}
