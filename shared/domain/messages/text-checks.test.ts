import { describe, expect, it } from 'vitest';
import type { Language } from '../language.ts';
import { isNewsletter, looksAutomatic, questionsIn, wordCount } from './text-checks.ts';

it.each<[Language, string, number]>([
  ['en', 'Nothing new to report this week – and that’s as planned.', 10],
  ['en', '', 0],
  ['pl', 'W tym tygodniu bez zmian, tak jak było zaplanowane.', 9],
  ['pl', 'Spotykamy się w e-biurze.', 5],
  ['ru', 'На этой неделе без новостей, всё идёт по плану.', 9],
])('words are counted in %s: %s', (language, text, expected) => {
  expect(wordCount(text, language)).toBe(expected);
});

describe('a text looks automatic', () => {
  const text = 'Nothing new this week. We meet on 12 March.';
  it.each<[string, readonly string[], boolean]>([
    ['the third time in a row', [text, text], true],
    ['though dates and spaces differ', ['Nothing new this week. We meet on 5 March.', 'Nothing new this week.\nWe meet on 12  March.'], true],
    ['not the second time', [text], false],
    ['not after something else in between', [text, 'Done.', text], false],
  ])('%s', (_when, before, expected) => {
    expect(looksAutomatic(text, before)).toBe(expected);
  });
});

it.each([
  ['We meet on Monday.', 0],
  ['Tuesday or Thursday?', 1],
  ['Is it ready?? Who signs? (And when?)', 3],
  ['https://example.org/?a=1', 0],
])('%j asks %i times', (text, expected) => {
  expect(questionsIn(text)).toBe(expected);
});

describe('a newsletter', () => {
  const letter = (...lines: string[]): string => ['Hello Anna,', ...lines, 'Kind regards\nBooks'].join('\n\n');
  const news = 'The new VAT form applies from May.';
  it.each<[string, string, readonly string[], boolean]>([
    ['is the same text to somebody else', letter(news), [letter(news).replace('Anna', 'Jan')], true],
    ['is no letter with one line of its own', letter(news, 'Your shop files it in June.'), [letter(news)], false],
    ['is no first letter', letter(news), [], false],
    ['is no empty one', letter(), [letter()], false],
  ])('%s', (_what, text, others, expected) => {
    expect(isNewsletter(text, others)).toBe(expected);
  });
});
