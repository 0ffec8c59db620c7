import type { Instant } from '../../time/clock.ts';
import type { Day } from '../../time/day.ts';
import type { Outcome, Stage } from '../stage.ts';

/** Where a relationship stands emotionally (spec 4.7). */
export const PHASES = ['uninformed_optimism', 'informed_pessimism', 'valley_of_despair', 'informed_optimism', 'success'] as const;
export type Phase = (typeof PHASES)[number];

/** Yes, no, or not known: nobody has written it down, or nothing in the practice records it. */
export type Known = boolean | null;

/**
 * What the guards look at. A fact that nothing records is null; then the person who moves the client may state it, which
 * is written into the history.
 */
export type PipelineFacts = {
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly wakeUpOn: Day | null;
  readonly hasDecisionMaker: boolean;
  /** Two slots were offered, or a date for a call stands. */
  readonly slotsOffered: Known;
  readonly needStated: Known;
  readonly budgetInRange: Known;
  readonly decisionMakerKnown: Known;
  readonly timingKnown: Known;
  readonly minutesWritten: Known;
  readonly intentAskedAt: Instant | null;
  readonly decisionAt: Instant | null;
  readonly mustDiscussSettled: Known;
  readonly depositTermSet: Known;
  readonly firstResultShown: Known;
  readonly itemsSettled: Known;
  readonly successDefined: Known;
  readonly phase: Phase | null;
  readonly transitionMeetingHeld: Known;
  readonly newRhythmConfirmed: Known;
  readonly firstUpdateSent: Known;
  readonly sheetRenewed: Known;
  readonly conversationOnRecord: Known;
  readonly signedOff: Known;
  readonly finalPaymentTermSet: Known;
  readonly offboardingItemsDone: Known;
  readonly endDateReached: Known;
  readonly deadlinesSettled: Known;
  readonly recordsReturned: Known;
};
