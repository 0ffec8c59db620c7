import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { excerptOf, searchWords } from './search-words.ts';

const marked = (text: string, search: string): string | null =>
  excerptOf(text, searchWords(search).parts)
    ?.map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('') ?? null;

describe('words to look for', () => {
  it('are folded, each once; numbers with signs are one part and several stems', () => {
    expect(searchWords('  Łódź lodz F-7/2026 ')).toEqual({ parts: ['lodz', 'f-7/2026'], stems: ['lodz', 'f', '7', '2026'] });
    expect(searchWords('  ').stems).toEqual([]);
  });
});

describe('an excerpt', () => {
  it.each([
    ['Rozmowa o Łodzi', 'lodz', 'Rozmowa o [Łodz]i'],
    ['Привет от Ёлкина', 'елкин', 'Привет от [Ёлкин]а'],
    ['Hauptstraße 5', 'strasse', 'Haupt[straße] 5'],
    ['one  two\nthree two', 'two', 'one [two] three [two]'],
    ['VAT and vat', 'vat and', '[VAT] [and] [vat]'],
  ])('of “%s” marks what “%s” finds', (text, search, expected) => {
    expect(marked(text, search)).toBe(expected);
  });

  it('of a long text is the part around the first hit, cut between words', () => {
    const text = `${'before '.repeat(40)}invoice ${'after '.repeat(40)}`;
    const found = marked(text, 'invo');
    expect(found).toMatch(/^… (before ){2,5}\[invo\]ice (after ?)+ …$/);
    expect(found!.length).toBeLessThan(125);
  });

  it('is nothing where nothing was found', () => {
    expect(marked('Anna', 'jan')).toBeNull();
    expect(marked('Anna', '')).toBeNull();
  });

  it('is there exactly where the folded text has one of the parts', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'Ł', 'o\u0301', 'ó', 'ß', 'İ', 'Σ', 'ё', 'й', ' ', '\n', '👩‍💼'), maxLength: 12 });
    fc.assert(
      fc.property(words, words, (text, search) => {
        const { parts } = searchWords(search);
        expect(excerptOf(text, parts) !== null).toBe(parts.some((part) => foldText(text).includes(part)));
      }),
      { numRuns: 500 },
    );
  });

  it('never says anything that the text does not say', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(words, words, (text, search) => {
        const plain = text.normalize('NFC').replace(/\s+/g, ' ');
        return (excerptOf(text, searchWords(search).parts) ?? []).every((piece) => plain.includes(piece.text.replace(/^… | …$/, '')));
      }),
    );
  });
});
