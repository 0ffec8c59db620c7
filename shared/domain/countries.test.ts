import { expect, test } from 'vitest';
import { country } from './client.ts';
import { COUNTRIES } from './countries.ts';
import { LANGUAGES } from './language.ts';

test('every code is one the client schema takes, and stands once', () => {
  expect(COUNTRIES).toHaveLength(249);
  expect(new Set(COUNTRIES).size).toBe(249);
  expect(COUNTRIES.filter((code) => !country.safeParse(code).success)).toEqual([]);
});

test.each(LANGUAGES)('every country has a name in %s', (language) => {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  expect(COUNTRIES.filter((code) => !names.of(code))).toEqual([]);
});
