import { addMonths, type Day } from '../../time/day.ts';
import { isEngaged, type Outcome, type Stage } from '../stage.ts';
import type { Effect } from './effects.ts';
import type { EventName, PipelineEvent } from './events.ts';
import type { Phase } from './facts.ts';
import type { GuardName } from './guards.ts';

export const STRENGTHS = ['soft', 'hard'] as const;
/** A soft guard can be overridden with a reason; a hard one cannot. */
export type Strength = (typeof STRENGTHS)[number];

export type GuardUse = {
  readonly guard: GuardName;
  readonly strength: Strength;
  /** In these phases a soft guard is a hard one. */
  readonly hardIn?: Phase;
};

export type Origin = Stage | 'new' | 'closed';

/** What the effects depend on. */
export type Moving = { readonly event: PipelineEvent; readonly today: Day; readonly unmet: readonly GuardName[] };

export type Transition = {
  /** Where it leads from; `new`: there is no client yet, `closed`: any stage with an outcome. */
  readonly from: readonly Origin[];
  readonly guards: readonly GuardUse[];
  readonly to: Stage | 'same' | 'asked';
  readonly outcome?: Outcome;
  readonly effects: (moving: Moving) => readonly Effect[];
};

const soft = (...names: readonly GuardName[]): GuardUse[] => names.map((guard) => ({ guard, strength: 'soft' }));
const hard = (...names: readonly GuardName[]): GuardUse[] => names.map((guard) => ({ guard, strength: 'hard' }));
const hardInValley = (...names: readonly GuardName[]): GuardUse[] => names.map((guard) => ({ guard, strength: 'soft', hardIn: 'valley_of_despair' }));

const IN_24_HOURS = { rule: 'within_24_hours' } as const;
const days = (count: number) => ({ rule: 'days', count }) as const;
const ONE_WORKING_DAY = { rule: 'working_days', count: 1 } as const;

const task = (kind: Extract<Effect, { kind: 'task' }>['task'], due: Extract<Effect, { kind: 'task' }>['due']): Effect => ({ kind: 'task', task: kind, due });
const later = (effect: Extract<Effect, { kind: 'later' }>['effect'], due: Extract<Effect, { kind: 'later' }>['due']): Effect => ({
  kind: 'later',
  effect,
  due,
});
const superseded: Effect = { kind: 'close_clocks', clock: 'all', reason: 'superseded' };

/** What ends a sale: nothing of it goes on running. */
const SALE_ENDS: readonly Effect[] = [superseded, { kind: 'drop_tasks' }, { kind: 'release_slots' }, { kind: 'close_commitment' }];

export const BEFORE_AGREEMENT: readonly Stage[] = ['enquiry', 'qualifying', 'fact_finding', 'commitment', 'proposal'];
export const EARLY: readonly Stage[] = ['enquiry', 'qualifying', 'fact_finding'];
const AT_WORK: readonly Stage[] = ['active', 'onboarding', 'transition'];

/** The door is open: a call after this many days (spec, part 6). */
const DOOR_OPEN_DAYS = 90;
/** Whoever is parked hears a hello every quarter (spec 4.3). */
const HELLO_EVERY_MONTHS = 3;

const dayOfEvent = (event: PipelineEvent) => {
  if (event.event === 'not_now') return event.wakeUpOn;
  if (event.event === 'rescue_adjourned') return event.until;
  throw new Error(`${event.event} carries no day`);
};

