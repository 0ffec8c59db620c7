import { describe, expect, it } from 'vitest';
import { countryFrom } from './country-names.ts';
import { labelFrom } from './label-words.ts';
import { languageFrom } from './language-words.ts';
import { rhythmFrom, updatesFrom } from './rhythm-words.ts';
import { roleFrom } from './role-words.ts';

describe('a rhythm', () => {
  it.each([
    ['weekly', 'weekly'],
    ['co tydzień', 'weekly'],
    ['еженедельно', 'weekly'],
    ['7 dni', 'weekly'],
    ['every week', 'weekly'],
    ['fortnightly', 'fortnightly'],
    ['every two weeks', 'fortnightly'],
    ['co 2 tygodnie', 'fortnightly'],
    ['раз в 2 недели', 'fortnightly'],
    ['co dwa tygodnie', 'fortnightly'],
    ['Bi-weekly', 'fortnightly'],
    ['Miesięcznie', 'monthly'],
    ['co miesiąc', 'monthly'],
    ['раз в месяц', 'monthly'],
    ['once a month', 'monthly'],
    ['monatlich', 'monthly'],
    ['co 2 miesiące', 'two_monthly'],
    ['two-monthly', 'two_monthly'],
    ['kwartalnie', 'quarterly'],
    ['раз в 3 месяца', 'quarterly'],
    ['every 3 months', 'quarterly'],
    ['co pół roku', 'half_yearly'],
    ['раз в полгода', 'half_yearly'],
    ['rocznie', 'yearly'],
    ['w razie potrzeby', 'ad_hoc'],
  ])('%s is %s', (text, rhythm) => {
    expect(rhythmFrom(text)).toBe(rhythm);
  });

  it.each(['co 10 dni', 'every 5 weeks', 'sometimes', '30', 'co jakiś czas'])('%s is none of ours', (text) => {
    expect(rhythmFrom(text)).toBeNull();
  });

  it('updates come at most every quarter', () => {
    expect(updatesFrom('kwartalnie')).toBe('quarterly');
    expect(updatesFrom('rocznie')).toBeNull();
  });
});

describe('a language', () => {
  it.each([
    ['pl', 'pl'],
    ['PL', 'pl'],
    ['polski', 'pl'],
    ['Polish', 'pl'],
    ['польский', 'pl'],
    ['pl-PL', 'pl'],
    ['en_GB', 'en'],
    ['angielski', 'en'],
    ['русский язык', 'ru'],
    ['ru', 'ru'],
  ])('%s is %s', (text, language) => {
    expect(languageFrom(text)).toBe(language);
  });

  it.each(['', 'de', 'suahili'])('"%s" is none of ours', (text) => {
    expect(languageFrom(text)).toBeNull();
  });
});

describe('a country', () => {
  it.each([
    ['pl', 'PL'],
    ['Polska', 'PL'],
    ['POLAND', 'PL'],
    ['Польша', 'PL'],
    ['Deutschland', 'DE'],
    ['Österreich', 'AT'],
    ['Republic of Ireland', 'IE'],
    ['UK', 'GB'],
    ['Szkocja', 'GB'],
    ['Украина', 'UA'],
    ['Україна', 'UA'],
    ['Россия', 'RU'],
    ['USA', 'US'],
  ])('%s is %s', (text, code) => {
    expect(countryFrom(text)).toBe(code);
  });

  it.each(['', 'Ruritania', 'EU', 'XX', 'SU'])('"%s" is none', (text) => {
    expect(countryFrom(text)).toBe('');
  });
});

describe('a label', () => {
  it.each([
    ['WORK', 'work'],
    ['_$!<Home>!$_', 'home'],
    ['iPhone', 'mobile'],
    ['* Work', 'work'],
    ['Work Fax', 'fax'],
    ['_$!<HomeFAX>!$_', 'fax'],
    ['Faks służbowy', 'fax'],
    ['Мобильный', 'mobile'],
    ['_$!<HomePage>!$_', 'homepage'],
    ['Reception, 1st floor', 'Reception, 1st floor'],
    ['Biuro', 'Biuro'],
    ['', ''],
  ])('%s is shown as %s', (text, label) => {
    expect(labelFrom(text)).toBe(label);
  });
});

describe('a role', () => {
  it.each([
    ['właścicielka', 'decision_maker'],
    ['Директор', 'decision_maker'],
    ['Secretary', 'assistant'],
    ['księgowa', 'bookkeeper'],
    ['Magazynier', 'other'],
    ['', null],
  ])('%s is %s', (text, role) => {
    expect(roleFrom(text)).toBe(role);
  });
});
