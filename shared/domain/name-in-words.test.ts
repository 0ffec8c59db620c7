import { expect, it } from 'vitest';
import { namesWord } from './name-in-words.ts';

it.each([
  ['nowak', 'nowak', 2],
  ['nowak', 'nowaka', 1],
  ['nowak', 'nowakowi', 1],
  ['nowak', 'nowakiem', 1],
  ['wrona', 'wrone', 1],
  ['wrona', 'wrony', 1],
  ['zak', 'zaka', 1],
  ['петрова', 'петровой', 1],
  ['холм', 'холму', 1],
  // Other words that only begin alike.
  ['nowak', 'nowy', 0],
  ['nowakowski', 'nowak', 0],
  ['planet', 'plan', 0],
  ['withers', 'with', 0],
  ['abo', 'about', 0],
  ['wrona', 'wron', 0],
])('%s in the word %s: %i', (name, typed, well) => {
  expect(namesWord(name, typed)).toBe(well);
});
