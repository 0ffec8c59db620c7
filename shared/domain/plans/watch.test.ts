import { expect, it } from 'vitest';
import { day } from '../../time/day.ts';
import { noResultOn, vanishedOn, type Watched } from './watch.ts';

const SIGNED: Watched = { anchorOn: day.parse('2026-02-02'), days: 100, hasResult: false, hasLife: false };

it.each<[string, Partial<Watched>, string | null]>([
  ['on the twentieth day', {}, '2026-02-22'],
  ['in proportion in a project of three weeks', { days: 21 }, '2026-02-06'],
  ['on the first day at the soonest', { days: 2 }, '2026-02-03'],
  ['never, where there is a result', { hasResult: true }, null],
])('nothing to see is too little %s', (_, change, on) => {
  expect(noResultOn({ ...SIGNED, ...change })).toBe(on);
});

it('silence since the signature is a bad sign on the tenth day, any word ends it', () => {
  expect(vanishedOn(SIGNED)).toBe('2026-02-12');
  expect(vanishedOn({ ...SIGNED, hasLife: true })).toBeNull();
});
