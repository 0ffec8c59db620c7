import { expect, test } from 'vitest';
import { isSafeName } from './entry-name.ts';

test.each(['manifest.json', 'files/3f7a', 'clients/Łódź Ceramika/notes.csv', 'a b.txt', '.hidden', 'console.txt'])('%s stays where it is unpacked', (name) => {
  expect(isSafeName(name)).toBe(true);
});

test.each([
  '',
  '/etc/passwd',
  '../evenkeel.db',
  'files/../../x',
  'files/./x',
  'files//x',
  'files/',
  String.raw`..\x`,
  'C:/x',
  'x:stream',
  'a\u0000b',
  'a\nb',
  'CON',
  'files/nul.txt',
  'name.',
  'name ',
  'x'.repeat(241),
])('%j is refused', (name) => {
  expect(isSafeName(name)).toBe(false);
});
