import type { Phase } from '../pipeline/facts.ts';

/** Spec 4.7. */
export const VALLEY_SCORE = 5;
export const PESSIMISM_SCORE = 2;
export const CALM_DAYS = 14;
export const FRESH_DAYS = 100;
/** With fewer facts than this one guesses by age alone. */
export const ENOUGH_DATA = 3;

/** Which line of the table decided. */
export const PHASE_RULES = ['success', 'alarm', 'score', 'signs', 'calm', 'no_win', 'after_success', 'fresh', 'wins', 'unchanged'] as const;
export type PhaseRule = (typeof PHASE_RULES)[number];

export type DecisionFacts = {
  /** The success they defined is met, and they said so. */
  readonly successMet: boolean;
  readonly alarm: boolean;
  readonly score: number;
  /** Days in a row with a score of at most 1, this one among them. */
  readonly calmDays: number;
  readonly previous: Phase;
  /** It has been in pessimism or the valley since work began. */
  readonly dipped: boolean;
  /** A win was told: since it dipped, or at all where it never did. */
  readonly winTold: boolean;
  readonly engagementDays: number;
  /** How many dated facts there are to judge by. */
  readonly dataPoints: number;
};

export type Decision = { readonly phase: Phase; readonly rule: PhaseRule; readonly assumed: boolean };

/** The decision table of spec 4.7: the first line that fits. Down at once; up only after a fortnight of calm and a win that was told. */
export function decidePhase(facts: DecisionFacts): Decision {
  const { phase, rule } = lineOf(facts);
  return { phase, rule, assumed: facts.dataPoints < ENOUGH_DATA && rule !== 'success' && rule !== 'alarm' };
}

export function isDip(phase: Phase | null): boolean {
  return phase === 'informed_pessimism' || phase === 'valley_of_despair';
}

function lineOf(facts: DecisionFacts): Pick<Decision, 'phase' | 'rule'> {
  const { successMet, alarm, score, previous } = facts;
  if (successMet) return { phase: 'success', rule: 'success' };
  if (alarm) return { phase: 'valley_of_despair', rule: 'alarm' };
  if (score >= VALLEY_SCORE) return { phase: 'valley_of_despair', rule: 'score' };
  if (score >= PESSIMISM_SCORE) return previous === 'valley_of_despair' ? unchanged(previous) : { phase: 'informed_pessimism', rule: 'signs' };
  return isDip(previous) ? outOfDip(facts) : calmOf(facts);
}

function outOfDip({ calmDays, winTold, previous }: DecisionFacts): Pick<Decision, 'phase' | 'rule'> {
  if (calmDays < CALM_DAYS) return unchanged(previous);
  return winTold ? { phase: 'informed_optimism', rule: 'calm' } : { phase: 'informed_pessimism', rule: 'no_win' };
}

function calmOf({ previous, dipped, engagementDays, winTold }: DecisionFacts): Pick<Decision, 'phase' | 'rule'> {
  // Of a new goal in the same work; new work begins anew.
  if (previous === 'success') return { phase: 'informed_optimism', rule: 'after_success' };
  if (dipped) return unchanged(previous);
  if (engagementDays <= FRESH_DAYS) return { phase: 'uninformed_optimism', rule: 'fresh' };
  return winTold ? { phase: 'informed_optimism', rule: 'wins' } : unchanged(previous);
}

function unchanged(phase: Phase): Pick<Decision, 'phase' | 'rule'> {
  return { phase, rule: 'unchanged' };
}
