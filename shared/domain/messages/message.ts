import { z } from 'zod';
import { HOUR } from '../../time/duration.ts';
import type { Instant } from '../../time/clock.ts';
import { personId, serviceId } from '../ids.ts';
import { CHANNELS, isSpoken, type Purpose } from '../interaction.ts';
import { LINE_MAX, NOTE_MAX, optionalText } from '../text-fields.ts';

/** What is written or said to a client outside a sale; each is a kind of template too. */
export const PLAIN_KINDS = ['update', 'no-news', 'check-in', 'first-follow-up', 'easy-way-back', 'closing-message', 'out-of-hours', 'calm'] as const;
/** Those that belong to a request list: they are begun there. `third-ask` is said. */
export const REQUEST_KINDS = ['request', 'retreat', 'request-thanks', 'request-wrong', 'request-waived', 'third-ask'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const MESSAGE_KINDS = [...PLAIN_KINDS, ...REQUEST_KINDS] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
export const messageKind = z.enum(MESSAGE_KINDS);

/** `handed_over`: out of our hands, and nobody has said yet whether it went out. */
export const MESSAGE_STATUSES = ['draft', 'held', 'handed_over', 'sent', 'not_sent'] as const;

/** Only `sent` and `said` make a contact of it. */
export const OUTCOMES = ['sent', 'said', 'not_sent'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const messageChannel = z.enum(CHANNELS).exclude(['note']);
export type MessageChannel = z.output<typeof messageChannel>;

export const messageFields = z.strictObject({
  /** Whom it is written to; null: the client as such. */
  personId: personId.nullable().default(null),
  channel: messageChannel,
  subject: optionalText(LINE_MAX),
  body: optionalText(NOTE_MAX),
  /** The service it points at. */
  serviceId: serviceId.nullable().default(null),
  expectsAnswer: z.boolean().default(false),
});
export type MessageFields = Readonly<z.output<typeof messageFields>>;

/** A draft written in anger rests this long (spec 2.26); the clocks run on. */
export const HOLD_MS = HOUR;

const PURPOSES: Readonly<Record<MessageKind, Purpose>> = {
  update: 'news',
  'no-news': 'no_news',
  'check-in': 'check_in',
  'first-follow-up': 'ask',
  'easy-way-back': 'ask',
  'closing-message': 'ask',
  'out-of-hours': 'answer',
  calm: 'answer',
  request: 'ask',
  retreat: 'ask',
  'request-thanks': 'ask',
  'request-wrong': 'ask',
  'request-waived': 'news',
  'third-ask': 'ask',
};

export function purposeOf(kind: MessageKind): Purpose {
  return PURPOSES[kind];
}

/** Whoever asks waits for an answer; what is put aside does not, and a request list keeps its own time. */
export function awaitsAnswer(kind: MessageKind): boolean {
  return purposeOf(kind) === 'ask' && kind !== 'closing-message' && !isOfRequest(kind);
}

export function isOfRequest(kind: MessageKind): kind is RequestKind {
  return (REQUEST_KINDS as readonly MessageKind[]).includes(kind);
}

/** Guides for the phone are said, everything else is written. */
export function usualChannel(kind: MessageKind): MessageChannel {
  return kind === 'check-in' || kind === 'first-follow-up' || kind === 'third-ask' ? 'phone' : 'email';
}

export function isGuide(channel: MessageChannel): boolean {
  return isSpoken(channel);
}

export const HAND_OVER_REFUSALS = ['empty', 'unfilled', 'held'] as const;
export type HandOverRefusal = (typeof HAND_OVER_REFUSALS)[number];

type Ready = { readonly subject: string; readonly body: string; readonly heldUntil: Instant | null };

/** What keeps a text from leaving our hands. */
export function handOverRefusal({ subject, body, heldUntil }: Ready, now: Instant): HandOverRefusal | null {
  if (body.trim() === '') return 'empty';
  if (unfilled(subject).length > 0 || unfilled(body).length > 0) return 'unfilled';
  return heldUntil !== null && now < heldUntil ? 'held' : null;
}

/** The places `{…}` that wait for words of one's own, each once. */
export function unfilled(text: string): string[] {
  return [...new Set([...text.matchAll(/\{[^{}\n]*\}/g)].map(([place]) => place))];
}
