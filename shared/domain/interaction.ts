import { z } from 'zod';
import { clientId, personId } from './ids.ts';
import { NOTE_MAX, optionalText } from './text-fields.ts';

export const CHANNELS = ['phone', 'email', 'meeting', 'video', 'visit', 'sms', 'letter', 'note'] as const;
export type Channel = (typeof CHANNELS)[number];
export const DIRECTIONS = ['out', 'in'] as const;
export type Direction = (typeof DIRECTIONS)[number];
/** `gatekeeper`: somebody else answered, which is not the same as being connected. */
export const RESULTS = ['connected', 'no_answer', 'voicemail', 'gatekeeper', 'delivered', 'bounced'] as const;
export type InteractionResult = (typeof RESULTS)[number];
export const PURPOSES = ['news', 'no_news', 'ask', 'money', 'answer', 'check_in', 'meeting', 'sales', 'exit_progress'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const interactionFields = z.strictObject({
  clientId,
  /** Who it was with; null: not said, taken as the client itself. */
  personId: personId.nullable().default(null),
  /** Epoch milliseconds. */
  at: z.int().min(0, 'bad-date'),
  direction: z.enum(DIRECTIONS),
  channel: z.enum(CHANNELS),
  result: z.enum(RESULTS),
  purpose: z.enum(PURPOSES),
  /** Whether the client was told something; a user may correct a single row. */
  informs: z.boolean(),
  minutes: z
    .int()
    .min(0, 'bad-minutes')
    .max(24 * 60, 'bad-minutes')
    .nullable()
    .default(null),
  summary: optionalText(NOTE_MAX).default(''),
});
export type InteractionFields = Readonly<z.output<typeof interactionFields>>;

export type Kind = Pick<InteractionFields, 'channel' | 'direction' | 'result' | 'purpose'>;

const SPOKEN: ReadonlySet<Channel> = new Set(['phone', 'video', 'visit', 'meeting']);
/** Sent purposes that tell the client something (4.4). */
const TELLING: ReadonlySet<Purpose> = new Set(['news', 'no_news', 'answer', 'exit_progress']);
/** An imported or logged moment lies at most this far ahead of our clock: clocks of other machines differ. */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/** What can have come of it: a call connects or not, a letter is delivered or comes back. The first is the usual one. */
export function resultsOf(channel: Channel): readonly InteractionResult[] {
  if (channel === 'phone') return ['connected', 'no_answer', 'voicemail', 'gatekeeper'];
  if (channel === 'note') return ['delivered'];
  return SPOKEN.has(channel) ? ['connected', 'no_answer'] : ['delivered', 'bounced'];
}

/** Spoken channels need an ear at the other end; they are the stronger ones. */
export function isSpoken(channel: Channel): boolean {
  return SPOKEN.has(channel);
}

/** Somebody was there and spoke; whoever else picked up is not them. */
export function isTalk({ channel, result }: Pick<Kind, 'channel' | 'result'>): boolean {
  return SPOKEN.has(channel) && result === 'connected';
}

/**
 * Does this tell the client something (4.4)? Connected talks do, whatever they are about, except money; so do sent news,
 * no-news, answers and exit notes. Asks, money, unanswered calls and voicemail do not; neither does a note to oneself,
 * nor a message that comes in: it tells us something, not them.
 */
export function informsByDefault({ channel, direction, result, purpose }: Kind): boolean {
  if (channel === 'note') return false;
  if (SPOKEN.has(channel)) return result === 'connected' && purpose !== 'money';
  return direction === 'out' && result === 'delivered' && TELLING.has(purpose);
}

export type Told = Kind & { readonly informs: boolean };

/** Every way an interaction can be, for selecting by lane where rows cannot be asked one by one. */
export function waysIn(lanes: readonly Lane[]): Told[] {
  const all = [true, false].flatMap((informs) =>
    CHANNELS.flatMap((channel) =>
      DIRECTIONS.flatMap((direction) => RESULTS.flatMap((result) => PURPOSES.map((purpose) => ({ informs, channel, direction, result, purpose })))),
    ),
  );
  return all.filter((way) => lanes.includes(laneOf(way)));
}

export const LANES = ['news', 'call', 'ask', 'money', 'unreached', 'inbound'] as const;
export type Lane = (typeof LANES)[number];

/** How the strip of the last twelve draws it: told something (`news`, `call`), or asked, billed, not reached, written to us. */
export function laneOf(row: Told): Lane {
  if (row.informs) return SPOKEN.has(row.channel) ? 'call' : 'news';
  if (row.result === 'no_answer' || row.result === 'voicemail' || row.result === 'bounced' || row.result === 'gatekeeper') return 'unreached';
  if (row.purpose === 'money') return 'money';
  return row.direction === 'in' ? 'inbound' : 'ask';
}
