import { expect, it } from 'vitest';
import { textIn } from '../../text/index.ts';
import { day } from '../../time/day.ts';
import { fromNowOnSheet, type FromNowOn } from './from-now-on-sheet.ts';

const on = (text: string) => day.parse(text);
const around = { clientName: 'Wrona', practiceName: 'Brzoza Books', paper: 'A4', today: on('2026-02-26'), answers: 'same_day' } as const;
const from: FromNowOn = {
  before: 'weekly',
  target: 'monthly',
  tapers: true,
  changesOn: on('2026-03-15'),
  settledOn: on('2026-04-12'),
  agreedOn: on('2026-02-26'),
  keeps: false,
  meetings: 'quarterly',
  next: [{ on: on('2026-03-02'), kind: 'update' }],
};

const words = (change: Partial<FromNowOn>): string =>
  JSON.stringify(fromNowOnSheet({ ...from, ...change }, around, textIn('en')).blocks).replaceAll('\u00a0', ' ');

it.each<[Partial<FromNowOn>, string]>([
  [{}, 'Weekly until 15 March, then fortnightly, and monthly from 12 April'],
  [{ target: 'fortnightly', tapers: false }, 'Weekly until 15 March, then fortnightly'],
  [{ target: 'weekly', tapers: false }, 'It stays weekly; from 15 March what is in it changes'],
  [{ target: 'weekly', tapers: false, keeps: true }, 'It stays weekly, as you asked'],
  [{}, 'Agreed on 26 February 2026.'],
  [{ agreedOn: null }, 'To be agreed when we talk.'],
  [{}, '["A meeting","Quarterly"]'],
  [{ meetings: 'ad_hoc' }, '["A meeting","As needed"]'],
  [{}, '["Monday 2 March","update"]'],
  [{}, 'You have an answer the same working day.'],
])('with %j the page says: %s', (change, said) => {
  expect(words(change)).toContain(said);
});

it('without work that runs there are no dates to promise', () => {
  expect(words({ next: [] })).not.toContain('The next three dates');
});
