import { z } from 'zod';
import { clientId, engagementId } from '../domain/ids.ts';
import { CHANNELS } from '../domain/interaction.ts';
import { LADDER_STEPS } from '../domain/ladder.ts';
import { MEETING_TYPES } from '../domain/meetings/meeting.ts';
import { messageChannel, messageKind } from '../domain/messages/message.ts';
import { CLOCK_MATTERS, LATER_EFFECTS, TASK_KINDS } from '../domain/pipeline/effects.ts';
import { saidAlarm } from '../domain/phases/signal-words.ts';
import { ASKS } from '../domain/requests/next-ask.ts';
import { outcome } from '../domain/stage.ts';
import { RANKS } from '../domain/today-order.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';
import { gapView } from './views.ts';

const channel = z.enum(CHANNELS);
const clock = { matter: z.enum(CLOCK_MATTERS), what: z.string() };

/** What a line is about; one member a kind, in step with electron/core/today/kinds and renderer/features/today/kinds. */
export const todaySubject = z.discriminatedUnion('kind', [
  /** The last day of an agreed piece of work. */
  z.strictObject({ kind: z.literal('deadline'), title: z.string() }),
  z.strictObject({ kind: z.literal('decision'), channel: z.string(), late: z.boolean() }),
  /** `past`: it was, and nobody has said how it went. */
  z.strictObject({ kind: z.literal('meeting'), type: z.enum(MEETING_TYPES), minutes: z.number(), channel: z.string(), place: z.string(), past: z.boolean() }),
  /** A time out of the two that were offered. */
  z.strictObject({ kind: z.literal('slot'), minutes: z.number(), channel: z.string(), past: z.boolean() }),
  /** `agreed`: an action of a meeting, with its day in the minutes. */
  z.strictObject({ kind: z.literal('promise'), ...clock, startedAt: z.number(), late: z.boolean(), agreed: z.boolean() }),
  z.strictObject({ kind: z.literal('minutes'), type: z.enum(MEETING_TYPES), heldAt: z.number(), late: z.boolean() }),
  z.strictObject({ kind: z.literal('held'), message: messageKind, subject: z.string() }),
  z.strictObject({ kind: z.literal('update') }),
  z.strictObject({ kind: z.literal('ladder'), ...clock, step: z.int().min(1).max(LADDER_STEPS), channel, askedOn: day, touches: z.number() }),
  z.strictObject({ kind: z.literal('bounced'), ...clock, channel, askedOn: day }),
  z.strictObject({ kind: z.literal('silent'), ...clock, askedOn: day, touches: z.number() }),
  /** They were in touch since the question; whether that answered it, nobody has said. */
  z.strictObject({ kind: z.literal('in_touch'), ...clock, askedOn: day, because: z.enum(['heard', 'reached']) }),
  /** What may be asked of a request list next; `items`: what would be asked for. */
  z.strictObject({
    kind: z.literal('retreat'),
    title: z.string(),
    as: z.enum(ASKS),
    items: z.array(z.string()),
    open: z.number(),
    statutoryOn: day.nullable(),
  }),
  /** Something in the relationship is an alarm by itself, and nobody has answered it (spec 2.16). */
  z.strictObject({ kind: z.literal('alarm'), ...saidAlarm }),
  /** Won, and they do not know yet. */
  z.strictObject({ kind: z.literal('win'), what: z.string(), meaning: z.string() }),
  z.strictObject({ kind: z.literal('hold'), slotAAt: z.number(), slotBAt: z.number() }),
  z.strictObject({ kind: z.literal('handed_over'), message: messageKind, subject: z.string(), channel: messageChannel }),
  z.strictObject({ kind: z.literal('wake_up') }),
  z.strictObject({ kind: z.literal('task'), task: z.enum(TASK_KINDS), note: z.string() }),
  z.strictObject({ kind: z.literal('effect'), effect: z.enum(LATER_EFFECTS) }),
  /** Signed, and these points of it were not talked through. */
  z.strictObject({ kind: z.literal('untalked'), engagementId, points: z.array(z.string()) }),
  /** Of the first hundred days: a step of mine that is due, nothing to see yet, and not a word from them since the signature. */
  z.strictObject({ kind: z.literal('step'), engagementId, key: z.string(), day: z.int(), text: z.string() }),
  z.strictObject({ kind: z.literal('no_result'), engagementId, day: z.int() }),
  z.strictObject({ kind: z.literal('vanished'), signedOn: day }),
  /** Another rhythm is to be told before it comes; `stays`: only what is in the updates changes (spec 2.10). */
  z.strictObject({ kind: z.literal('new_rhythm'), engagementId, day: z.int(), stays: z.boolean() }),
  z.strictObject({ kind: z.literal('closed'), outcome }),
]);
export type TodaySubject = z.output<typeof todaySubject>;
export type TodayKind = TodaySubject['kind'];
export const TODAY_KINDS = todaySubject.options.map((option) => option.shape.kind.value) as [TodayKind, ...TodayKind[]];

