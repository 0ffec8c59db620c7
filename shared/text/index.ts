import i18next, { type i18n, type TFunction } from 'i18next';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { keepDashesAndShortWords, keepShortWordsWithTheNext } from './typeset.ts';
import { en } from './en/index.ts';
import { pl } from './pl/index.ts';
import { ru } from './ru/index.ts';

/** English is the master: its keys are the type of all three. */
export const resources = { en: { translation: en }, pl: { translation: pl }, ru: { translation: ru } };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
    strictKeyChecks: true;
  }
}

export type Text = { readonly language: Language; readonly t: TFunction };

const texts = new Map<Language, Text>();

/** What a language asks of the spaces in its sentences. */
const TYPESET: Readonly<Record<string, (text: string) => string>> = { pl: keepShortWordsWithTheNext, ru: keepDashesAndShortWords };

/** Every sentence a user may read, in one language: screens, menus, dialogs, errors. */
export function textIn(language: Language): Text {
  const text = texts.get(language) ?? { language, t: instance(language).t };
  texts.set(language, text);
  return text;
}

/** A new i18next in `language`; the renderer hands it to react-i18next. */
export function instance(language: Language): i18n {
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
