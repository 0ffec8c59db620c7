import type { Language } from '#shared/domain/language.ts';
import { remembering, wordKey, wordMap } from './word-key.ts';

const LANGUAGES = wordMap<Language>({
  en: 'en|eng|ang|english|angielski|английский|англ|englisch|anglais|inglés|по-английски|po angielsku',
  pl: 'pl|pol|polish|polski|польский|польск|polnisch|polonais|polaco|по-польски|po polsku',
  ru: 'ru|rus|ros|russian|rosyjski|русский|рус|russisch|russe|ruso|по-русски|po rosyjsku',
});

/** One of our languages from a name or a code ("pl-PL", "Polish", "язык: русский"); null for every other. */
export const languageFrom = remembering((text: string): Language | null => {
  const key = wordKey(text);
  return (
    LANGUAGES.get(key) ??
    key
      .split(' ')
      .map((word) => LANGUAGES.get(word))
      .find((found) => found !== undefined) ??
    null
  );
});
