import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output, Parsed } from '#shared/contract/index.ts';
import type { DueLine, StageHistoryRow } from '#shared/contract/pipeline.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { eventsFrom, guardsOf, missingOf, move, nextEventOf } from '#shared/domain/pipeline/move.ts';
import { TRANSITIONS } from '#shared/domain/pipeline/transitions.ts';
import { STAGES, type Stage } from '#shared/domain/stage.ts';
import { dayOf, daysBetween } from '#shared/time/day.ts';
import { applyMove } from '../pipeline/apply-move.ts';
import { boardOf, closedOf, usualByStage } from '../pipeline/board.ts';
import { cardNames } from '../store/board-rows.ts';
import { clientOf } from '../store/clients.ts';
import { openClocksOf } from '../store/clocks.ts';
import { pipelineFacts } from '../store/pipeline-facts.ts';
import { stageEventsOf } from '../store/stage-events.ts';
import { effectsOf, openTasksOf, setEffectCarriedOut, setTaskDone } from '../store/tasks.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';

type Names =
  | 'pipeline.board'
  | 'pipeline.closed'
  | 'pipeline.options'
  | 'pipeline.move'
  | 'pipeline.history'
  | 'pipeline.due'
  | 'pipeline.effectDone'
  | 'tasks.done';

export function pipelineHandlers(practice: Practice): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'pipeline.board': (input) => boardOf(practice, input),
    'pipeline.closed': (input) => closedOf(practice, input),
    'pipeline.options': ({ clientId }) => optionsOf(practice, clientId),
    'pipeline.move': (input) => moveClient(practice, input),
    'pipeline.history': ({ clientId }) => historyOf(practice, clientId),
    'pipeline.due': ({ clientId }) => dueOf(practice, clientId),
    'pipeline.effectDone'({ id, done }) {
      store.write((db) => mustExist(setEffectCarriedOut(db, id, done ? clock.now() : null)));
      return {};
    },
    'tasks.done'({ id, done }) {
      store.write((db) => mustExist(setTaskDone(db, id, done ? clock.now() : null, clock.now())));
      return {};
    },
  };
}

function moveClient(practice: Practice, { clientId, move: event, stated, overrideReason }: Parsed<'pipeline.move'>): Output<'pipeline.move'> {
  const answer = practice.store.write((db) => applyMove(db, practice, clientId, event, { stated, overrideReason }));
  if (answer.kind === 'moved') return { kind: 'moved', stage: answer.stage, outcome: answer.outcome };
  if (answer.why === 'not-from-here') throw new AppError('move-impossible');
  return { kind: 'refused', failing: [...answer.failing] };
}

function optionsOf(practice: Practice, clientId: ClientId): Output<'pipeline.options'> {
  const { read } = practice.store;
  const { now, today, zone } = calendarOf(practice);
  const client = found(clientOf(read, clientId));
  const facts = found(pipelineFacts(read, [clientId], today).get(clientId));
  const canBecome = (to: Stage): boolean =>
    move({ facts, event: { event: 'corrected', to, reason: '' }, stated: [], overrideReason: null, now, today }).kind === 'moved';
  return {
    stage: facts.stage,
    outcome: facts.outcome,
    enteredOn: dayOf(client.stageEnteredAt, zone),
    stageDays: Math.max(0, daysBetween(dayOf(client.stageEnteredAt, zone), today)),
    usualDays: usualByStage(read, now).get(facts.stage) ?? null,
    wakeUpOn: facts.wakeUpOn,
    advocate: cardNames(read, [clientId]).get(clientId)?.advocate === 1,
    next: nextEventOf(facts),
    missing: missingOf(facts, now, today),
    events: eventsFrom(facts)
      .filter((event) => event !== 'corrected')
      .map((event) => {
        const { to, outcome = null } = TRANSITIONS[event];
        return { event, to: to === 'same' || to === 'asked' ? null : to, outcome, guards: guardsOf(event, facts, now, today) };
      }),
    correctable: STAGES.filter(canBecome),
  };
}

function historyOf(practice: Practice, clientId: ClientId): StageHistoryRow[] {
  const { read } = practice.store;
  const { zone } = calendarOf(practice);
  const effects = Map.groupBy(effectsOf(read, clientId), (effect) => effect.stageEventId);
  return stageEventsOf(read, clientId).map((row) => {
    const { clientId: _, ...shown } = row;
    const followed = (effects.get(row.id) ?? []).map(({ id, effect, dueAt, carriedOutAt }) => ({ id, effect, dueAt, carriedOutAt }));
    return { ...shown, on: dayOf(row.at, zone), stated: [...row.stated], unmet: [...row.unmet], effects: followed };
  });
}

function dueOf(practice: Practice, clientId: ClientId): DueLine[] {
  const { read } = practice.store;
  const { now, zone } = calendarOf(practice);
  const dated = (dueAt: number) => ({ dueAt, dueOn: dayOf(dueAt, zone), late: dueAt < now });
  const lines: DueLine[] = [
    ...openClocksOf(read, clientId).map(({ id, kind, matter, what, dueAt }) => ({ kind: 'clock' as const, id, clock: kind, matter, what, ...dated(dueAt) })),
    ...openTasksOf(read, clientId).map(({ id, kind, note, dueAt }) => ({ kind: 'task' as const, id, task: kind, note, ...dated(dueAt) })),
    ...effectsOf(read, clientId)
      .filter(({ carriedOutAt }) => carriedOutAt === null)
      .map(({ id, effect, dueAt }) => ({ kind: 'later' as const, id, effect, ...dated(dueAt) })),
  ];
  return lines.toSorted((a, b) => a.dueAt - b.dueAt);
}
