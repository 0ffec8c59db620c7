import { expect, it } from 'vitest';
import { day } from '../../time/day.ts';
import { valleyStates, type ValleyFacts, type ValleyStep } from './valley.ts';

const TODAY = day.parse('2026-03-10');
const [BEFORE, SINCE] = [day.parse('2026-03-03'), day.parse('2026-03-04')];
const NOTHING: ValleyFacts = { today: TODAY, ticked: {}, late: 0, spokenOn: null, toldOn: null, askedOn: null, open: 5, newsOn: null };

it.each<[string, ValleyStep, Partial<ValleyFacts>, string, string | null]>([
  ['no promise is late', 'own', {}, 'needless', null],
  ['a promise is late', 'own', { late: 1 }, 'open', null],
  ['nobody was called', 'call', {}, 'open', null],
  ['they were spoken with', 'call', { spokenOn: SINCE }, 'done', SINCE],
  ['a call is ticked off that nobody noted', 'call', { ticked: { call: SINCE } }, 'done', SINCE],
  ['their words are ticked off', 'success', { ticked: { success: SINCE } }, 'done', SINCE],
  ['a talk does not remind of their words by itself', 'success', { spokenOn: SINCE }, 'open', null],
  ['a win was told', 'finished', { toldOn: SINCE }, 'done', SINCE],
  ['five things are open', 'retreat', {}, 'open', null],
  ['three of five were asked for', 'retreat', { askedOn: SINCE }, 'done', SINCE],
  ['nothing is asked for', 'retreat', { open: 0 }, 'needless', null],
  ['everything asked for has come', 'retreat', { open: 0, askedOn: SINCE }, 'done', SINCE],
  ['they have never heard anything', 'weekly', {}, 'open', null],
  ['the line is six days old', 'weekly', { newsOn: SINCE }, 'done', SINCE],
  ['the line is a week old', 'weekly', { newsOn: BEFORE }, 'open', BEFORE],
])('%s', (_, step, change, state, on) => {
  expect(valleyStates({ ...NOTHING, ...change })[step]).toEqual({ state, on });
});