/** The state machine of the client pipeline (spec 4.3), one entry an event. */
export const TRANSITIONS: Readonly<Record<EventName, Transition>> = {
  enquiry_logged: {
    from: ['new'],
    guards: [],
    to: 'enquiry',
    effects: () => [{ kind: 'open_clock', clock: 'mine', matter: 'first_answer', due: IN_24_HOURS }, task('ask_referrer', ONE_WORKING_DAY)],
  },
  first_answer_sent: {
    from: ['enquiry'],
    guards: soft('slots_offered'),
    to: 'qualifying',
    effects: () => [
      { kind: 'close_clocks', clock: 'mine', reason: 'done' },
      { kind: 'open_clock', clock: 'theirs', matter: 'answer_to_slots', due: IN_24_HOURS },
      { kind: 'mark_answered' },
    ],
  },
  go: {
    from: ['qualifying'],
    guards: soft('need_stated', 'budget_in_range', 'decision_maker_known', 'timing_known'),
    to: 'fact_finding',
    effects: () => [{ kind: 'close_clocks', clock: 'theirs', reason: 'answered' }, task('offer_slots', IN_24_HOURS)],
  },
  not_for_us: {
    from: EARLY,
    guards: [],
    to: 'same',
    outcome: 'not_for_us',
    effects: () => [...SALE_ENDS, task('polite_reply', IN_24_HOURS), task('thank_referrer', IN_24_HOURS)],
  },
  not_now: {
    from: BEFORE_AGREEMENT,
    guards: hard('wake_up_date'),
    to: 'nurture',
    effects: ({ event }) => [...SALE_ENDS, { kind: 'close_proposal', status: 'withdrawn' }, { kind: 'set_wake_up', on: dayOfEvent(event) }],
  },
  no_answer: {
    from: EARLY,
    guards: [],
    to: 'same',
    outcome: 'no_answer',
    effects: ({ event }) => [...SALE_ENDS, { kind: 'set_wake_up', on: event.event === 'no_answer' ? event.wakeUpOn : null }, task('new_lead', ONE_WORKING_DAY)],
  },
  ladder_exhausted: { from: EARLY, guards: [], to: 'same', outcome: 'no_answer', effects: () => [...SALE_ENDS, task('new_lead', ONE_WORKING_DAY)] },
  meeting_held: {
    from: ['fact_finding'],
    guards: soft('minutes_written'),
    to: 'commitment',
    effects: () => [{ kind: 'close_clocks', clock: 'theirs', reason: 'answered' }, { kind: 'release_slots' }, task('ask_intent', IN_24_HOURS)],
  },
  commitment_made: {
    from: ['commitment'],
    guards: soft('intent_asked', 'decision_moment_set'),
    to: 'proposal',
    effects: () => [task('draft_proposal', IN_24_HOURS)],
  },
  proposal_accepted: {
    from: ['proposal'],
    guards: soft('decision_maker_entered'),
    to: 'agreement',
    effects: () => [
      { kind: 'close_clocks', clock: 'theirs', reason: 'answered' },
      { kind: 'close_proposal', status: 'accepted' },
      { kind: 'close_commitment' },
      later('sheet_draft', IN_24_HOURS),
      later('walkthrough_meeting', ONE_WORKING_DAY),
    ],
  },
  declined: {
    from: ['proposal', 'agreement', 'commitment'],
    guards: [],
    to: 'same',
    outcome: 'declined',
    effects: () => [
      ...SALE_ENDS,
      { kind: 'close_proposal', status: 'declined' },
      task('thank_for_decision', IN_24_HOURS),
      task('ask_reason_and_referral', IN_24_HOURS),
    ],
  },
  decision_passed: {
    from: ['proposal'],
    guards: [],
    to: 'same',
    effects: () => [{ kind: 'open_clock', clock: 'theirs', matter: 'decision', due: { rule: 'now' } }, { kind: 'mark_decision_missed' }],
  },
  decision_missed: {
    from: ['proposal'],
    guards: [],
    to: 'same',
    outcome: 'stalled',
    effects: () => [{ kind: 'mark_decision_missed' }, ...SALE_ENDS, { kind: 'close_proposal', status: 'stalled' }, task('closing_message', IN_24_HOURS)],
  },
  signed: {
    from: ['agreement'],
    guards: soft('must_discuss_settled', 'deposit_term_set'),
    to: 'onboarding',
    effects: ({ unmet }) => [
      { kind: 'begin_engagement' },
      task('day_0_call', { rule: 'now' }),
      later('onboarding_plan', { rule: 'now' }),
      later('payment_dates', { rule: 'now' }),
      ...(unmet.includes('must_discuss_settled') ? [later('open_clauses_on_agenda', days(7))] : []),
    ],
  },
  onboarding_finished: {
    from: ['onboarding'],
    guards: [...hard('out_of_valley'), ...soft('out_of_pessimism'), ...hardInValley('first_result_shown', 'items_settled', 'success_defined')],
    to: 'transition',
    effects: () => [later('rhythm_announcement', IN_24_HOURS), later('end_of_onboarding_meeting', days(7))],
  },
  transition_finished: {
    from: ['transition'],
    guards: soft('transition_meeting_held', 'new_rhythm_confirmed', 'first_update_sent'),
    to: 'active',
    // The cadence of 2.11 follows from the stage: nothing is stored.
    effects: () => [],
  },
  rescue_opened: { from: AT_WORK, guards: [], to: 'rescue', effects: () => [later('rescue_planner', ONE_WORKING_DAY)] },
  rescue_continued: {
    from: ['rescue'],
    guards: hard('sheet_renewed'),
    to: 'active',
    effects: () => [later('rescue_follow_up', days(7)), later('rescue_check_meeting', days(42))],
  },
  rescue_parted: {
    from: ['rescue'],
    guards: hard('end_in_future'),
    to: 'offboarding',
    effects: () => [task('plan_in_writing', IN_24_HOURS), later('offboarding_plan', IN_24_HOURS), later('weekly_progress', days(7))],
  },
  rescue_adjourned: {
    from: ['rescue'],
    guards: hard('adjourned_within_limit'),
    to: 'same',
    effects: ({ event }) => [later('no_decision_reminder', { rule: 'on', day: dayOfEvent(event) })],
  },
  notice_given: {
    from: AT_WORK,
    guards: [],
    to: 'offboarding',
    effects: () => [
      task('confirm_notice', ONE_WORKING_DAY),
      task('close_out_call', { rule: 'working_days', count: 5 }),
      later('offboarding_plan', ONE_WORKING_DAY),
      later('weekly_progress', days(7)),
    ],
  },
  we_end: {
    from: AT_WORK,
    guards: soft('conversation_on_record'),
    to: 'offboarding',
    effects: () => [task('plan_in_writing', IN_24_HOURS), later('offboarding_plan', IN_24_HOURS), later('weekly_progress', days(7))],
  },
  engagement_completed: {
    from: ['active'],
    guards: hard('signed_off', 'final_payment_term_set'),
    to: 'offboarding',
    effects: () => [
      task('testimonial_and_referral', { rule: 'working_days', count: 5 }),
      later('offboarding_plan', IN_24_HOURS),
      later('weekly_progress', days(7)),
    ],
  },
  offboarding_finished: {
    from: ['offboarding'],
    guards: [...soft('offboarding_items_done', 'end_date_reached'), ...hard('deadlines_settled', 'records_returned')],
    to: 'former',
    effects: () => [{ kind: 'end_engagements' }, task('last_thanks', IN_24_HOURS), task('door_open_call', days(DOOR_OPEN_DAYS))],
  },
  client_stays: { from: ['offboarding'], guards: [], to: 'rescue', effects: () => [later('offboarding_suspended', { rule: 'now' })] },
  new_need: { from: ['former'], guards: [], to: 'commitment', effects: () => [task('ask_intent', IN_24_HOURS), task('reread_sheet', IN_24_HOURS)] },
  referral_credited: { from: ['active', 'offboarding', 'former'], guards: [], to: 'same', effects: () => [task('thank_for_referral', IN_24_HOURS)] },
  reopened: { from: ['closed'], guards: [], to: 'qualifying', effects: () => [{ kind: 'set_wake_up', on: null }] },
  taken_up: { from: ['nurture'], guards: [], to: 'qualifying', effects: () => [{ kind: 'set_wake_up', on: null }, { kind: 'drop_tasks' }] },
  woke_up: {
    from: ['nurture', 'closed'],
    guards: [],
    to: 'same',
    effects: ({ event, today }) => [
      { kind: 'set_wake_up', on: event.event === 'woke_up' && event.parked ? addMonths(today, HELLO_EVERY_MONTHS) : null },
      task('hello', { rule: 'now' }),
    ],
  },
  corrected: {
    from: [...BEFORE_AGREEMENT, 'agreement', ...AT_WORK, 'rescue', 'offboarding', 'nurture', 'former'],
    guards: hard('correctable'),
    to: 'asked',
    effects: ({ event }) => [
      { kind: 'set_wake_up', on: null },
      ...(event.event === 'corrected' && isEngaged(event.to) ? [{ kind: 'begin_engagement' } as const] : []),
    ],
  },
};
