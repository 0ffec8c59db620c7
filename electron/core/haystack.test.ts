import fc from 'fast-check';
import { expect, test } from 'vitest';
import { haystackOf, HEAD, NOT, search, TEXT } from './haystack.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ł', ' '), maxLength: 6 });
const part = fc.string({ unit: fc.constantFrom('a', 'b', 'ł'), minLength: 1, maxLength: 3 });

test('one search through all finds what a search through each would', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ head: word, text: word })), fc.array(part, { maxLength: 3 }), (texts, parts) => {
      const expected = texts.map(({ head, text }) =>
        parts.every((each) => head.includes(each)) ? HEAD : parts.every((each) => head.includes(each) || text.includes(each)) ? TEXT : NOT,
      );
      expect([...search(haystackOf(texts), parts)]).toEqual(expected);
    }),
  );
});

test('without parts everything is found, and nothing is found across two texts', () => {
  const haystack = haystackOf([
    { head: 'ab', text: 'cd' },
    { head: 'ef', text: '' },
  ]);
  expect([...search(haystack, [])]).toEqual([HEAD, HEAD]);
  expect([...search(haystack, ['bc'])]).toEqual([NOT, NOT]);
  expect([...search(haystack, ['de'])]).toEqual([NOT, NOT]);
});
