import type { Instant } from '../../time/clock.ts';
import { dayOf, type Day } from '../../time/day.ts';
import type { Outcome, Stage } from '../stage.ts';
import type { PipelineEvent } from './events.ts';
import { EARLY } from './transitions.ts';

export type ClockFacts = {
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly wakeUpOn: Day | null;
  readonly decisionAt: Instant | null;
  /** The decision moment whose passing has been dealt with. */
  readonly missedAt: Instant | null;
  readonly extensions: number;
  /** When the ladder of a question that nobody answered comes to its end; null: no such question. */
  readonly silenceEndsOn: Day | null;
};

/** One postponement of a decision is accepted (spec, part 6). */
export const DECISION_EXTENSIONS = 1;
/** A prospect who has said nothing for this long is let go (spec 2.3). */
export const RELEASE_AFTER_DAYS = 21;

/** What has happened to this client without anybody doing anything; null: nothing (spec 4.3). */
export function clockEventOf(facts: ClockFacts, now: Instant, zone: string): PipelineEvent | null {
  const today = dayOf(now, zone);
  if (facts.wakeUpOn !== null && facts.wakeUpOn <= today) return { event: 'woke_up', parked: facts.outcome === null };
  if (facts.outcome !== null) return null;
  if (facts.stage === 'proposal' && isMissed(facts, now)) return { event: facts.extensions < DECISION_EXTENSIONS ? 'decision_passed' : 'decision_missed' };
  const isReleased = facts.silenceEndsOn !== null && facts.silenceEndsOn <= today;
  return isReleased && EARLY.includes(facts.stage) ? { event: 'ladder_exhausted' } : null;
}

function isMissed({ decisionAt, missedAt }: ClockFacts, now: Instant): boolean {
  return decisionAt !== null && decisionAt <= now && missedAt !== decisionAt;
}
