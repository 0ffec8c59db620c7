import { expect, it } from 'vitest';
import { talkGaps, type TalkFields } from './talk.ts';

const WHOLE: TalkFields = {
  points: { valley: true, requests: true, invisible: true, success: true },
  promises: { requests: 'I say what it is for', invisible: 'A line every week', shiny: 'We compare' },
  success: 'Closed by the tenth',
  word: 'Anchor',
  firstResult: '',
  firstResultOn: null,
};

it.each<[string, Partial<TalkFields>, string[]]>([
  ['nothing, where all four points were named and each warning has its promise', {}, []],
  ['the agreed word and the first result are not asked for', { word: '', firstResult: '' }, []],
  ['a point that was not named', { points: { ...WHOLE.points, invisible: false } }, ['points.invisible']],
  ['a warning without a promise, spaces are none', { promises: { ...WHOLE.promises, requests: ' ', shiny: '' } }, ['promises.requests', 'promises.shiny']],
  ['their own words', { success: '' }, ['success']],
])('what is missing of the talk: %s', (_, change, missing) => {
  expect(talkGaps({ ...WHOLE, ...change })).toEqual(missing);
});
