import { describe, expect, it } from 'vitest';
import type { Recurrence } from '#shared/domain/reminders/recurrence.ts';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import { textIn } from '#shared/text/index.ts';
import type { Day } from '#shared/time/day.ts';
import { rhythmWords } from './rhythm-words.ts';

const TODAY = '2026-02-26' as Day;
const TUESDAY = '2026-03-03' as Day;
const THE_31ST = '2026-03-31' as Day;
const LEAP = '2028-02-29' as Day;
const base = { every: 1, until: null };

describe('how often it comes', () => {
  it.each<[Day, Recurrence | null, string, string, string]>([
    [TUESDAY, null, 'Once', 'Raz', 'Один раз'],
    [TUESDAY, { unit: 'day', ...base }, 'Every day', 'Codziennie', 'Каждый день'],
    [TUESDAY, { unit: 'day', ...base, every: 5 }, 'Every 5 days', 'Co 5 dni', 'Каждые 5 дней'],
    [TUESDAY, { unit: 'week', ...base, weekdays: [] }, 'Every Tuesday', 'W każdy wtorek', 'Каждый вторник'],
    [TUESDAY, { unit: 'week', ...base, every: 2, weekdays: [3] }, 'Every second Wednesday', 'Co drugą środę', 'Каждую вторую среду'],
    [TUESDAY, { unit: 'week', ...base, every: 2, weekdays: [7] }, 'Every second Sunday', 'Co drugą niedzielę', 'Каждое второе воскресенье'],
    [TUESDAY, { unit: 'week', ...base, weekdays: [5, 1, 2, 4, 3] }, 'Monday to Friday', 'Od poniedziałku do piątku', 'С понедельника по пятницу'],
    [
      TUESDAY,
      { unit: 'week', ...base, every: 3, weekdays: [5, 2] },
      'Every 3 weeks: Tuesday and Friday',
      'Co 3 tygodnie: wtorek i piątek',
      'Каждые 3 недели: вторник и пятница',
    ],
    [TUESDAY, { unit: 'month', ...base, by: 'day', end: 'nearest' }, 'Every month, on day 3', 'Co miesiąc, 3. dnia', 'Каждый месяц, 3-го числа'],
    [
      THE_31ST,
      { unit: 'month', ...base, by: 'day', end: 'last' },
      'Every month, on the last day',
      'Co miesiąc, ostatniego dnia',
      'Каждый месяц, в последний день',
    ],
    [
      THE_31ST,
      { unit: 'month', ...base, every: 2, by: 'day', end: 'nearest' },
      'Every second month, on day 31 or the last',
      'Co drugi miesiąc, 31. dnia albo ostatniego',
      'Раз в два месяца, 31-го числа или в последний день',
    ],
    [
      THE_31ST,
      { unit: 'month', ...base, by: 'day', end: 'skip' },
      'Every month, on day 31, where there is one',
      'Co miesiąc, 31. dnia, jeśli jest',
      'Каждый месяц, 31-го числа, если оно есть',
    ],
    [
      TUESDAY,
      { unit: 'month', ...base, by: 'weekday', nth: -1, weekday: 5 },
      'Every month, on the last Friday',
      'Co miesiąc, w ostatni piątek',
      'Каждый месяц, в последнюю пятницу',
    ],
    [TUESDAY, { unit: 'year', ...base, end: 'nearest' }, 'Every year, on 3 March', 'Co rok, 3 marca', 'Каждый год, 3 марта'],
    [
      LEAP,
      { unit: 'year', ...base, end: 'skip' },
      'Every year, on 29 February, where there is one',
      'Co rok, 29 lutego, jeśli jest',
      'Каждый год, 29 февраля, если этот день есть',
    ],
    [
      TUESDAY,
      { unit: 'week', ...base, weekdays: [], until: THE_31ST },
      'Every Tuesday, until 31 March',
      'W każdy wtorek, do 31 marca',
      'Каждый вторник, до 31 марта',
    ],
  ])('from %s, %j', (startsOn, repeat, ...expected) => {
    const words = (language: Language) => rhythmWords({ repeat, startsOn, repeatBase: 'schedule' }, { ...textIn(language), today: TODAY });
    const said = LANGUAGES.map((language) => words(language).replaceAll('\u00A0', ' '));
    expect(said).toEqual(expected);
  });

  it('says when it is counted from what was done', () => {
    const words = rhythmWords({ repeat: { unit: 'day', ...base, every: 10 }, startsOn: TUESDAY, repeatBase: 'completion' }, { ...textIn('en'), today: TODAY });
    expect(words).toBe('Every 10 days, counted from when it is done');
  });
});
