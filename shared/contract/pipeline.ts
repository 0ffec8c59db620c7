import { z } from 'zod';
import { BANDS } from '../domain/gap.ts';
import { clientId, clockId, stageEffectId, stageEventId, taskId } from '../domain/ids.ts';
import { CLOCK_MATTERS, LATER_EFFECTS, TASK_KINDS } from '../domain/pipeline/effects.ts';
import { stageEvent, type StageEventName } from '../domain/pipeline/events.ts';
import { GUARD_NAMES, type GuardName } from '../domain/pipeline/guards.ts';
import { STRENGTHS } from '../domain/pipeline/transitions.ts';
import { outcome, stage } from '../domain/stage.ts';
import { LINE_MAX, optionalText } from '../domain/text-fields.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';

const guard = z.enum(GUARD_NAMES as [GuardName, ...GuardName[]]);
const eventName = z.enum(stageEvent.options.map((option) => option.shape.event.value) as [StageEventName, ...StageEventName[]]);

export const guardState = z.strictObject({ guard, strength: z.enum(STRENGTHS), met: z.boolean().nullable() });
export type GuardState = z.output<typeof guardState>;

/** What comes next for a client, with its moment. */
export const nextThing = z.strictObject({
  /** `clock` and `task` name their matter in `what`; `update`: the agreed day of the next news. */
  kind: z.enum(['clock_mine', 'clock_theirs', 'task', 'decision', 'meeting', 'wake_up', 'later', 'update']),
  what: z.string(),
  at: z.number(),
  on: day,
  /** Its time of day means something. */
  timed: z.boolean(),
});
export type NextThing = z.output<typeof nextThing>;

export const boardCard = z.strictObject({
  clientId,
  personName: z.string().nullable(),
  name: z.string(),
  stage,
  outcome: outcome.nullable(),
  enteredOn: day,
  stageDays: z.number(),
  band: z.enum(BANDS).nullable(),
  next: nextThing.nullable(),
  /** The one thing that blocks the next stage. */
  missing: guard.nullable(),
  advocate: z.boolean(),
});
export type BoardCard = z.output<typeof boardCard>;

/** Cards of a column that are sent at once; the rest is counted. */
export const COLUMN_MAX = 200;

export const pipelineFilter = z.strictObject({
  search: z.string().max(200).default(''),
  tag: z.string().max(60).nullable().default(null),
  source: z.string().max(LINE_MAX).nullable().default(null),
  band: z.enum(BANDS).nullable().default(null),
  /** Only those longer in their stage than usual. */
  late: z.boolean().default(false),
});
export type PipelineFilter = z.output<typeof pipelineFilter>;

const column = z.strictObject({ stage, total: z.number(), usualDays: z.number().nullable(), cards: z.array(boardCard) });

const history = z.strictObject({
  id: stageEventId,
  at: z.number(),
  on: day,
  from: stage.nullable(),
  to: stage,
  fromOutcome: outcome.nullable(),
  toOutcome: outcome.nullable(),
  reason: z.string(),
  author: z.enum(['me', 'clock']),
  note: z.string(),
  confidential: z.boolean(),
  stated: z.array(guard),
  unmet: z.array(guard),
  overrideReason: z.string(),
  retractedAt: z.number().nullable(),
  effects: z.array(z.strictObject({ id: stageEffectId, effect: z.enum(LATER_EFFECTS), dueAt: z.number(), carriedOutAt: z.number().nullable() })),
});
export type StageHistoryRow = z.output<typeof history>;

const due = z.strictObject({ dueAt: z.number(), dueOn: day, late: z.boolean() });
export const dueLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clock'), id: clockId, clock: z.enum(['mine', 'theirs']), matter: z.enum(CLOCK_MATTERS), what: z.string(), ...due.shape }),
  z.strictObject({ kind: z.literal('task'), id: taskId, task: z.enum(TASK_KINDS), note: z.string(), ...due.shape }),
  z.strictObject({ kind: z.literal('later'), id: stageEffectId, effect: z.enum(LATER_EFFECTS), ...due.shape }),
]);
export type DueLine = z.output<typeof dueLine>;

export const moveAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moved'), stage, outcome: outcome.nullable() }),
  z.strictObject({ kind: z.literal('refused'), failing: z.array(guardState) }),
]);

const READS = ['clients', 'pipeline', 'interactions', 'engagements', 'practice', 'day', 'preferences'] as const;
const MOVES = ['clients', 'pipeline', 'engagements'] as const;
const done = z.strictObject({});

export const pipelineCalls = {
  /** Columns in the order of the method; cards come only for the stages that are open on the screen. */
  'pipeline.board': query({
    input: z.strictObject({ ...pipelineFilter.shape, open: z.array(stage).max(20) }),
    output: z.strictObject({
      today: day,
      now: z.number(),
      zone: z.string(),
      columns: z.array(column),
      closed: z.number(),
      beforeActive: z.number(),
      longerThanUsual: z.number(),
      nextDecision: z.strictObject({ clientId, name: z.string(), at: z.number(), on: day }).nullable(),
      tags: z.array(z.string()),
      sources: z.array(z.string()),
    }),
    reads: READS,
  }),
  /** Sales that ended, latest first. */
  'pipeline.closed': query({
    input: z.strictObject({
      ...pipelineFilter.shape,
      outcome: outcome.nullable().default(null),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({ total: z.number(), rows: z.array(boardCard) }),
    reads: READS,
  }),
  /** What can be reported about a client now, and what each of it asks for. */
  'pipeline.options': query({
    input: z.strictObject({ clientId }),
    output: z.strictObject({
      stage,
      outcome: outcome.nullable(),
      enteredOn: day,
      stageDays: z.number(),
      usualDays: z.number().nullable(),
      wakeUpOn: day.nullable(),
      advocate: z.boolean(),
      next: eventName.nullable(),
      missing: guard.nullable(),
      events: z.array(z.strictObject({ event: eventName, to: stage.nullable(), outcome: outcome.nullable(), guards: z.array(guardState) })),
      correctable: z.array(stage),
    }),
    reads: READS,
  }),
  /** Refused, it writes nothing and says which guards fail. AppError `not-found`, `move-impossible`. */
  'pipeline.move': command({
    input: z.strictObject({
      clientId,
      move: stageEvent,
      stated: z.array(guard).max(GUARD_NAMES.length).default([]),
      overrideReason: optionalText(LINE_MAX).nullable().default(null),
    }),
    output: moveAnswer,
    writes: MOVES,
  }),
  'pipeline.history': query({ input: z.strictObject({ clientId }), output: z.array(history), reads: READS }),
  /** Everything dated that is open with a client, earliest first. */
  'pipeline.due': query({ input: z.strictObject({ clientId }), output: z.array(dueLine), reads: READS }),
  'pipeline.effectDone': command({ input: z.strictObject({ id: stageEffectId, done: z.boolean() }), output: done, writes: ['pipeline'] }),
  'tasks.done': command({ input: z.strictObject({ id: taskId, done: z.boolean() }), output: done, writes: ['pipeline'] }),
};
