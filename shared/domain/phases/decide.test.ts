import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHASES, type Phase } from '../pipeline/facts.ts';
import { decidePhase, isDip, type DecisionFacts, type PhaseRule } from './decide.ts';

const CALM: DecisionFacts = {
  successMet: false,
  alarm: false,
  score: 0,
  calmDays: 14,
  previous: 'uninformed_optimism',
  dipped: false,
  winTold: false,
  engagementDays: 50,
  dataPoints: 10,
};
const DIPPED = { dipped: true, previous: 'informed_pessimism' } as const;
const IN_VALLEY = { dipped: true, previous: 'valley_of_despair' } as const;

describe('the decision table of 4.7, line by line', () => {
  it.each<[string, Partial<DecisionFacts>, Phase, PhaseRule]>([
    ['1 a success that is met stands above everything', { successMet: true, alarm: true, score: 9 }, 'success', 'success'],
    ['2 an alarm is the valley, however low the score', { alarm: true }, 'valley_of_despair', 'alarm'],
    ['2 so is a score of 5', { score: 5 }, 'valley_of_despair', 'score'],
    ['3 a score of 4 is pessimism', { score: 4 }, 'informed_pessimism', 'signs'],
    ['3 and so is one of 2', { score: 2 }, 'informed_pessimism', 'signs'],
    ['3 whoever saw success falls at once, too', { score: 2, previous: 'success', dipped: true }, 'informed_pessimism', 'signs'],
    ['3 but out of the valley one does not come by a better score', { ...IN_VALLEY, score: 4 }, 'valley_of_despair', 'unchanged'],
    ['4 a fortnight of calm and a win lead out of pessimism', { ...DIPPED, score: 1, winTold: true }, 'informed_optimism', 'calm'],
    ['4 and out of the valley', { ...IN_VALLEY, winTold: true }, 'informed_optimism', 'calm'],
    ['4 without a win it stays pessimism', DIPPED, 'informed_pessimism', 'no_win'],
    ['4 the valley without a win becomes pessimism', IN_VALLEY, 'informed_pessimism', 'no_win'],
    ['4 thirteen days are not enough', { ...DIPPED, calmDays: 13, winTold: true }, 'informed_pessimism', 'unchanged'],
    ['4 nor in the valley', { ...IN_VALLEY, calmDays: 13, winTold: true }, 'valley_of_despair', 'unchanged'],
    ['5 a fresh engagement that never dipped', { score: 1, engagementDays: 100 }, 'uninformed_optimism', 'fresh'],
    ['6 after 100 days with a win', { score: 1, engagementDays: 101, winTold: true }, 'informed_optimism', 'wins'],
    ['7 after 100 days without one nothing changes', { engagementDays: 101 }, 'uninformed_optimism', 'unchanged'],
    ['7 whoever has come out of a dip stays out of it', { previous: 'informed_optimism', dipped: true }, 'informed_optimism', 'unchanged'],
    ['a new goal after a success begins at optimism', { previous: 'success', dipped: true }, 'informed_optimism', 'after_success'],
  ])('%s', (_, facts, phase, rule) => {
    expect(decidePhase({ ...CALM, ...facts })).toEqual({ phase, rule, assumed: false });
  });

  it('with fewer than three facts it is only assumed; an alarm is not, and success is not', () => {
    expect(decidePhase({ ...CALM, dataPoints: 2 })).toMatchObject({ phase: 'uninformed_optimism', assumed: true });
    expect(decidePhase({ ...CALM, dataPoints: 2, score: 3 })).toMatchObject({ phase: 'informed_pessimism', assumed: true });
    expect(decidePhase({ ...CALM, dataPoints: 2, alarm: true })).toMatchObject({ assumed: false });
    expect(decidePhase({ ...CALM, dataPoints: 2, successMet: true })).toMatchObject({ assumed: false });
  });
});

const PHASE_DEPTH: Readonly<Record<Phase, number>> = { success: 0, uninformed_optimism: 1, informed_optimism: 2, informed_pessimism: 3, valley_of_despair: 4 };

const facts: fc.Arbitrary<DecisionFacts> = fc.record({
  successMet: fc.boolean(),
  alarm: fc.boolean(),
  score: fc.nat({ max: 12 }),
  calmDays: fc.nat({ max: 40 }),
  previous: fc.constantFrom(...PHASES),
  dipped: fc.boolean(),
  winTold: fc.boolean(),
  engagementDays: fc.nat({ max: 400 }),
  dataPoints: fc.nat({ max: 9 }),
});

describe('whatever the facts', () => {
  it('nobody comes out of a dip without a fortnight of calm and a win, but by success', () => {
    fc.assert(
      fc.property(facts, (it) => {
        const { phase } = decidePhase(it);
        if (isDip(it.previous) && !isDip(phase) && phase !== 'success') expect(it).toMatchObject({ winTold: true, alarm: false, successMet: false });
        if (isDip(it.previous) && phase === 'informed_optimism') expect(it.calmDays).toBeGreaterThanOrEqual(14);
        if (it.previous === 'valley_of_despair' && it.calmDays < 14 && !it.successMet) expect(phase).toBe('valley_of_despair');
      }),
    );
  });

  it('more against it never makes it better', () => {
    const depth = (it: DecisionFacts): number => PHASE_DEPTH[decidePhase(it).phase];
    fc.assert(
      fc.property(facts, (it) => {
        if (isDip(decidePhase(it).phase)) expect(depth({ ...it, score: it.score + 1 })).toBeGreaterThanOrEqual(depth(it));
        if (!it.successMet) expect(decidePhase({ ...it, alarm: true }).phase).toBe('valley_of_despair');
      }),
    );
  });
});
