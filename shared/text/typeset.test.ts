import { describe, expect, it } from 'vitest';
import { keepDashesAndShortWords, keepShortWordsWithTheNext } from './typeset.ts';

/** `_` stands for a space that does not break. */
const shown = (text: string): string => text.replaceAll('\u00A0', '_');

describe('keepShortWordsWithTheNext', () => {
  it.each<[string, string]>([
    ['w domu', 'w_domu'],
    ['Kontakty z pliku i z kopii', 'Kontakty z_pliku i_z_kopii'],
    ['A w i o u z Ani', 'A_w_i_o_u_z_Ani'],
    ['Z „w domu” (i obok)', 'Z_„w_domu” (i_obok)'],
    ['pierwszy\nw drugim', 'pierwszy\nw_drugim'],
    ['za każdym razem', 'za każdym razem'],
    ['witamina C i D', 'witamina C i_D'],
    ['etap a', 'etap a'],
    ['a  b', 'a  b'],
    ['plan z-a w', 'plan z-a w'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(shown(keepShortWordsWithTheNext(text))).toBe(expected);
  });

  it('changes nothing the second time', () => {
    const once = keepShortWordsWithTheNext('Kontakty z pliku i z kopii');
    expect(keepShortWordsWithTheNext(once)).toBe(once);
  });
});

describe('keepDashesAndShortWords', () => {
  it.each<[string, string]>([
    ['Три вопроса — и можно начинать', 'Три вопроса_— и_можно начинать'],
    ['Я и в папке, и с «а б»', 'Я_и_в_папке, и_с_«а_б»'],
    ['— с начала', '— с_начала'],
    ['на диске', 'на диске'],
    ['этап а', 'этап а'],
  ])('%j becomes %j', (text, expected) => {
    expect(shown(keepDashesAndShortWords(text))).toBe(expected);
  });
});
