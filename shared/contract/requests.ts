import { z } from 'zod';
import { askItemId, clientId, engagementId, messageId, requestListId } from '../domain/ids.ts';
import { CHANNELS } from '../domain/interaction.ts';
import { language } from '../domain/language.ts';
import { messageChannel, messageKind } from '../domain/messages/message.ts';
import { ASKS } from '../domain/requests/next-ask.ts';
import { ASK_MODES, HARD_REASONS, REPEATS, requestFields, TRAFFIC } from '../domain/requests/request-list.ts';
import { LINE_MAX, optionalText, requiredText } from '../domain/text-fields.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';

const done = z.strictObject({});
const list = z.strictObject({ id: requestListId });
const channel = z.enum(CHANNELS);

const requestItem = z.strictObject({
  id: askItemId,
  text: z.string(),
  why: z.string(),
  example: z.string(),
  mustHave: z.boolean(),
  receivedOn: day.nullable(),
  /** What came instead, and nobody has answered it yet. */
  wrongOn: day.nullable(),
  wrongNote: z.string(),
  waivedOn: day.nullable(),
  waivedReason: z.string(),
  hardBecause: z.enum(HARD_REASONS).nullable(),
  hardNote: z.string(),
  /** Within its period. */
  timesAsked: z.number(),
});
export type RequestItem = z.output<typeof requestItem>;

/** What may be asked next, and from when; `as` null: nothing. */
const nextAsk = z.strictObject({
  state: z.enum(['draft', 'waiting', 'due', 'quiet', 'done']),
  as: z.enum(ASKS).nullable(),
  now: z.array(askItemId),
  later: z.array(askItemId),
  times: z.number(),
  statutory: z.boolean(),
  /** Something came from them since it was asked. */
  inTouch: z.boolean(),
  from: z.number().nullable(),
  askAt: z.number().nullable(),
  /** Until when what is left may wait. */
  until: day.nullable(),
});

export const requestView = z.strictObject({
  id: requestListId,
  clientId,
  clientName: z.string(),
  engagementId: engagementId.nullable(),
  title: z.string(),
  resultOn: day.nullable(),
  dueOn: day.nullable(),
  restByOn: day.nullable(),
  statutoryOn: day.nullable(),
  consequence: z.string(),
  allNeeded: z.boolean(),
  repeats: z.enum(REPEATS),
  period: z.string(),
  sentAt: z.number().nullable(),
  closedAt: z.number().nullable(),
  items: z.array(requestItem),
  traffic: z.enum(TRAFFIC),
  next: nextAsk,
  /** The way the next ask goes best: after silence a stronger one. */
  by: messageChannel,
  restByDefault: day,
  /** What went out, oldest first. */
  asks: z.array(z.strictObject({ id: requestListId, mode: z.enum(ASK_MODES), sentAt: z.number(), channel, items: z.number() })),
  /** A text that is begun and not settled. */
  draft: z.strictObject({ messageId, kind: messageKind, listId: requestListId }).nullable(),
});
export type RequestView = z.output<typeof requestView>;

const requestLine = requestView
  .pick({ id: true, clientId: true, clientName: true, title: true, period: true, dueOn: true, sentAt: true, traffic: true, next: true })
  .extend({
    personName: z.string().nullable(),
    wanted: z.number(),
    received: z.number(),
    /** What is still missing, the most important first. */
    open: z.array(z.string()),
    /** How often the thing of these that was asked for most often was. */
    timesAsked: z.number(),
  });
export type RequestLine = z.output<typeof requestLine>;

const usualItem = z.strictObject({ id: askItemId.nullable(), text: z.string(), why: z.string(), example: z.string(), mustHave: z.boolean() });
export type UsualItem = z.output<typeof usualItem>;

const READS = ['requests', 'clients', 'interactions', 'messages', 'practice', 'phases', 'day'] as const;
const written = z.strictObject({ messageId, clientId, kind: messageKind });

