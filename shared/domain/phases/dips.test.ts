import { expect, it } from 'vitest';
import { day } from '../../time/day.ts';
import type { Phase } from '../pipeline/facts.ts';
import { dipSteps, isInDip } from './dips.ts';
import type { PhaseAnswer } from './standing.ts';

const answer = (on: string, to: Phase, untilOn: string | null = null): PhaseAnswer => ({
  to,
  on: day.parse(on),
  untilOn: untilOn === null ? null : day.parse(untilOn),
  signals: [],
});

it('a dip lasts from the day it was agreed to until a better phase is', () => {
  const answers = [answer('2026-01-10', 'informed_pessimism'), answer('2026-01-20', 'valley_of_despair'), answer('2026-02-15', 'informed_optimism')];
  expect(dipSteps(answers)).toEqual([
    { from: '2026-01-10', dip: true },
    { from: '2026-02-15', dip: false },
  ]);
  expect(isInDip(answers, day.parse('2026-03-01'))).toBe(false);
});

it('what was said against it lifts it for its days, and then it counts again', () => {
  const answers = [answer('2026-01-10', 'valley_of_despair'), answer('2026-01-15', 'informed_optimism', '2026-02-14')];
  expect(dipSteps(answers)).toEqual([
    { from: '2026-01-10', dip: true },
    { from: '2026-01-15', dip: false },
    { from: '2026-02-15', dip: true },
  ]);
});

it('without an answer there is no dip', () => {
  expect(dipSteps([])).toEqual([]);
  expect(isInDip([], day.parse('2026-01-01'))).toBe(false);
});
