import { describe, expect, it } from 'vitest';
import { PROFESSIONS } from '#shared/domain/practice.ts';
import { FORMS_OF_ADDRESS } from '#shared/domain/person.ts';
import { textsOf, type ClauseFields } from '#shared/domain/expectations/clause.ts';
import { NEEDS, SECTION_NAMES, shapeOf, SITUATIONS } from '#shared/domain/expectations/section.ts';
import { misplaced, sheetTemplate, spokenTo, type Profession } from '#shared/domain/expectations/template.ts';
import { placesNamed } from '#shared/domain/expectations/places.ts';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import { keepDashesAndShortWords, keepShortWordsWithTheNext } from '#shared/text/typeset.ts';
import { shippedClauses } from './shipped-expectations.ts';

/** Whoever does something else begins with a consultant's. */
const written = (profession: Profession): Profession => (profession === 'other' ? 'consultant' : profession);

const TEN = ['late-documents', 'no-answer', 'i-am-late', 'outside', 'change-of-mind', 'rounds', 'urgent', 'missed-meeting', 'error', 'disagree'];
/** What two lines of a cell hold on A4, in any of the languages; ten rows of them and the sections below fill the second page. */
const CELLS = { situation: 36, weDo: 37, youDo: 34, byWhen: 14, otherwise: 33 } as const;
/** The columns of the things to bring, an example below. */
const NEED_CELLS = { text: 23, byWhen: 14, why: 24, example: 24 } as const;
/** Lines beside the box: four for the money, two for who decides, three for the others of the second page. */
const BODIES: Readonly<Record<string, number>> = { money: 215, decides: 92, data: 160, stopping: 150 };
const BODY_MAX = 195;

const templateOf = (profession: Profession, language: Language) => sheetTemplate.parse(shippedClauses(profession, language));

describe.each(PROFESSIONS.flatMap((profession) => LANGUAGES.map((language) => [profession, language] as const)))(
  'what a %s expects, in %s',
  (profession, language) => {
    const { clauses } = templateOf(profession, language);
    const read: readonly (ClauseFields & { readonly key: string })[] = FORMS_OF_ADDRESS.flatMap((address) =>
      clauses.map((clause) => spokenTo(clause, address)),
    );
    const tooLong = (name: string, text: string, max: number): string[] => (text.length > max ? [`${name} (${text.length}): ${text}`] : []);

    it('says every section once and in order, and of the situations the ten', () => {
      const sections = clauses.map(({ section }) => section);
      expect(sections).toEqual(sections.toSorted((a, b) => a - b));
      expect([...new Set(sections)]).toHaveLength(SECTION_NAMES.length);
      expect(sections.filter((section) => section !== SITUATIONS)).toHaveLength(SECTION_NAMES.length - 1);
      expect(clauses.flatMap(({ key, section }) => (section === SITUATIONS ? [key] : []))).toEqual(TEN);
    });

    it('has the clauses it has in English, with as many things in each list and the same places', () => {
      const shape = (of: Language) =>
        templateOf(profession, of).clauses.map((clause) => ({
          key: clause.key,
          items: clause.items.length,
          mustDiscuss: clause.mustDiscuss,
          places: placesNamed([spokenTo(clause, 'formal')]).toSorted(),
        }));
      expect(shape(language)).toEqual(shape('en'));
    });

    it('is written for this profession and no other', () => {
      const own = read.flatMap(textsOf);
      const others = PROFESSIONS.filter((each) => written(each) !== written(profession)).map((each) =>
        templateOf(each, language).clauses.flatMap((clause) => textsOf(spokenTo(clause, 'formal'))),
      );
      const shared = others.map((texts) => own.filter((text) => texts.includes(text)).length / own.length);
      expect(Math.max(...shared)).toBeLessThan(0.5);
    });

    it('names no place that nothing fills', () => expect(misplaced(clauses)).toBeNull());

    it('leaves nothing unsaid', () => {
      const empty = read.flatMap((clause) => missing(clause).map((name) => `${clause.key}.${name}`));
      expect(empty).toEqual([]);
    });

    it('fits the two pages', () => {
      const long = read.flatMap((clause) => [
        ...(clause.section === SITUATIONS ? cells(clause).flatMap(([name, max]) => tooLong(`${clause.key}.${name}`, clause[name], max)) : []),
        ...(clause.section === NEEDS ? needs(clause).flatMap(([name, text, max]) => tooLong(`${clause.key}.${name}`, text, max)) : []),
        ...tooLong(`${clause.key}.body`, clause.body, BODIES[clause.key] ?? BODY_MAX),
      ]);
      expect(long).toEqual([]);
    });

    it('breaks no line after a word of one letter, nor before a dash', () => {
      const texts = read.flatMap(textsOf);
      expect(texts.map(TYPESET[language])).toEqual(texts);
    });

    it('speaks to one person as to a friend and to another with respect, never both in one text', () => {
      const both = read.flatMap(textsOf).filter((text) => FORMAL[language].test(text) && INFORMAL[language].test(text));
      expect(both).toEqual([]);
      const wrong = clauses.flatMap((clause) => [
        ...textsOf(spokenTo(clause, 'formal')).filter((text) => INFORMAL[language].test(text)),
        ...textsOf(spokenTo(clause, 'informal')).filter((text) => FORMAL[language].test(text)),
      ]);
      expect(wrong).toEqual([]);
    });
  },
);

const TYPESET: Readonly<Record<Language, (text: string) => string>> = { en: (text) => text, pl: keepShortWordsWithTheNext, ru: keepDashesAndShortWords };
const NEVER = /(?!)/;
const FORMAL: Readonly<Record<Language, RegExp>> = { en: NEVER, pl: /\bPaństw/, ru: /(?<!\p{L})([Вв]ы|[Вв]ас|[Вв]ам|[Вв]аш\p{L}*)(?!\p{L})/u };
const INFORMAL: Readonly<Record<Language, RegExp>> = {
  en: NEVER,
  pl: /(?<!\p{L})(Ty|Ciebie|Cię|Ci|Tobą|Tw(ój|oj|oi)\p{L}*)(?!\p{L})/u,
  ru: /(?<!\p{L})([Тт]ы|[Тт]ебя|[Тт]ебе|[Тт]во(й|я|и|ё|е)\p{L}*)(?!\p{L})/u,
};

function missing(clause: ClauseFields): string[] {
  const shape = shapeOf(clause.section);
  const always = (['situation', 'short'] as const).filter((name) => clause[name] === '');
  if (shape === 'situations')
    return [...always, ...(['question', 'body', 'weDo', 'youDo', 'byWhen', 'otherwise'] as const).filter((name) => clause[name] === '')];
  if (shape === 'needs')
    return [...always, ...clause.items.flatMap((item) => (['text', 'byWhen', 'why', 'example'] as const).filter((name) => item[name] === ''))];
  if (shape === 'list') return [...always, ...(clause.items.length === 0 ? ['items'] : [])];
  return [...always, ...(clause.body === '' ? ['body'] : [])];
}

function cells(clause: ClauseFields) {
  return (Object.keys(CELLS) as (keyof typeof CELLS)[]).map((name) => [name, CELLS[name], clause] as const);
}

function needs(clause: ClauseFields) {
  return clause.items.flatMap((item) => (Object.keys(NEED_CELLS) as (keyof typeof NEED_CELLS)[]).map((name) => [name, item[name], NEED_CELLS[name]] as const));
}
