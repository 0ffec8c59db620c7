import { z } from 'zod';
import { clientId, messageId, personId, requestListId, serviceId } from '../domain/ids.ts';
import { CHANNELS, PURPOSES } from '../domain/interaction.ts';
import { language } from '../domain/language.ts';
import { messageChannel, messageFields, messageKind, MESSAGE_STATUSES, OUTCOMES } from '../domain/messages/message.ts';
import { HINT_STOPS } from '../domain/messages/service-hint.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';
import { chosenFile } from './files.ts';

const id = z.strictObject({ id: messageId });
const done = z.strictObject({});
const dated = z.strictObject({ what: z.string(), dueAt: z.number() });

const offer = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open') }),
  z.strictObject({ state: z.literal('resting'), until: day }),
  z.strictObject({ state: z.literal('refused') }),
]);

/** A service that could be named, and how the text ends then. */
const serviceChoice = z.strictObject({ id: serviceId, name: z.string(), fitsWhen: z.string(), priceHint: z.string(), offer, ending: z.string() });
export type ServiceChoice = z.output<typeof serviceChoice>;

const composeFacts = z.strictObject({
  lastTold: z.strictObject({ at: z.number(), channel: z.enum(CHANNELS), purpose: z.enum(PURPOSES), summary: z.string() }).nullable(),
  nextMeeting: z.strictObject({ at: z.number(), minutes: z.number() }).nullable(),
  /** What I promised, and what they owe. */
  mine: z.array(dated),
  theirs: z.array(dated),
  /** What was noted since they last heard: to take words from. */
  since: z.array(z.strictObject({ at: z.number(), summary: z.string() })),
});
export type ComposeFacts = z.output<typeof composeFacts>;

const composed = z.strictObject({
  language,
  channel: messageChannel,
  personId: personId.nullable(),
  personName: z.string().nullable(),
  email: z.string().nullable(),
  subject: z.string(),
  body: z.string(),
  /** The part of the text about the next meeting, which a chosen service changes. */
  ending: z.string(),
  services: z.array(serviceChoice),
  hintStop: z.enum(HINT_STOPS).nullable(),
  facts: composeFacts,
  /** Others of the same group: named in the text, they count as told. */
  group: z.array(z.strictObject({ id: clientId, name: z.string() })),
  /** The last texts that went to this client, newest first. */
  earlier: z.array(z.string()),
});
export type Composed = z.output<typeof composed>;

export const messageView = z.strictObject({
  id: messageId,
  clientId,
  kind: messageKind,
  language,
  channel: messageChannel,
  subject: z.string(),
  body: z.string(),
  personId: personId.nullable(),
  serviceId: serviceId.nullable(),
  expectsAnswer: z.boolean(),
  status: z.enum(MESSAGE_STATUSES),
  heldUntil: z.number().nullable(),
  /** How long it still rests, counted from the answer; null: it does not. */
  restsForMs: z.number().nullable(),
  handedOverAt: z.number().nullable(),
  settledAt: z.number().nullable(),
  updatedAt: z.number(),
  /** The request list it was begun from. */
  requestId: requestListId.nullable(),
});
export type MessageView = z.output<typeof messageView>;

/** Ways out of our hands. Nothing is sent from here. */
export const WAYS = ['mail', 'copy', 'file', 'text', 'print'] as const;
export type Way = (typeof WAYS)[number];

export const messageCalls = {
  /** A draft made of what is known. */
  'messages.compose': query({
    input: z.strictObject({ clientId, kind: messageKind }),
    output: composed,
    reads: [
      'messages',
      'services',
      'templates',
      'clients',
      'interactions',
      'engagements',
      'sales',
      'pipeline',
      'practice',
      'preferences',
      'day',
      'phases',
      'plans',
    ],
  }),
  /** Drafts, what rests, and what was handed over and not confirmed; newest first. */
  'messages.open': query({ input: z.strictObject({ clientId }), output: z.array(messageView), reads: ['messages', 'clients'] }),
  'messages.get': query({ input: id, output: messageView, reads: ['messages', 'clients'] }),
  /** Kept while it is written; no step of its own in what can be undone. Refused with `conflict` once it was handed over. */
  'messages.save': command({
    input: z.strictObject({ id: messageId.nullable(), clientId, kind: messageKind, language, message: messageFields }),
    output: z.strictObject({ id: messageId }),
    writes: ['messages'],
    undoable: false,
  }),
  'messages.discard': command({ input: id, output: done, writes: ['messages', 'requests'] }),
  /** Lets it rest for an hour. */
  'messages.hold': command({ input: id, output: z.strictObject({ heldUntil: z.number() }), writes: ['messages'] }),
  /** Goes on with it: before the hour is over, or to change what was handed over and did not go out. */
  'messages.release': command({ input: id, output: done, writes: ['messages'] }),
  /** Refused with the reasons `empty`, `unfilled`, `held`, `newsletter`. `file`: to be fetched, with `file` and `text`. */
  'messages.handOver': command({
    input: z.strictObject({ id: messageId, way: z.enum(WAYS) }),
    output: z.strictObject({ file: chosenFile.nullable() }),
    writes: ['messages'],
  }),
  /** Only now it is a contact, or never. Others of the group whose names stand in the text are told with it. */
  'messages.settle': command({
    input: z.strictObject({ id: messageId, outcome: z.enum(OUTCOMES), channel: messageChannel }),
    output: z.strictObject({ nextDueOn: day.nullable(), told: z.array(z.string()) }),
    writes: ['messages', 'requests', 'services', 'interactions', 'clients', 'pipeline', 'sales', 'postponements', 'phases'],
  }),
};
