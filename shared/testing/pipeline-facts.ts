import type { Day } from '../time/day.ts';
import type { PipelineEvent } from '../domain/pipeline/events.ts';
import type { PipelineFacts } from '../domain/pipeline/facts.ts';
import type { GuardName } from '../domain/pipeline/guards.ts';
import { move, type Moved, type Refused } from '../domain/pipeline/move.ts';
import type { Stage } from '../domain/stage.ts';

export const NOW = Date.UTC(2026, 1, 26, 8, 12);
export const TODAY = '2026-02-26' as Day;
export const LATER = '2026-03-10' as Day;

/** Every guard met, by what makes it so. */
export const MET: Partial<PipelineFacts> = {
  hasDecisionMaker: true,
  slotsOffered: true,
  needStated: true,
  budgetInRange: true,
  decisionMakerKnown: true,
  timingKnown: true,
  minutesWritten: true,
  intentAskedAt: NOW - 3_600_000,
  decisionAt: NOW + 3_600_000,
  mustDiscussSettled: true,
  depositTermSet: true,
  firstResultShown: true,
  itemsSettled: true,
  successDefined: true,
  phase: 'informed_optimism',
  transitionMeetingHeld: true,
  newRhythmConfirmed: true,
  firstUpdateSent: true,
  sheetRenewed: true,
  conversationOnRecord: true,
  signedOff: true,
  finalPaymentTermSet: true,
  offboardingItemsDone: true,
  endDateReached: true,
  deadlinesSettled: true,
  recordsReturned: true,
};

export const EVENTS: Readonly<Record<PipelineEvent['event'], PipelineEvent>> = {
  enquiry_logged: { event: 'enquiry_logged' },
  first_answer_sent: { event: 'first_answer_sent' },
  go: { event: 'go' },
  not_for_us: { event: 'not_for_us', reason: 'too small', confidential: false },
  not_now: { event: 'not_now', wakeUpOn: LATER, reason: '' },
  no_answer: { event: 'no_answer', wakeUpOn: null },
  ladder_exhausted: { event: 'ladder_exhausted' },
  meeting_held: { event: 'meeting_held' },
  commitment_made: { event: 'commitment_made' },
  proposal_accepted: { event: 'proposal_accepted' },
  declined: { event: 'declined', reason: '' },
  decision_passed: { event: 'decision_passed' },
  decision_missed: { event: 'decision_missed' },
  signed: { event: 'signed' },
  onboarding_finished: { event: 'onboarding_finished' },
  transition_finished: { event: 'transition_finished' },
  rescue_opened: { event: 'rescue_opened', reason: '' },
  rescue_continued: { event: 'rescue_continued' },
  rescue_parted: { event: 'rescue_parted', endsOn: LATER, parameters: 'ends in March, files on paper' },
  rescue_adjourned: { event: 'rescue_adjourned', until: LATER },
  notice_given: { event: 'notice_given', reason: '' },
  we_end: { event: 'we_end', route: 'A', reason: '' },
  engagement_completed: { event: 'engagement_completed' },
  offboarding_finished: { event: 'offboarding_finished' },
  client_stays: { event: 'client_stays' },
  new_need: { event: 'new_need' },
  referral_credited: { event: 'referral_credited', note: '' },
  reopened: { event: 'reopened', reason: '' },
  taken_up: { event: 'taken_up' },
  woke_up: { event: 'woke_up', parked: true },
  corrected: { event: 'corrected', to: 'qualifying', reason: 'entered wrongly' },
};

export const ask = (facts: PipelineFacts, event: PipelineEvent, stated: readonly GuardName[] = [], overrideReason: string | null = null): Moved | Refused =>
  move({ facts, event, stated, overrideReason, now: NOW, today: TODAY });

/** A client in `stage` about whom nothing is known. */
export function nothingKnown(stage: Stage, known: Partial<PipelineFacts> = {}): PipelineFacts {
  return {
    stage,
    outcome: null,
    wakeUpOn: null,
    hasDecisionMaker: false,
    slotsOffered: null,
    needStated: null,
    budgetInRange: null,
    decisionMakerKnown: null,
    timingKnown: null,
    minutesWritten: null,
    intentAskedAt: null,
    decisionAt: null,
    mustDiscussSettled: null,
    depositTermSet: null,
    firstResultShown: null,
    itemsSettled: null,
    successDefined: null,
    phase: null,
    transitionMeetingHeld: null,
    newRhythmConfirmed: null,
    firstUpdateSent: null,
    sheetRenewed: null,
    conversationOnRecord: null,
    signedOff: null,
    finalPaymentTermSet: null,
    offboardingItemsDone: null,
    endDateReached: null,
    deadlinesSettled: null,
    recordsReturned: null,
    ...known,
  };
}
