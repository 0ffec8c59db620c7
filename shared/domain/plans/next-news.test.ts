import { expect, it } from 'vitest';
import { day, type Day } from '../../time/day.ts';
import { taperedInterval } from '../taper.ts';
import { nextNews } from './next-news.ts';

const on = (text: string): Day => day.parse(text);
const worked = { weekdays: new Set([1, 2, 3, 4, 5] as const), closed: new Set([on('2026-04-03')]) };
const today = on('2026-02-26');

it.each<[string, string, string[], string | null, string[]]>([
  ['every week until they agree', '2026-03-02', [], null, ['2026-03-02 update', '2026-03-09 update', '2026-03-16 update']],
  ['from today where it is late', '2026-02-20', [], null, ['2026-02-26 update', '2026-03-05 update', '2026-03-12 update']],
  ['with the meetings, which are news', '2026-03-02', ['2026-03-04', '2026-02-20'], null, ['2026-03-02 update', '2026-03-04 meeting', '2026-03-11 update']],
  ['by degrees once they agreed', '2026-03-02', [], '2026-02-26', ['2026-03-02 update', '2026-03-16 update', '2026-03-30 update']],
  ['at last in the new rhythm', '2026-03-13', [], '2026-02-20', ['2026-03-13 update', '2026-03-27 update', '2026-04-27 update']],
  ['never on a closed day', '2026-03-27', [], null, ['2026-03-27 update', '2026-04-02 update', '2026-04-09 update']],
])('%s', (_what, dueOn, meetings, agreedOn, expected) => {
  const intervalOn = (at: Day) => taperedInterval('monthly', agreedOn === null ? null : on(agreedOn), at);
  const news = nextNews({ dueOn: on(dueOn), meetings: meetings.map(on), intervalOn, worked }, today);
  expect(news.map(({ on: date, kind }) => `${date} ${kind}`)).toEqual(expected);
});
