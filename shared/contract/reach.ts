import { z } from 'zod';
import { contactPreference } from '../domain/contact-preference.ts';
import { clientGroupId, clientId, clockId } from '../domain/ids.ts';
import { CHANNELS } from '../domain/interaction.ts';
import { LADDER_WORDINGS } from '../domain/ladder.ts';
import { CLOCK_MATTERS } from '../domain/pipeline/effects.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';

const channel = z.enum(CHANNELS);

/** Where a question stands on the way from the unanswered message to its end; the words are in the client's language. */
export const ladderView = z.strictObject({
  clockId,
  matter: z.enum(CLOCK_MATTERS),
  /** In the practitioner's words, where they wrote any. */
  what: z.string(),
  askedOn: day,
  /** When waiting comes to its end; null once they were in touch. */
  endsOn: day.nullable(),
  /** The unanswered message and the touches after it. */
  touches: z.int(),
  /** Earlier steps, oldest first. */
  done: z.array(z.strictObject({ on: day, channel })),
  now: z.discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('climbing'),
      number: z.int(),
      dueAt: z.number(),
      dueOn: day,
      channel,
      alsoBy: channel.nullable(),
      wording: z.enum(LADDER_WORDINGS),
      half: z.enum(['morning', 'afternoon']).nullable(),
      repeats: z.boolean(),
      weakest: z.boolean(),
      words: z.string(),
    }),
    z.strictObject({ state: z.literal('bounced'), channel }),
    z.strictObject({ state: z.literal('waiting') }),
    z.strictObject({ state: z.literal('ended'), as: z.enum(['released', 'alarm']) }),
    /** They wrote, called or were reached: is it answered? */
    z.strictObject({ state: z.literal('stopped'), because: z.enum(['heard', 'reached']), on: day }),
  ]),
});
export type LadderView = z.output<typeof ladderView>;

export const reachCalls = {
  /** How a client is reached, who belongs together with them, and the way back from a silence; `ladder` null: nobody waits for an answer. */
  'reach.get': query({
    input: z.strictObject({ clientId }),
    output: z.strictObject({
      preference: contactPreference,
      group: z.strictObject({ id: clientGroupId, others: z.array(z.strictObject({ id: clientId, name: z.string() })) }).nullable(),
      ladder: ladderView.nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    }),
    reads: ['clients', 'interactions', 'pipeline', 'practice', 'day'],
  }),
  /** Towns of clients at hand, for a day on the road. */
  'reach.towns': query({
    input: z.strictObject({}),
    output: z.array(z.strictObject({ town: z.string(), clients: z.number() })),
    reads: ['clients', 'pipeline', 'preferences'],
  }),
  'reach.prefer': command({ input: z.strictObject({ clientId, preference: contactPreference }), output: z.strictObject({}), writes: ['clients'] }),
  /** Two clients of one owner: a message that names both tells both. Their groups become one. */
  'reach.group': command({ input: z.strictObject({ clientId, withClientId: clientId }), output: z.strictObject({}), writes: ['clients'] }),
  /** Whoever is left alone needs no group. */
  'reach.ungroup': command({ input: z.strictObject({ clientId }), output: z.strictObject({}), writes: ['clients'] }),
};
