import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { resources } from './index.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Dotted key → sentence. */
const SENTENCES: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map(leavesOf(resources.en.translation)),
  pl: new Map(leavesOf(resources.pl.translation)),
  ru: new Map(leavesOf(resources.ru.translation)),
};
const TRANSLATED = ['pl', 'ru'] as const satisfies readonly Language[];

const PLURAL = /_(zero|one|two|few|many|other)$/;
/** The forms that the grammar of each language has, fractions among them. */
const FORMS: Readonly<Record<Language, readonly string[]>> = {
  en: ['one', 'other'],
  pl: ['few', 'many', 'one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
};
/** Where `_one` is said of 1 alone, it may go without its figure: "a bill". In Russian it is said of 21 too. */
const ONE_IS_ONE: readonly Language[] = ['en', 'pl'];

/** What is the same in English and in another language: names, and units that are written alike. */
const NAMES = [
  'app.name',
  'app.window.title',
  'app.languageOwn.en',
  'app.languageOwn.pl',
  'app.languageOwn.ru',
  'settings.place.A4',
  'settings.place.Letter',
  'settings.data.version',
];
const SAME: Readonly<Record<(typeof TRANSLATED)[number], readonly string[]>> = {
  pl: [
    ...NAMES,
    'interactions.withMinutes',
    'meetings.lasts',
    'calls.next',
    'clients.contact.email',
    'clients.contact.known.pager',
    'clients.list.email',
    'history.did.papers.setLogo',
    'papers.style.email',
    'papers.style.logo',
    'today.kind.alarm',
  ],
  ru: NAMES,
};

/** Quotation marks and apostrophes of other languages, and the straight ones of typewriters. */
const FOREIGN_MARKS: Readonly<Record<Language, RegExp>> = { en: /["'„«»]/, pl: /["'“‘«»]/, ru: /["'„“”‘’]/ };
const OWN_MARKS: Readonly<Record<Language, readonly [string, string]>> = { en: ['“', '”'], pl: ['„', '”'], ru: ['«', '»'] };

/** What stands between the entries of a list is no sentence. */
const BETWEEN_ENTRIES = ', ';
/** Another sentence inside this one: `$t(clients.count, {"count": {{clients}}})`. */
const NESTED = /\$t\(([\w.-]+)(?:,[^)]*)?\)/g;

describe('the three languages', () => {
  it('say the same things', () => {
    const english = sayings('en');
    expect(english.size).toBeGreaterThan(100);
    for (const language of TRANSLATED) {
      expect(only(english, sayings(language)), `missing in ${language}`).toEqual([]);
      expect(only(sayings(language), english), `only in ${language}`).toEqual([]);
    }
  });

  it('have every plural form of their grammar, and none besides', () => {
    for (const language of LANGUAGES) {
      expect(new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()).toEqual(FORMS[language]);
      const wrong = [...plurals(language)].filter(([, forms]) => forms.toSorted().join() !== FORMS[language].join());
      expect(wrong, language).toEqual([]);
    }
  });

  it('count the same things', () => {
    const english = plurals('en');
    expect([...english.keys()]).toContain('app.days');
    for (const language of TRANSLATED) expect([...only(english, plurals(language)), ...only(plurals(language), english)], language).toEqual([]);
  });

  it('fill in the same values, written the same way', () => {
    for (const language of LANGUAGES) {
      const other = (key: string, text: string): boolean => placeholdersOf(text) !== expectedPlaceholders(language, key, text);
      expect(linesOf(language, other), language).toEqual([]);
    }
  });

  it('contain no sentence that is not there', () => {
    for (const language of LANGUAGES) {
      const said = sayings(language);
      expect(
        linesOf(language, (_key, text) => [...text.matchAll(NESTED)].some(([, inner = '']) => !said.has(inner))),
        language,
      ).toEqual([]);
    }
  });
});

