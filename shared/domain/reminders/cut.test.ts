import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bytesOf, cutToBytes, cutToLength } from './cut.ts';

const FAMILY = '👩‍👧';

describe('a text that is too long', () => {
  it.each([
    ['four', 4, 'four'],
    ['fives', 4, 'fiv…'],
    ['zażółć', 4, 'zaż…'],
    ['two words', 5, 'two…'],
    [`${FAMILY}${FAMILY}${FAMILY}`, 2, `${FAMILY}…`],
    ['', 4, ''],
  ])('%j in %i characters is %j', (text, max, expected) => {
    expect(cutToLength(text, max)).toBe(expected);
  });

  it.each([
    ['four', 4, 'four'],
    ['fives', 4, 'f…'],
    ['да', 4, 'да'],
    ['дача', 7, 'да…'],
    ['дача', 6, 'д…'],
    [`ab${FAMILY}cd`, 14, `ab…`],
    ['a word', 5, 'a…'],
  ])('%j in %i bytes is %j', (text, max, expected) => {
    expect(cutToBytes(text, max)).toBe(expected);
  });
});

test('never exceeds its room, keeps its beginning, and what fits stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 3, max: 250 }), (text, max) => {
      const cut = cutToBytes(text, max);
      expect(new TextEncoder().encode(cut).length).toBeLessThanOrEqual(max);
      expect(bytesOf(cut)).toBe(new TextEncoder().encode(cut).length);
      expect(cut.isWellFormed()).toBe(true);
      expect(text.startsWith(cut.replace(/…$/, '')) || cut === text).toBe(true);
      if (new TextEncoder().encode(text).length <= max) expect(cut).toBe(text);
    }),
  );
});