/** Which line: its kind and the row behind it. */
const lineRef = { kind: z.enum(TODAY_KINDS), refId: z.int().positive(), clientId };
export const todayRef = z.strictObject(lineRef);
export type TodayRef = z.output<typeof todayRef>;

export const todayLine = z.strictObject({
  refId: z.int().positive(),
  clientId,
  rank: z.enum(RANKS),
  clientName: z.string(),
  personName: z.string().nullable(),
  town: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** Null where nobody is owed news. */
  gap: gapView.nullable(),
  /** When it falls due or takes place; null where a day says it all. */
  at: z.number().nullable(),
  on: day,
  subject: todaySubject,
  /** What else there is today with this client, behind this line. */
  others: z.number(),
});
export type TodayLine = z.output<typeof todayLine>;

/** Lines that are sorted by client, and that can be put off, at once. */
export const TRIAGE_LINES_MAX = 500;
const lines = z.array(todayRef).min(1, 'required').max(TRIAGE_LINES_MAX, 'too-many');

const READS = [
  'clients',
  'interactions',
  'engagements',
  'pipeline',
  'sales',
  'meetings',
  'messages',
  'requests',
  'phases',
  'plans',
  'practice',
  'postponements',
  'day',
  'preferences',
] as const;
/** An own absence that ended in the last two working days. */
const back = z.strictObject({ fromOn: day, toOn: day }).nullable();

export const todayCalls = {
  'today.get': query({
    input: z.strictObject({}),
    output: z.strictObject({
      today: day,
      now: z.number(),
      zone: z.string(),
      /** Office hours of today; null on a closed day. */
      open: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
      /** In the order of what it costs to leave them; the first twelve are for now. */
      lines: z.array(todayLine),
      /** All that is due. `lines` holds at most the first 200. */
      total: z.number(),
      /** Those that cannot wait for the end of an absence: they come first. */
      hard: z.number(),
      /** Lines that stand there at first; on a day of absence only hard ones. */
      visible: z.number(),
      /** Moments fixed for today that are still to come, and the first of them. */
      fixed: z.strictObject({ count: z.number(), firstAt: z.number().nullable() }),
      /** Clients owed news, also those put off. */
      waiting: z.number(),
      postponed: z.number(),
      clients: z.number(),
      engaged: z.number(),
      /** The next day on which something falls due, when nothing is left for today. */
      next: z.strictObject({ on: day, clientName: z.string() }).nullable(),
      /** An own absence that covers today, and the working day after it. */
      away: z.strictObject({ toOn: day, backOn: day }).nullable(),
      back,
      /** There is enough to sort it by client first. */
      pile: z.boolean(),
      /** The first working day of its week. */
      weekBegins: z.boolean(),
      /** The last hours of the last working day of the week: own promises that run out before the next working morning. */
      closing: z.strictObject({ promises: z.number(), opensOn: day }).nullable(),
    }),
    reads: READS,
  }),
  /** All that is due, each line for itself, all of a client together; whole clients, up to 500 lines. */
  'today.triage': query({
    input: z.strictObject({}),
    output: z.strictObject({ today: day, now: z.number(), zone: z.string(), back, lines: z.array(todayLine), total: z.number(), clients: z.number() }),
    reads: READS,
  }),
  /** "Not today": gone from the list until that day; whatever runs goes on running. */
  'today.postpone': command({ input: z.strictObject({ lines, untilOn: day }), output: z.strictObject({}), writes: ['postponements'] }),
  'today.takeBack': command({ input: z.strictObject({ lines }), output: z.strictObject({}), writes: ['postponements'] }),
};
