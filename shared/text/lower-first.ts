import type { Language } from '../domain/language.ts';

/** For a name in the middle of a sentence: "Next: no answer from you". VAT stays VAT, and I am late stays that. */
export function lowerFirst(text: string, language: Language): string {
  const [first = '', second = ''] = text;
  const isName = second !== second.toLocaleLowerCase(language) || (language === 'en' && /^I\b/.test(text));
  return isName ? text : first.toLocaleLowerCase(language) + text.slice(first.length);
}
