import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../language.ts';
import { heatOf } from './heat-check.ts';
import { HEAT_WORDS, WORDS } from './heat-words.ts';

const seen = (text: string, language: Language): string =>
  heatOf(text, language)
    .map(({ heat, words }) => `${heat}: ${words.join(', ')}`)
    .join('; ');

describe('what would read as anger is named', () => {
  it.each<[Language, string, string]>([
    ['en', 'You never send the invoices on time!!', 'exclamation: !!; absolute: never'],
    ['en', 'I TOLD YOU this yesterday', 'capitals: I TOLD YOU; blame: I TOLD YOU'],
    ['en', 'Yet again the file is missing?!', 'exclamation: ?!; again: Yet again'],
    ['en', "You didn’t answer; you didn't ring.", "blame: You didn’t, you didn't"],
    ['en', 'Send it IMMEDIATELY.', 'capitals: IMMEDIATELY'],
    ['pl', 'ZNOWU brakuje faktur, to niedopuszczalne!!!', 'exclamation: !!!; again: ZNOWU; blame: niedopuszczalne'],
    ['pl', 'Pan nigdy nie odpisuje. Ile razy mam prosić?', 'absolute: nigdy; blame: Ile razy'],
    ['ru', 'Вы опять забыли. Сколько раз можно!!', 'exclamation: !!; again: опять; blame: Сколько раз'],
    ['ru', 'ПРИШЛИТЕ СРОЧНО, из-за Вас мы опоздали', 'capitals: ПРИШЛИТЕ СРОЧНО; blame: из-за Вас'],
  ])('%s: %s', (language, text, expected) => {
    expect(seen(text, language)).toBe(expected);
  });
});

describe('a calm text stays calm', () => {
  it.each<[Language, string]>([
    ['en', 'Nothing new this week, and that is as planned. We meet on 12 March!'],
    ['en', 'The VAT UE form and the JPK VAT are done; the PIT, ZUS and VAT are next.'],
    ['en', 'Nevertheless it gains against last year.'],
    ['pl', 'Deklaracja VAT UE jest gotowa. Winiarnia otrzyma PIT i ZUS DRA w piątek.'],
    ['pl', 'Dziękuję! Spotykamy się 12 marca.'],
    ['ru', 'НДС и УСН сданы. Спасибо! Встречаемся 12 марта.'],
  ])('%s: %s', (language, text) => {
    expect(heatOf(text, language)).toEqual([]);
  });
});

it.each(LANGUAGES)('every word of the list in %s is found, in capitals too', (language) => {
  const all = HEAT_WORDS.flatMap((heat) => WORDS[language][heat].map((word) => [heat, word.replace(/-$/, '')] as const));
  const missed = all.filter(([heat, word]) => ![word, word.toUpperCase()].every((text) => heatOf(`x ${text} y`, language).some((it) => it.heat === heat)));
  expect(missed).toEqual([]);
});
