import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOf } from './first-of.ts';

test('as many as are asked for are those that sorting all of them would put first', () => {
  const compare = (a: number, b: number): number => a - b;
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.nat(12), (items, count) => {
      expect(firstOf(items, count, compare)).toEqual(items.toSorted(compare).slice(0, count));
    }),
  );
});