export const requestCalls = {
  /** Newest first; closed ones at the end. */
  'requests.ofClient': query({
    input: z.strictObject({ clientId, engagementId: engagementId.nullable().default(null) }),
    output: z.array(requestView),
    reads: READS,
  }),
  /** Everything that is open with anybody, client by client: who was asked the longest ago on top. */
  'requests.open': query({ input: z.strictObject({}), output: z.array(requestLine), reads: READS }),
  'requests.get': query({ input: list, output: requestView, reads: READS }),
  /** What the profession usually asks for, in the client's language, and what is still open with them from before. */
  'requests.usual': query({
    input: z.strictObject({ clientId }),
    output: z.strictObject({ language, leftOver: z.array(usualItem), items: z.array(usualItem), dueOn: day }),
    reads: READS,
  }),
  /** What full asks and retreats brought; null until there are ten retreats. */
  'requests.yield': query({
    input: z.strictObject({}),
    output: z
      .strictObject({
        retreats: z.number(),
        full: z.strictObject({ asked: z.number(), received: z.number() }),
        retreat: z.strictObject({ asked: z.number(), received: z.number() }),
      })
      .nullable(),
    reads: READS,
  }),
  /** Refused with `conflict` when it drops something that was asked for: that is waived, with a reason. */
  'requests.save': command({ input: z.strictObject({ id: requestListId.nullable(), clientId, request: requestFields }), output: list, writes: ['requests'] }),
  /**
   * Begins the text of the next ask, to be handed over as messages are. `now`: what is asked for; null: what is proposed.
   * Refused with the reason `third-ask` where it would be written a third time.
   */
  'requests.write': command({
    input: z.strictObject({
      id: requestListId,
      as: z.enum(ASKS),
      by: messageChannel,
      now: z.array(askItemId).nullable().default(null),
      restByOn: day.nullable().default(null),
    }),
    output: written,
    writes: ['requests', 'messages'],
  }),
  /** It was asked for without a text from here: by phone, at a meeting. */
  'requests.ask': command({
    input: z.strictObject({ id: requestListId, now: z.array(askItemId).min(1, 'required'), channel: messageChannel }),
    output: done,
    writes: ['requests', 'interactions', 'clients'],
  }),
  /** `by`: how it came, which makes a contact of it; null: it did not come from them. */
  'requests.receive': command({
    input: z.strictObject({ id: requestListId, items: z.array(askItemId).min(1, 'required'), by: messageChannel.nullable() }),
    output: done,
    writes: ['requests', 'interactions', 'clients'],
  }),
  /** Something else came: they answered, and it stays open. */
  'requests.wrong': command({
    input: z.strictObject({ item: askItemId, note: requiredText(LINE_MAX), by: messageChannel.nullable() }),
    output: done,
    writes: ['requests', 'interactions', 'clients'],
  }),
  /** Not needed any more. `tell`: begins the text that says so, if it was asked for. */
  'requests.waive': command({
    input: z.strictObject({ item: askItemId, reason: requiredText(LINE_MAX), tell: z.boolean() }),
    output: z.strictObject({ message: written.nullable() }),
    writes: ['requests', 'messages'],
  }),
  /** It is open again: neither received nor waived. */
  'requests.reopen': command({ input: z.strictObject({ item: askItemId }), output: done, writes: ['requests'] }),
  'requests.hard': command({
    input: z.strictObject({ items: z.array(askItemId).min(1, 'required'), because: z.enum(HARD_REASONS), note: optionalText(LINE_MAX) }),
    output: done,
    writes: ['requests'],
  }),
  /** The list of the next period, with the same things. */
  'requests.next': command({ input: list, output: list, writes: ['requests'] }),
  /** Nothing more is asked of it; one that never went out is gone. */
  'requests.close': command({ input: list, output: done, writes: ['requests'] }),
};
