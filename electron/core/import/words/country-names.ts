import { remembering, wordKey } from './word-key.ts';

/** Languages in which people write country names; each country also under its name at home, as far as these go. */
const LANGUAGES = ['en', 'pl', 'ru', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'uk', 'cs', 'sk', 'lt', 'lv', 'et', 'sv', 'da', 'nb', 'fi', 'hu', 'ro', 'tr'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Names that Unicode's lists do not have. */
const ALSO: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  'wielka brytania': 'GB',
  szkocja: 'GB',
  anglia: 'GB',
  usa: 'US',
  'united states of america': 'US',
  'stany zjednoczone ameryki': 'US',
  сша: 'US',
  рф: 'RU',
  'российская федерация': 'RU',
  'russian federation': 'RU',
  'rzeczpospolita polska': 'PL',
  'republic of poland': 'PL',
  'bundesrepublik deutschland': 'DE',
  holland: 'NL',
  holandia: 'NL',
  'republic of ireland': 'IE',
  'czech republic': 'CZ',
  беларусь: 'BY',
  белоруссия: 'BY',
  belarus: 'BY',
  украина: 'UA',
};

/** Codes with a name that are no country: unions, outlying oceans, test and unknown regions. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

let codes: ReadonlyMap<string, string> | null = null;

/** ISO 3166-1 alpha-2 of a country written as a code or by name; '' when it is none. */
export const countryFrom = remembering((text: string): string => {
  const key = wordKey(text);
  if (key === '') return '';
  codes ??= readCodes();
  return codes.get(key) ?? '';
});

function readCodes(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const known = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isCountry);
  for (const code of known) found.set(code.toLowerCase(), code);
  for (const language of LANGUAGES) for (const code of known) found.set(wordKey(nameOf(language, code)), code);
  for (const [name, code] of Object.entries(ALSO)) found.set(wordKey(name), code);
  return found;
}

/** Unicode renames codes of countries that are gone (SU, YU) to a country of today. */
function isCountry(code: string): boolean {
  return !NO_COUNTRY.has(code) && nameOf('en', code) !== '' && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}

const displays = new Map<string, Intl.DisplayNames>();

function nameOf(language: string, code: string): string {
  const display = displays.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  displays.set(language, display);
  return display.of(code) ?? '';
}
