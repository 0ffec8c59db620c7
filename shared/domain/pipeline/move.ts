import type { Instant } from '../../time/clock.ts';
import type { Day } from '../../time/day.ts';
import type { Outcome, Stage } from '../stage.ts';
import type { Effect } from './effects.ts';
import type { EventName, PipelineEvent, StageEventName } from './events.ts';
import type { Known, PipelineFacts } from './facts.ts';
import { guards, type GuardName, type Question } from './guards.ts';
import { TRANSITIONS, type GuardUse, type Origin, type Strength } from './transitions.ts';

export type MoveRequest = {
  readonly facts: PipelineFacts;
  readonly event: PipelineEvent;
  /** What the person says is so, where nothing in the practice records it. */
  readonly stated: readonly GuardName[];
  /** Why it is done although a soft guard says no; null: it is not. */
  readonly overrideReason: string | null;
  readonly now: Instant;
  readonly today: Day;
};

export type GuardState = {
  readonly guard: GuardName;
  readonly strength: Strength;
  /** Null: nobody knows; it can be stated. */
  readonly met: Known;
};

export type Moved = {
  readonly kind: 'moved';
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly effects: readonly Effect[];
  /** Guards that were overridden with the reason. */
  readonly unmet: readonly GuardName[];
  readonly stated: readonly GuardName[];
};

export type Refused =
  | { readonly kind: 'refused'; readonly why: 'not-from-here' }
  | { readonly kind: 'refused'; readonly why: 'guards'; readonly failing: readonly GuardState[] };

/** Guards that look at what is asked with the move itself, and say nothing before it is asked. */
const OF_THE_REQUEST: ReadonlySet<GuardName> = new Set(['wake_up_date', 'end_in_future', 'adjourned_within_limit', 'correctable']);

/** Where an event leads and what follows from it, or why it does not (spec 4.3). */
export function move({ facts, event, stated, overrideReason, now, today }: MoveRequest): Moved | Refused {
  const transition = TRANSITIONS[event.event];
  if (!transition.from.includes(originOf(facts))) return { kind: 'refused', why: 'not-from-here' };
  const states = transition.guards.map((use) => stateOf(use, { facts, event, now, today }));
  const failing = states.filter(({ guard, met }) => !(met ?? stated.includes(guard)));
  if (failing.some(({ strength }) => strength === 'hard') || (failing.length > 0 && !overrideReason)) return { kind: 'refused', why: 'guards', failing };
  const unmet = failing.map(({ guard }) => guard);
  return {
    kind: 'moved',
    stage: targetOf(facts, event),
    outcome: transition.outcome ?? (transition.to === 'same' ? facts.outcome : null),
    effects: transition.effects({ event, today, unmet }),
    unmet,
    stated: states.filter(({ guard, met }) => met === null && stated.includes(guard)).map(({ guard }) => guard),
  };
}

/** The guards of an event as they stand now, without those that look at what is asked with it. */
export function guardsOf(name: EventName, facts: PipelineFacts, now: Instant, today: Day): GuardState[] {
  const uses = TRANSITIONS[name].guards.filter(({ guard }) => !OF_THE_REQUEST.has(guard));
  return uses.map((use) => stateOf(use, { facts, event: placeholder(name), now, today }));
}

/** Every event a person can report about this client now. */
export function eventsFrom(facts: Pick<PipelineFacts, 'stage' | 'outcome'>): StageEventName[] {
  return STAGE_EVENT_NAMES.filter((name) => TRANSITIONS[name].from.includes(originOf(facts)));
}

/** The events that lead from one stage to another, for a card that is put there. */
export function eventsBetween(facts: Pick<PipelineFacts, 'stage' | 'outcome'>, to: Stage): StageEventName[] {
  return eventsFrom(facts).filter((name) => TRANSITIONS[name].to === to);
}

/** The events that close this client with an outcome. */
export function closingEvents(facts: Pick<PipelineFacts, 'stage' | 'outcome'>): StageEventName[] {
  return eventsFrom(facts).filter((name) => TRANSITIONS[name].outcome !== undefined);
}

/** The one that leads on along the pipeline; null where nothing is to be reached. */
const NEXT: Readonly<Record<Stage, StageEventName | null>> = {
  enquiry: 'first_answer_sent',
  qualifying: 'go',
  fact_finding: 'meeting_held',
  commitment: 'commitment_made',
  proposal: 'proposal_accepted',
  agreement: 'signed',
  onboarding: 'onboarding_finished',
  transition: 'transition_finished',
  active: null,
  rescue: 'rescue_continued',
  offboarding: 'offboarding_finished',
  former: null,
  nurture: null,
};

export function nextEventOf({ stage, outcome }: Pick<PipelineFacts, 'stage' | 'outcome'>): StageEventName | null {
  return outcome === null ? NEXT[stage] : null;
}

/** The one thing that blocks the next stage, as a card shows it; null: nothing is missing. */
export function missingOf(facts: PipelineFacts, now: Instant, today: Day): GuardName | null {
  const next = nextEventOf(facts);
  return next && (guardsOf(next, facts, now, today).find(({ met }) => met !== true)?.guard ?? null);
}

const STAGE_EVENT_NAMES = (Object.keys(TRANSITIONS) as EventName[]).filter(
  (name): name is StageEventName => !['enquiry_logged', 'decision_passed', 'decision_missed', 'ladder_exhausted', 'woke_up'].includes(name),
);

function originOf({ stage, outcome }: Pick<PipelineFacts, 'stage' | 'outcome'>): Origin {
  return outcome === null ? stage : 'closed';
}

function stateOf({ guard, strength, hardIn }: GuardUse, question: Question): GuardState {
  const isHard = strength === 'hard' || (hardIn !== undefined && question.facts.phase === hardIn);
  return { guard, strength: isHard ? 'hard' : 'soft', met: guards[guard](question) };
}

function targetOf({ stage }: PipelineFacts, event: PipelineEvent): Stage {
  const { to } = TRANSITIONS[event.event];
  if (to === 'asked') return event.event === 'corrected' ? event.to : stage;
  return to === 'same' ? stage : to;
}

/** Guards that stand before the request need an event only by its name. */
function placeholder(name: EventName): PipelineEvent {
  return { event: name } as PipelineEvent;
}
