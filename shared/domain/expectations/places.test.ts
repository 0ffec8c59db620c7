import { describe, expect, it } from 'vitest';
import { clauseFields } from './clause.ts';
import { filledClause, filledText, filledWords, openPlaces, placesNamed, unknownPlaces } from './places.ts';

const clause = (texts: object) => clauseFields.parse({ section: 5, situation: 'How you hear from me', body: 'x', ...texts });

describe('places', () => {
  it.each([
    ['a known one is filled', 'You hear from me every {interval}.', { interval: 'month' }, ['You hear from me every ', { strong: 'month' }, '.']],
    ['an open one stays', 'Every {interval}.', {}, ['Every {interval}.']],
    ['an empty value fills nothing', 'Every {interval}.', { interval: '' }, ['Every {interval}.']],
    ['one at the start and one at the end', '{client} pays {fee}', { client: 'Pelc', fee: '£240' }, [{ strong: 'Pelc' }, ' pays ', { strong: '£240' }]],
    ['known beside open', '{fee} within {days}', { fee: '£240' }, [{ strong: '£240' }, ' within {days}']],
    ['a text without any', 'We talk first.', {}, ['We talk first.']],
    ['no text', '', {}, []],
  ])('%s', (_name, text, values, words) => {
    expect(filledWords(text, values)).toEqual(words);
    expect(filledText(text, values)).toBe(words.map((word) => (typeof word === 'string' ? word : word.strong)).join(''));
  });

  it('a value with braces of its own is not filled again', () => expect(filledText('{client}', { client: '{fee}', fee: '1' })).toBe('{fee}'));

  it('names what nothing could ever fill, each once', () =>
    expect(unknownPlaces(['{fee} and {fees}', 'again {fees}', '{constructor}', '{}'])).toEqual(['fees', 'constructor', '']));

  it('are filled in every text of a clause', () => {
    const filled = filledClause(clause({ weDo: 'Call {client}', items: [{ text: 'x', byWhen: 'in {days} days' }] }), { client: 'Pelc', days: '14' });
    expect(filled).toMatchObject({ weDo: 'Call Pelc', items: [{ byWhen: 'in 14 days' }] });
  });

  it('are open until they are filled, misspelt ones for ever', () => {
    const clauses = [clause({ body: '{fee}, {fees}' }), clause({ otherwise: '{days} and {fee}' })];
    expect(placesNamed(clauses)).toEqual(['fee', 'days']);
    expect(openPlaces(clauses, { fee: '£240' })).toEqual(['fees', 'days']);
    expect(openPlaces(clauses, { fee: '£240', days: '14' })).toEqual(['fees']);
  });
});
