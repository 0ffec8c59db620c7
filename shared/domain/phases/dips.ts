import { addDays, type Day } from '../../time/day.ts';
import { isDip } from './decide.ts';
import { standingAnswer, type PhaseAnswer } from './standing.ts';

/** From that day on the phase that counts is one in which they hear something every week, or is not. */
export type DipStep = { readonly from: Day; readonly dip: boolean };

export function isInDip(answers: readonly PhaseAnswer[], on: Day): boolean {
  return isDip(standingAnswer(answers, on)?.to ?? null);
}

/** The days on which that changes; answers come in their order, and what was said against a proposal ends by itself. */
export function dipSteps(answers: readonly PhaseAnswer[]): DipStep[] {
  const days = new Set(answers.flatMap(({ on, untilOn }) => (untilOn === null ? [on] : [on, addDays(untilOn, 1)])));
  const steps: DipStep[] = [];
  for (const from of [...days].toSorted()) {
    const known = answers.filter(({ on }) => on <= from);
    const dip = isInDip(known, from);
    if (dip !== (steps.at(-1)?.dip ?? false)) steps.push({ from, dip });
  }
  return steps;
}
