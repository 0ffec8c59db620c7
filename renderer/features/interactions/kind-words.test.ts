import { expect, test } from 'vitest';
import { CHANNELS, DIRECTIONS, PURPOSES, resultsOf } from '#shared/domain/interaction.ts';
import { LANGUAGES } from '#shared/domain/language.ts';
import { textIn } from '#shared/text/index.ts';
import { kindIcon, kindWords } from './kind-words.ts';

const { t } = textIn('en');

test.each([
  [{ channel: 'phone', direction: 'out', result: 'connected', purpose: 'news', minutes: 14 }, 'Call, 14 min'],
  [{ channel: 'phone', direction: 'out', result: 'no_answer', purpose: 'news', minutes: null }, 'Call, not reached'],
  [{ channel: 'phone', direction: 'in', result: 'no_answer', purpose: 'ask', minutes: null }, 'Missed call'],
  [{ channel: 'email', direction: 'out', result: 'delivered', purpose: 'ask', minutes: null }, 'Asked'],
  [{ channel: 'email', direction: 'out', result: 'delivered', purpose: 'no_news', minutes: null }, 'Update by mail'],
  [{ channel: 'letter', direction: 'out', result: 'bounced', purpose: 'news', minutes: null }, 'Letter, came back'],
  [{ channel: 'sms', direction: 'in', result: 'delivered', purpose: 'answer', minutes: null }, 'Message from them'],
  [{ channel: 'meeting', direction: 'out', result: 'no_answer', purpose: 'meeting', minutes: null }, 'Meeting, not held'],
  [{ channel: 'note', direction: 'out', result: 'delivered', purpose: 'check_in', minutes: null }, 'Note to self'],
] as const)('%o is told as "%s"', (row, words) => {
  expect(kindWords(t, row)).toBe(words);
});

test('whatever can be logged has words in every language', () => {
  const rows = CHANNELS.flatMap((channel) =>
    DIRECTIONS.flatMap((direction) =>
      resultsOf(channel).flatMap((result) => PURPOSES.map((purpose) => ({ channel, direction, result, purpose, minutes: null }))),
    ),
  );
  for (const language of LANGUAGES) {
    const words = rows.map((row) => kindWords(textIn(language).t, row));
    expect(words.filter((word) => word === '' || word.includes('interactions.'))).toEqual([]);
  }
});

test('a written request and a written bill have symbols of their own, a talk has that of its channel', () => {
  const mail = { channel: 'email', direction: 'out', result: 'delivered' } as const;
  expect([kindIcon({ ...mail, purpose: 'ask' }), kindIcon({ ...mail, purpose: 'money' }), kindIcon({ ...mail, purpose: 'news' })]).toEqual([
    'ask',
    'money',
    'email',
  ]);
  expect(kindIcon({ channel: 'phone', direction: 'out', result: 'connected', purpose: 'ask' })).toBe('phone');
  expect(kindIcon({ ...mail, direction: 'in', purpose: 'ask' })).toBe('email');
});
