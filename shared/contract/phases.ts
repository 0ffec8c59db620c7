import { z } from 'zod';
import { clientId, engagementId, planStepId, signalId, winId } from '../domain/ids.ts';
import { PHASE_RULES } from '../domain/phases/decide.ts';
import { saidSignal } from '../domain/phases/signal-words.ts';
import { NOTED_CODES, NOTED_KINDS, SIGNAL_CODES } from '../domain/phases/signal.ts';
import { PHASES } from '../domain/pipeline/facts.ts';
import { messageChannel } from '../domain/messages/message.ts';
import { language } from '../domain/language.ts';
import { LINE_MAX, NOTE_MAX, optionalText, requiredText } from '../domain/text-fields.ts';
import { VALLEY_STEPS } from '../domain/plans/valley.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';

const done = z.strictObject({});
const ofClient = z.strictObject({ clientId });
const phase = z.enum(PHASES);

const signalView = z.strictObject({
  ...saidSignal.shape,
  source: z.enum(['measured', 'noted']),
  /** The last day it counts; null: as long as it is so. */
  to: day.nullable(),
  weight: z.int(),
  isAlarm: z.boolean(),
});
export type SignalView = z.output<typeof signalView>;

const phaseView = z.strictObject({
  /** What counts: agreed to, or said against a proposal. */
  standing: z.strictObject({ phase, on: day, untilOn: day.nullable(), reason: z.string() }).nullable(),
  /** Null: no work runs. */
  proposal: z
    .strictObject({
      phase,
      rule: z.enum(PHASE_RULES),
      /** With too few facts to judge by. */
      assumed: z.boolean(),
      since: day,
      score: z.int(),
      /** It says something else than what counts, and wants an answer. */
      asks: z.boolean(),
      paused: z.boolean(),
    })
    .nullable(),
  /** Those that count today; what one did oneself comes first. */
  signals: z.array(signalView),
  /** The score of each of the last sixty days, the latest last. */
  curve: z.array(z.int()),
  history: z.array(z.strictObject({ to: phase, on: day, untilOn: day.nullable(), reason: z.string() })),
});
export type PhaseView = z.output<typeof phaseView>;

export const winFields = z.strictObject({
  engagementId: engagementId.nullable().default(null),
  what: requiredText(LINE_MAX),
  /** What it means to them. */
  meaning: optionalText(LINE_MAX).default(''),
  on: day,
  mayQuote: z.boolean().default(false),
});
export type WinFields = z.output<typeof winFields>;

const winView = z.strictObject({ ...winFields.shape, id: winId, toldOn: day.nullable(), channel: messageChannel.nullable() });
export type WinView = z.output<typeof winView>;

const valleyView = z.strictObject({
  openedOn: day,
  steps: z.array(
    z.strictObject({
      id: planStepId,
      key: z.enum(VALLEY_STEPS),
      state: z.enum(['open', 'done', 'needless']),
      on: day.nullable(),
      /** Ticked off; otherwise it follows from what was noted. */
      byHand: z.boolean(),
    }),
  ),
  /** Promises of one's own that are late. */
  late: z.int(),
  /** Things that were asked for and have not come. */
  open: z.int(),
  /** A win they have not heard of; empty: none. */
  untold: z.string(),
  /** What they want to have at the end, in their words; empty: nobody wrote it down. */
  success: z.string(),
  /** The same as a sentence that can be said to them, in their language; empty while nobody knows when they said it. */
  quote: z.string(),
  language,
  /** The work that runs, the one with their words first; null: none. */
  engagementId: engagementId.nullable(),
});
export type ValleyView = z.output<typeof valleyView>;

/** What counts as the phase decides on the rhythm of updates and on moves. */
const WRITES = ['phases', 'clients', 'pipeline', 'plans'] as const;

export const phaseCalls = {
  /** For the practitioner alone: it is a phase we assume, and no measurement of anybody's mind. */
  'phases.ofClient': query({
    input: ofClient,
    output: phaseView,
    reads: ['phases', 'clients', 'interactions', 'engagements', 'meetings', 'requests', 'pipeline', 'practice', 'day'],
  }),
  'phases.note': command({
    input: z.strictObject({ clientId, code: z.enum(NOTED_CODES), kind: z.enum(NOTED_KINDS), note: optionalText(NOTE_MAX).default('') }),
    output: z.strictObject({ id: signalId }),
    writes: WRITES,
  }),
  /** It is no sign, and why. */
  'phases.dismiss': command({
    input: z.strictObject({ clientId, code: z.enum(SIGNAL_CODES), ref: z.string().min(1).max(60), reason: requiredText(LINE_MAX) }),
    output: done,
    writes: WRITES,
  }),
  /** To what is proposed. AppError `conflict` where nothing is. */
  'phases.agree': command({ input: ofClient, output: z.strictObject({ phase }), writes: WRITES }),
  /** Not so, because…; it holds for 30 days or until an alarm. */
  'phases.overrule': command({ input: z.strictObject({ clientId, phase, reason: requiredText(LINE_MAX) }), output: done, writes: WRITES }),
  /** What is done while they are in pessimism or the valley; null: no such plan runs. */
  'valley.ofClient': query({
    input: ofClient,
    output: valleyView.nullable(),
    reads: ['plans', 'phases', 'clients', 'interactions', 'engagements', 'requests', 'pipeline', 'templates', 'practice', 'day'],
  }),
  /** AppError `not-found` once the plan is over. */
  'valley.tick': command({ input: z.strictObject({ id: planStepId, done: z.boolean() }), output: done, writes: ['plans'] }),
  /** The latest first. */
  'wins.ofClient': query({ input: ofClient, output: z.array(winView), reads: ['phases', 'clients', 'practice'] }),
  'wins.log': command({ input: z.strictObject({ clientId, win: winFields }), output: z.strictObject({ id: winId }), writes: WRITES }),
  'wins.edit': command({ input: z.strictObject({ id: winId, win: winFields }), output: done, writes: WRITES }),
  /** It counts once they have been told. */
  'wins.tell': command({ input: z.strictObject({ id: winId, channel: messageChannel }), output: done, writes: WRITES }),
  'wins.delete': command({ input: z.strictObject({ id: winId }), output: done, writes: WRITES }),
};
