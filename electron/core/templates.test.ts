import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import { filler, placesOf, templateOf, TEMPLATE_KINDS, TEMPLATES, type PassageText, type TemplateKind } from '#shared/domain/template.ts';
import { shippedTemplate } from './templates.ts';

const CASES = TEMPLATE_KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));
const MARKS: Readonly<Record<Language, RegExp>> = { en: /["'„«»]/, pl: /["'“‘«»]/, ru: /["'„“”‘’]/ };

describe.each(CASES)('%s in %s', (kind, language) => {
  const texts = shippedTemplate(kind, language) as Readonly<Record<string, PassageText>>;
  const all = Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : [text.formal, text.informal]));

  it('names every value its passages get, in both forms of address', () => {
    for (const [passage, text] of Object.entries(texts)) {
      const values = [...(TEMPLATES[kind] as Readonly<Record<string, readonly string[]>>)[passage]!].toSorted();
      const forms = typeof text === 'string' ? [text] : [text.formal, text.informal];
      for (const form of forms) expect(placesOf(form).toSorted(), passage).toEqual(values);
    }
  });

  it('is written with the quotation marks and letters of its language', () => {
    const words = all.map((text) => text.replaceAll(/\{\w+\}/g, '0'));
    expect(words.filter((text) => MARKS[language].test(text) || / {2}|\.{2}|^\s|\s$/.test(text))).toEqual([]);
    const cyrillic = words.filter((text) => /\p{L}/u.test(text)).every((text) => /\p{Script=Cyrillic}/u.test(text) === (language === 'ru'));
    expect(cyrillic).toBe(true);
  });
});

it.each([
  ['a passage is missing', { hello: 'Hello {greeting},', helloPlain: 'Hello,' }],
  ['a passage nobody asks for', { hello: 'Hello {greeting},', helloPlain: 'Hello,', closing: '{practice}', more: 'x' }],
  ['a value the passage does not get', { hello: 'Hello {greeting} of {firm},', helloPlain: 'Hello,', closing: '{practice}' }],
  ['a passage is empty', { hello: '', helloPlain: 'Hello,', closing: '{practice}' }],
])('a template is refused when there is %s', (_why, written) => {
  expect(() => templateOf('letter', written)).toThrow();
});

it('a letter speaks to each client in their form of address', () => {
  const said = (address: 'formal' | 'informal') => filler(shippedTemplate('letter', 'pl'), address)('hello', { greeting: 'Pani Anno' });
  expect([said('formal'), said('informal')]).toEqual(['Dzień dobry, Pani Anno!', 'Cześć, Pani Anno!']);
});

it('a greeting with a brace in it stays as it was typed', () => {
  expect(filler(shippedTemplate('letter', 'en'), 'formal')('hello', { greeting: '{practice}' })).toBe('Hello {practice},');
});

it('every kind of letter is shipped', () => {
  const kinds: readonly TemplateKind[] = TEMPLATE_KINDS;
  expect(kinds.every((kind) => LANGUAGES.every((language) => shippedTemplate(kind, language) !== undefined))).toBe(true);
});
