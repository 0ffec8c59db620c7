import { expect, it } from 'vitest';
import { lowerFirst } from './lower-first.ts';

it.each([
  ['en', 'No answer from you', 'no answer from you'],
  ['en', 'A change of mind', 'a change of mind'],
  ['en', 'I am late', 'I am late'],
  ['en', 'VAT return', 'VAT return'],
  ['pl', 'Ślady', 'ślady'],
  ['ru', 'Я опаздываю', 'я опаздываю'],
  ['en', '', ''],
] as const)('%s: %s', (language, text, expected) => expect(lowerFirst(text, language)).toBe(expected));
