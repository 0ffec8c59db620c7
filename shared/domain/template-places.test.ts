import { expect, it } from 'vitest';
import { resources } from '../text/index.ts';
import { LANGUAGES } from './language.ts';
import { filled, placeProblems } from './template.ts';
import { PLACES, samplePlaces } from './template-places.ts';

it.each(LANGUAGES)('every place has its words and a sample (%s)', (language) => {
  expect(Object.keys(samplePlaces(language)).toSorted()).toEqual(PLACES);
  expect(Object.keys(resources[language].translation.templates.place).toSorted()).toEqual(PLACES);
});

it.each([
  ['as it should be', 'Dear {greeting},', { unknown: [], lost: [] }],
  ['with one that nothing fills', 'Dear {greeting} of {firm}, {firm}', { unknown: ['firm'], lost: [] }],
  ['with words of its own', 'Dear {my words}', { unknown: ['my words'], lost: ['greeting'] }],
  ['without its place', 'Dear all,', { unknown: [], lost: ['greeting'] }],
])('a text %s', (_how, text, expected) => {
  expect(placeProblems(['greeting'], text)).toEqual(expected);
});

it('a place without a value leaves nothing behind', () => {
  expect(filled('{a} and {b}.', { a: 'One' })).toBe('One and .');
});
