import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defused, undefused } from './formula.ts';

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', "'=1"])('%j does nothing in a spreadsheet', (text) => {
  expect(defused(text)).toBe(`'${text}`);
});

test.each(['', 'Wrona', 'a=b', "'quoted'", '1-2', '5'])('%j stays as it is', (text) => {
  expect(defused(text)).toBe(text);
});

test('whatever was written is read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', ' '), maxLength: 8 }), (text) => undefused(defused(text)) === text),
  );
});
