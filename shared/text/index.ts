import type { i18n, TFunction } from 'i18next';
import type { Language } from '../domain/language.ts';
import { en } from './en/index.ts';
import { instanceOf } from './instance.ts';
import { pl } from './pl/index.ts';
import { ru } from './ru/index.ts';

/** All languages at once, as the core needs them; a page fetches the one it shows (renderer/app/texts.ts). */
export const resources = { en: { translation: en }, pl: { translation: pl }, ru: { translation: ru } };

export type Text = { readonly language: Language; readonly t: TFunction };

const texts = new Map<Language, Text>();

/** Every sentence a user may read, in one language: screens, menus, dialogs, errors. */
export function textIn(language: Language): Text {
  const text = texts.get(language) ?? { language, t: instance(language).t };
  texts.set(language, text);
  return text;
}

/** A new i18next in `language`. */
export function instance(language: Language): i18n {
  return instanceOf(language, resources);
}
