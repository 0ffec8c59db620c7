import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import type { Language } from '#shared/domain/language.ts';
import { instanceOf, type Texts } from '#shared/text/instance.ts';

const LOAD: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => (await import('#shared/text/en/index.ts')).en,
  pl: async () => (await import('#shared/text/pl/index.ts')).pl,
  ru: async () => (await import('#shared/text/ru/index.ts')).ru,
};

const AGAIN_AFTER_MS = 1000;

const fetched = new Map<Language, i18n>();

/** Fetches the sentences of a language, once. */
export async function fetchTexts(language: Language): Promise<i18n> {
  const texts = fetched.get(language) ?? instanceOf(language, { [language]: { translation: await LOAD[language]() } });
  fetched.set(language, texts);
  return texts;
}

/** The sentences of `language`; until they are there those shown before, at first none. */
export function useTexts(language: Language): i18n | null {
  const [shown, setShown] = useState<i18n | null>(() => fetched.get(language) ?? null);
  const texts = fetched.get(language) ?? null;
  useEffect(() => {
    let isWanted = true;
    const fetch = async (): Promise<void> => {
      try {
        const made = await fetchTexts(language);
        if (isWanted) setShown(made);
      } catch (error) {
        // Without words nothing can be said about it: asked for again until they come.
        console.warn('the texts were not fetched', error);
        if (isWanted) setTimeout(() => void fetch(), AGAIN_AFTER_MS);
      }
    };
    void fetch();
    return () => {
      isWanted = false;
    };
  }, [language]);
  return texts ?? shown;
}
