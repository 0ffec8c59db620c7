import { COUNTRIES } from '../domain/countries.ts';
import type { Language } from '../domain/language.ts';
import { collatorOf, localeOf } from './format.ts';

export type NamedCountry = { readonly code: string; readonly name: string };

/** "Poland" for PL; the code itself for one that is not known. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(localeOf(language), { type: 'region' }).of(code) ?? code;
}

/** All countries in the alphabet of the language. */
export function countriesIn(language: Language): readonly NamedCountry[] {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'region' });
  const { compare } = collatorOf(language);
  return COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).toSorted((a, b) => compare(a.name, b.name));
}
