import { expect, test } from 'vitest';
import { shorten } from './shorten.ts';

test.each([
  ['Wrona', 5, 'Wrona'],
  ['Wrona Ceramika', 7, 'Wrona…'],
  ['👩‍💻👩‍💻👩‍💻', 3, '👩‍💻👩‍💻👩‍💻'],
  ['👩‍💻👩‍💻👩‍💻👩‍💻', 3, '👩‍💻👩‍💻…'],
  ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
])('%s in %i characters → %s', (text, max, short) => {
  expect(shorten(text, max)).toBe(short);
});
