import { expect, it } from 'vitest';
import { languageFor, type Language } from './language.ts';

it.each<[readonly string[], Language]>([
  [['pl-PL'], 'pl'],
  [['PL'], 'pl'],
  [['ru-Cyrl-UA', 'pl'], 'ru'],
  [['uk-UA', 'ru'], 'ru'],
  [['de-DE', 'fr'], 'en'],
  [['en-US', 'pl'], 'en'],
  [['plt-MG', 'rue'], 'en'],
  [['', '-', 'pl'], 'pl'],
  [[], 'en'],
])('of the wished %j the first that we speak is %s', (wished, expected) => {
  expect(languageFor(wished)).toBe(expected);
});
