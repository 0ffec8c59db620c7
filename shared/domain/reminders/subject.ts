import { z } from 'zod';
import { day } from '../../time/day.ts';
import { engagementId } from '../ids.ts';
import { CHANNELS } from '../interaction.ts';
import { LADDER_STEPS } from '../ladder.ts';
import { MEETING_TYPES } from '../meetings/meeting.ts';
import { messageKind } from '../messages/message.ts';
import { saidAlarm } from '../phases/signal-words.ts';
import { CLOCK_MATTERS } from '../pipeline/effects.ts';
import { STAGES } from '../stage.ts';

const clock = { matter: z.enum(CLOCK_MATTERS), /** In the practitioner's words; empty where the matter says it all. */ what: z.string() };

/**
 * What a reminder is about: one member a kind, in step with electron/core/reminders/kinds. It is kept with the occurrence, so it
 * holds what the words need (spec 2.1 to 2.7, 2.11 to 2.14, 2.25, 2.26) and no name: names are looked up when it is read.
 */
export const reminderSubject = z.discriminatedUnion('kind', [
  /** Set by the practitioner. */
  z.strictObject({ kind: z.literal('own'), text: z.string() }),
  /** An own promise, before it runs out. `agreed`: one with its day in the minutes of a meeting. */
  z.strictObject({ kind: z.literal('promise'), ...clock, startedAt: z.number(), dueAt: z.number(), agreed: z.boolean() }),
  /** An enquiry whose hour is over. */
  z.strictObject({ kind: z.literal('enquiry'), askedAt: z.number(), dueAt: z.number() }),
  /** An answer that is waited for: the step of the ladder that is due. */
  z.strictObject({
    kind: z.literal('ladder'),
    ...clock,
    step: z.int().min(1).max(LADDER_STEPS),
    channel: z.enum(CHANNELS),
    askedAt: z.number(),
    askedOn: day,
    touches: z.number(),
  }),
  /** `since`: when they last heard news, or from when it is counted. `entered`: the band they came into. */
  z.strictObject({
    kind: z.literal('update'),
    entered: z.enum(['due', 'overdue', 'story']),
    since: day,
    dueOn: day,
    targetDays: z.number(),
    neverInformed: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('decision'), at: z.number(), channel: z.string() }),
  /** They said yes; the written confirmation is owed within 24 hours. */
  z.strictObject({ kind: z.literal('confirmation'), saidAt: z.number(), dueAt: z.number() }),
  /** The day before. `topic`: what they have not heard about, and since when; null where there is no such thing. */
  z.strictObject({
    kind: z.literal('meeting_eve'),
    at: z.number(),
    type: z.enum(MEETING_TYPES),
    topic: z.strictObject({ text: z.string(), since: day }).nullable(),
  }),
  z.strictObject({ kind: z.literal('meeting'), at: z.number(), type: z.enum(MEETING_TYPES), minutes: z.number(), place: z.string() }),
  z.strictObject({ kind: z.literal('minutes'), heldAt: z.number(), dueAt: z.number() }),
  /** The weekly hour of calls begins. */
  z.strictObject({ kind: z.literal('calls'), at: z.number(), people: z.number() }),
  z.strictObject({ kind: z.literal('hold'), slotAAt: z.number(), slotBAt: z.number(), expiresAt: z.number() }),
  /** A draft that has rested its hour. */
  z.strictObject({ kind: z.literal('draft'), message: messageKind, heldUntil: z.number() }),
  /** A request list: the day before it is due, when less of it is to be asked for, and before the third ask. */
  z.strictObject({
    kind: z.literal('request'),
    about: z.enum(['eve', 'retreat', 'third']),
    /** What is asked for. */
    items: z.array(z.string()),
    open: z.number(),
    dueOn: day.nullable(),
  }),
  z.strictObject({ kind: z.literal('wake_up'), on: day }),
  /** Longer in a stage than usual. */
  z.strictObject({ kind: z.literal('stage_age'), stage: z.enum(STAGES), enteredOn: day, usualDays: z.number() }),
  /** Signed without talking these points through. */
  z.strictObject({ kind: z.literal('untalked'), engagementId, signedOn: day, points: z.array(z.string()) }),
  /** The steps of the first hundred days that are due on a day, counted from the signature (spec 2.9). */
  z.strictObject({ kind: z.literal('step'), engagementId, day: z.int(), steps: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('no_result'), engagementId, day: z.int() }),
  /** Another rhythm is to be told before it comes; `stays`: only what is in the updates changes (spec 2.10). */
  z.strictObject({ kind: z.literal('new_rhythm'), engagementId, day: z.int(), stays: z.boolean() }),
  /** The relationship is at a low point: something is an alarm by itself (spec 2.16). */
  z.strictObject({ kind: z.literal('alarm'), ...saidAlarm }),
  /** Nothing was won, or told, for six weeks (spec 2.17). */
  z.strictObject({ kind: z.literal('no_win'), since: day }),
  /** The last hours of the working week. */
  z.strictObject({ kind: z.literal('before_close'), promises: z.number(), opensOn: day }),
  /** The digest of the morning. `due`: lines of Today. */
  z.strictObject({ kind: z.literal('morning'), due: z.number(), on: day }),
]);
export type ReminderSubject = z.output<typeof reminderSubject>;
export type ReminderKind = ReminderSubject['kind'];
export const REMINDER_KINDS = reminderSubject.options.map((option) => option.shape.kind.value) as [ReminderKind, ...ReminderKind[]];
/** Those that the program reminds of by itself, each of which can be switched off. */
export const PROGRAM_KINDS = REMINDER_KINDS.filter((kind) => kind !== 'own');