describe('every sentence', () => {
  it.each(LANGUAGES)('says something, once, with one space between words (%s)', (language) => {
    const flaws = /^\s*$|^\s|\s$| {2}|\t|\.{2}|…\.|,,| [,;.:]( |$)/;
    expect(linesOf(language, (_key, text) => text !== BETWEEN_ENTRIES && flaws.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('has the quotation marks of its language, in pairs (%s)', (language) => {
    const [open, close] = OWN_MARKS[language];
    expect(linesOf(language, (_key, text) => FOREIGN_MARKS[language].test(wordsOf(text)))).toEqual([]);
    expect(linesOf(language, (_key, text) => text.split(open).length !== text.split(close).length)).toEqual([]);
  });

  it.each(LANGUAGES)('has well-formed places for its values (%s)', (language) => {
    expect(linesOf(language, (_key, text) => /[{}$]/.test(wordsOf(text)))).toEqual([]);
  });

  it.each(TRANSLATED)('was translated, but for names (%s)', (language) => {
    const left = [...SENTENCES[language]].filter(([key, text]) => hasWords(text) && text === SENTENCES.en.get(key));
    expect(left.map(([key]) => key).filter((key) => !SAME[language].includes(key))).toEqual([]);
  });

  it('is in Cyrillic in Russian and not in the two others, but for names', () => {
    const latin = linesOf('ru', (key, text) => hasWords(text) && !/\p{Script=Cyrillic}/u.test(text) && !SAME.ru.includes(key));
    expect(latin).toEqual([]);
    const cyrillic = (key: string, text: string): boolean => /\p{Script=Cyrillic}/u.test(text) && key !== 'app.languageOwn.ru';
    for (const language of ['en', 'pl'] as const) expect(linesOf(language, cyrillic)).toEqual([]);
  });

  it('mixes no look-alike letters of two alphabets in one word', () => {
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
    for (const language of LANGUAGES) expect(linesOf(language, (_key, text) => mixed.test(text))).toEqual([]);
  });
});

it('the names that stay as they are exist, and are the same indeed', () => {
  for (const language of TRANSLATED) {
    const other = SAME[language].filter((key) => !SENTENCES.en.has(key) || SENTENCES[language].get(key) !== SENTENCES.en.get(key));
    expect(other, language).toEqual([]);
  }
});

function leavesOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leavesOf(value, `${path}${key}.`),
  );
}

/** What is said, whatever plural forms it takes to say it. */
function sayings(language: Language): Set<string> {
  return new Set([...SENTENCES[language].keys()].map(baseOf));
}

type Keyed = { keys(): Iterable<string>; has(key: string): boolean };

function only(these: Keyed, those: Keyed): string[] {
  return [...these.keys()].filter((key) => !those.has(key));
}

function baseOf(key: string): string {
  return key.replace(PLURAL, '');
}

function linesOf(language: Language, flawed: (key: string, text: string) => boolean): string[] {
  return [...SENTENCES[language]].filter(([key, text]) => flawed(key, text)).map(([key, text]) => `${key}: ${text}`);
}

/** Counted sentence → the forms it has. */
function plurals(language: Language): Map<string, string[]> {
  const counted = [...SENTENCES[language].keys()].filter((key) => PLURAL.test(key));
  return new Map([...Map.groupBy(counted, baseOf)].map(([base, keys]) => [base, keys.map((key) => PLURAL.exec(key)?.[1] ?? '')]));
}

function placeholdersOf(text: string): string {
  return (text.match(/\{\{.*?\}\}/g) ?? []).toSorted().join(' ');
}

/** Those of the English sentence; a `_one` that is said of 1 alone may leave the figure out. */
function expectedPlaceholders(language: Language, key: string, text: string): string {
  const english = SENTENCES.en.get(key.replace(PLURAL, '_other')) ?? SENTENCES.en.get(key) ?? '';
  const withoutFigure = key.endsWith('_one') && ONE_IS_ONE.includes(language) && !text.includes('{{count');
  return placeholdersOf(withoutFigure ? english.replace(/\{\{count.*?\}\}/g, '') : english);
}

/** What is left for a translator: without the sentences and the values that are filled in. */
function wordsOf(text: string): string {
  return text.replace(NESTED, '').replace(/\{\{[a-zA-Z]+(, number)?\}\}/g, '');
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(wordsOf(text));
}
