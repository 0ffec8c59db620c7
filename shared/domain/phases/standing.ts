import { addDays, type Day } from '../../time/day.ts';
import type { Phase } from '../pipeline/facts.ts';

/** What one said against a proposal holds so long (spec 4.7). */
export const OVERRIDE_DAYS = 30;

/** An answer of the practitioner to a proposal. */
export type PhaseAnswer = {
  readonly to: Phase;
  readonly on: Day;
  /** Said against what was proposed; it holds until that day. */
  readonly untilOn: Day | null;
  /** The signs that were known then, by their names. */
  readonly signals: readonly string[];
};

/** The phase that counts: what was agreed to last, or said against a proposal while that holds. Null: nothing was ever said. */
export function standingAnswer(answers: readonly PhaseAnswer[], today: Day): PhaseAnswer | null {
  const [first, ...rest] = answers.toReversed();
  if (!first) return null;
  if (first.untilOn !== null && first.untilOn >= today) return first;
  return [first, ...rest].find(({ untilOn }) => untilOn === null) ?? null;
}

/** The last day on which it holds. */
export function overrideUntil(today: Day): Day {
  return addDays(today, OVERRIDE_DAYS);
}
