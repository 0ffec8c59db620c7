import { z } from 'zod';
import { meetingRhythm } from './cadence.ts';
import { CHANNELS } from './interaction.ts';
import { messageChannel } from './messages/message.ts';
import { NOTED_CODES, NOTED_KINDS } from './phases/signal.ts';
import { place } from './expectations/places.ts';
import { ago, textKey, time } from './sample-sale-schema.ts';

const clauseKey = z.string().min(1);
const when = { ago: z.int().min(1).max(600), at: time };

/** What was done about an engagement, each on its day: the sample plays it by the same rules as a practice. */
export const sampleAct = z.discriminatedUnion('act', [
  /** In the client's own words. */
  z.strictObject({ act: z.literal('success'), ...when, text: textKey, seenBy: textKey, due: ago }),
  /** The sheet is written from the template; `meetingRhythm`: what was agreed with it, `fill`: what the practice does not know by itself. */
  z.strictObject({
    act: z.literal('draft'),
    ...when,
    reset: z.boolean().default(false),
    meetingRhythm: meetingRhythm.nullable().default(null),
    fill: z.partialRecord(place, z.union([textKey, z.strictObject({ name: z.string().min(1) })])).default({}),
  }),
  /** Talked through, all but these. */
  z.strictObject({ act: z.literal('talk'), ...when, channel: z.enum(CHANNELS).exclude(['note']), except: z.array(clauseKey).default([]) }),
  z.strictObject({ act: z.literal('question'), ...when, clause: clauseKey, text: textKey }),
  z.strictObject({ act: z.literal('sign'), ...when }),
  /** The first hundred days are laid; every step up to `until` was done on its day, but these. */
  z.strictObject({ act: z.literal('plan'), ...when, until: z.int().min(1).max(600), except: z.array(z.string()).default([]) }),
  /** Asked for in the interaction of the same moment; texts in the client's language. */
  z.strictObject({
    act: z.literal('ask'),
    ...when,
    title: textKey,
    due: ago,
    items: z.array(z.strictObject({ text: textKey, why: textKey.nullable().default(null), mustHave: z.boolean().default(true) })).min(1),
  }),
  /** Asked for once more: which of them, counted from 0. */
  z.strictObject({ act: z.literal('again'), ...when, items: z.array(z.int().min(0)).min(1) }),
  /** The talk about the low point, held whole, with the promises as they are usual. */
  z.strictObject({ act: z.literal('warn'), ...when, channel: messageChannel, word: textKey, result: textKey, due: ago }),
  /** Something was won; `told`: when and how they heard of it, null: not yet. */
  z.strictObject({
    act: z.literal('win'),
    ...when,
    text: textKey,
    means: textKey.nullable().default(null),
    told: z
      .strictObject({ ...when, channel: messageChannel })
      .nullable()
      .default(null),
    mayQuote: z.boolean().default(false),
  }),
  /** What only the practitioner can see. */
  z.strictObject({ act: z.literal('noted'), ...when, code: z.enum(NOTED_CODES), kind: z.enum(NOTED_KINDS), text: textKey }),
  /** The phase that was proposed then was agreed to. */
  z.strictObject({ act: z.literal('agree'), ...when }),
  /** The rhythm after onboarding was told before it comes. */
  z.strictObject({ act: z.literal('announce'), ...when }),
  z.strictObject({ act: z.literal('came'), ...when, items: z.array(z.int().min(0)).min(1) }),
]);
export type SampleAct = Readonly<z.output<typeof sampleAct>>;
