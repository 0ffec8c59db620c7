import type { Input } from '#shared/contract/index.ts';
import type { BoardCard, GuardState } from '#shared/contract/pipeline.ts';
import type { StageEventName } from '#shared/domain/pipeline/events.ts';
import { eventsBetween } from '#shared/domain/pipeline/move.ts';
import { TRANSITIONS } from '#shared/domain/pipeline/transitions.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { fieldsOf } from './event-fields.ts';

/** Who is moved. */
export type Subject = Pick<BoardCard, 'clientId' | 'personName' | 'name' | 'stage' | 'outcome'>;

/** What is asked for: a place, as when a card is put there, or something that happened, or a stage that was entered wrongly. */
export type Ask = { readonly to: Stage } | { readonly event: StageEventName } | { readonly putRight: Stage };
export type Move = Input<'pipeline.move'>['move'];

/** What is shown in place, under the client. */
export type Step =
  /** Several things lead there. */
  | { readonly kind: 'choose'; readonly to: Stage; readonly events: readonly StageEventName[] }
  /** Nothing leads there; perhaps it was entered wrongly. */
  | { readonly kind: 'nowhere'; readonly to: Stage }
  | { readonly kind: 'form'; readonly event: StageEventName; readonly to: Stage | null }
  | { readonly kind: 'guard'; readonly move: Move; readonly to: Stage | null; readonly failing: readonly GuardState[] };

/** What comes first: a question, or at once the move itself. */
export function firstStep(subject: Pick<Subject, 'stage' | 'outcome'>, ask: Ask): Step | { readonly kind: 'run'; readonly move: Move } {
  if ('putRight' in ask) return { kind: 'form', event: 'corrected', to: ask.putRight };
  if ('event' in ask) return stepOf(ask.event, targetOf(ask.event));
  const events = eventsBetween(subject, ask.to);
  const [only] = events;
  if (!only) return { kind: 'nowhere', to: ask.to };
  return events.length === 1 ? stepOf(only, ask.to) : { kind: 'choose', to: ask.to, events };
}

function stepOf(event: StageEventName, to: Stage | null): ReturnType<typeof firstStep> {
  // An event without fields is a whole move already.
  return fieldsOf(event).length > 0 ? { kind: 'form', event, to } : { kind: 'run', move: { event } as Move };
}

/** The stage an event leads to; null where it stays or is asked for. */
export function targetOf(event: StageEventName): Stage | null {
  const { to } = TRANSITIONS[event];
  return to === 'same' || to === 'asked' ? null : to;
}
