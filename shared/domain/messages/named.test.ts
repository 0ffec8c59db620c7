import { expect, it } from 'vitest';
import { namesIn } from './named.ts';

it.each([
  ['Wrona and Holm & Sons are both closed.', 'Holm & Sons', true],
  ['wrona is closed', 'Wrona', true],
  ['Księgi firmy ŻÓŁW zamknięte', 'Żółw', true],
  ['Wronak is closed', 'Wrona', false],
  ['Everything is closed', 'Holm', false],
  ['Everything', '…', false],
])('%j names %s: %s', (text, name, expected) => {
  expect(namesIn(text, name)).toBe(expected);
});
