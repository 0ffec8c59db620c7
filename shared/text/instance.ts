import i18next, { type i18n, type Resource } from 'i18next';
import { LANGUAGES, type Language } from '../domain/language.ts';
import type { en } from './en/index.ts';
import { keepDashesAndShortWords, keepShortWordsWithTheNext } from './typeset.ts';

/** English is the master: its keys are the type of all three. */
export type Texts = typeof en;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
    strictKeyChecks: true;
  }
}

/** What a language asks of the spaces in its sentences. */
const TYPESET: Readonly<Record<string, (text: string) => string>> = { pl: keepShortWordsWithTheNext, ru: keepDashesAndShortWords };

/** A new i18next in `language` over the texts at hand, its own among them. */
export function instanceOf(language: Language, resources: Resource): i18n {
  const made = i18next.createInstance({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...LANGUAGES],
    resources,
    interpolation: { escapeValue: false },
    postProcess: ['typeset'],
    initAsync: false,
  });
  made.use({
    type: 'postProcessor',
    name: 'typeset',
    process: (value: string, _key: string | string[], _options: unknown, translator: { language: string }) => TYPESET[translator.language]?.(value) ?? value,
  });
  void made.init();
  return made;
}
