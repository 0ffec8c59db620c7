import fc from 'fast-check';
import { expect, test } from 'vitest';
import { haystackOf, HEAD, NOT, placesOf, TEXT, together } from './haystack.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ł', ' '), maxLength: 6 });
const part = fc.string({ unit: fc.constantFrom('a', 'b', 'ł'), minLength: 1, maxLength: 3 });

const search = (texts: Parameters<typeof haystackOf>[0], parts: readonly string[]): readonly number[] => {
  const haystack = haystackOf(texts);
  return [
    ...together(
      parts.map((each) => placesOf(haystack, each)),
      texts.length,
    ),
  ];
};

test('one search through all finds what a search through each would', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ head: word, text: word })), fc.array(part, { maxLength: 3 }), (texts, parts) => {
      const expected = texts.map(({ head, text }) =>
        parts.every((each) => head.includes(each)) ? HEAD : parts.every((each) => head.includes(each) || text.includes(each)) ? TEXT : NOT,
      );
      expect(search(texts, parts)).toEqual(expected);
    }),
  );
});

test('without parts everything is found, and nothing is found across two texts', () => {
  const texts = [
    { head: 'ab', text: 'cd' },
    { head: 'ef', text: '' },
  ];
  expect(search(texts, [])).toEqual([HEAD, HEAD]);
  expect(search(texts, ['bc'])).toEqual([NOT, NOT]);
  expect(search(texts, ['de'])).toEqual([NOT, NOT]);
});
