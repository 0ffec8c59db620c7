import { daysBetween, type Day } from '../../time/day.ts';
import type { Instant } from '../../time/clock.ts';
import type { Stage } from '../stage.ts';
import type { PipelineEvent } from './events.ts';
import type { Known, PipelineFacts } from './facts.ts';

export type Question = { readonly facts: PipelineFacts; readonly event: PipelineEvent; readonly now: Instant; readonly today: Day };
type Predicate = (question: Question) => Known;

/** A rescue is put off by at most this long (spec 4.3). */
export const ADJOURN_MAX_DAYS = 14;

const fact =
  (name: { [Key in keyof PipelineFacts]: PipelineFacts[Key] extends Known ? Key : never }[keyof PipelineFacts]): Predicate =>
  ({ facts }) =>
    facts[name];

/** What must be true for a move, by name: yes, no, or not known (spec 4.3). */
export const guards = {
  slots_offered: fact('slotsOffered'),
  need_stated: fact('needStated'),
  budget_in_range: fact('budgetInRange'),
  decision_maker_known: fact('decisionMakerKnown'),
  timing_known: fact('timingKnown'),
  wake_up_date: ({ event, today }) => event.event === 'not_now' && event.wakeUpOn > today,
  minutes_written: fact('minutesWritten'),
  intent_asked: ({ facts, now }) => facts.intentAskedAt !== null && facts.intentAskedAt <= now,
  decision_moment_set: ({ facts, now }) => facts.decisionAt !== null && facts.decisionAt > now,
  /** A client has at least one decision maker before an agreement (spec 4.1). */
  decision_maker_entered: ({ facts }) => facts.hasDecisionMaker,
  must_discuss_settled: fact('mustDiscussSettled'),
  deposit_term_set: fact('depositTermSet'),
  first_result_shown: fact('firstResultShown'),
  items_settled: fact('itemsSettled'),
  success_defined: fact('successDefined'),
  out_of_valley: ({ facts }) => facts.phase !== 'valley_of_despair',
  out_of_pessimism: ({ facts }) => facts.phase !== 'informed_pessimism',
  transition_meeting_held: fact('transitionMeetingHeld'),
  new_rhythm_confirmed: fact('newRhythmConfirmed'),
  first_update_sent: fact('firstUpdateSent'),
  sheet_renewed: fact('sheetRenewed'),
  end_in_future: ({ event, today }) => event.event === 'rescue_parted' && event.endsOn >= today,
  adjourned_within_limit: ({ event, today }) => event.event === 'rescue_adjourned' && isWithin(daysBetween(today, event.until), 1, ADJOURN_MAX_DAYS),
  /** Not asked of route B: with an abusive client nobody has to talk (spec 4.3). */
  conversation_on_record: ({ facts, event }) => (event.event === 'we_end' && event.route === 'B') || facts.conversationOnRecord,
  signed_off: fact('signedOff'),
  final_payment_term_set: fact('finalPaymentTermSet'),
  offboarding_items_done: fact('offboardingItemsDone'),
  end_date_reached: fact('endDateReached'),
  deadlines_settled: fact('deadlinesSettled'),
  records_returned: fact('recordsReturned'),
  /** Putting right never leads where a hard guard stands, nor out of an outcome. */
  correctable: ({ facts, event }) => event.event === 'corrected' && facts.outcome === null && event.to !== facts.stage && isCorrectable(facts.stage, event.to),
} as const satisfies Readonly<Record<string, Predicate>>;

export type GuardName = keyof typeof guards;
export const GUARD_NAMES = Object.keys(guards) as readonly GuardName[];

/** Where only moves with hard guards lead (a test holds this against the transitions). */
function isCorrectable(from: Stage, to: Stage): boolean {
  if (to === 'nurture' || to === 'former') return false;
  if (from === 'rescue') return to !== 'active' && to !== 'offboarding';
  return !(from === 'onboarding' && to === 'transition');
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
