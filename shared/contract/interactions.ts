import { z } from 'zod';
import { clientId, clockId, interactionId } from '../domain/ids.ts';
import { interactionFields, LANES } from '../domain/interaction.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';
import { interactionView } from './views.ts';

export const interactionCalls = {
  'interactions.list': query({
    input: z.strictObject({
      clientId,
      /** Empty: all kinds. */
      lanes: z.array(z.enum(LANES)).max(LANES.length).default([]),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({ total: z.number(), rows: z.array(interactionView) }),
    reads: ['interactions', 'clients', 'practice'],
  }),
  'interactions.log': command({
    input: interactionFields.extend({
      /** From now on their answer is waited for. */
      expectsAnswer: z.boolean().default(false),
      /** Open clocks of this client that end with it: what they owed an answer on, what was promised. */
      closes: z.array(clockId).max(100, 'too-many').default([]),
    }),
    /** When the next update is due after this; null where no work is going on. */
    output: z.strictObject({ id: interactionId, nextDueOn: day.nullable() }),
    writes: ['interactions', 'pipeline'],
  }),
  /** Writes a second row; the first stays in the history. */
  'interactions.correct': command({
    input: interactionFields.omit({ clientId: true }).extend({ id: interactionId }),
    output: z.strictObject({ id: interactionId }),
    writes: ['interactions'],
  }),
  /** Logged by mistake: out of every list and number, still in the history. */
  'interactions.withdraw': command({ input: z.strictObject({ id: interactionId }), output: z.strictObject({}), writes: ['interactions'] }),
  'interactions.reinstate': command({ input: z.strictObject({ id: interactionId }), output: z.strictObject({}), writes: ['interactions'] }),
  'interactions.history': query({
    input: z.strictObject({ id: interactionId }),
    output: z.array(z.strictObject({ ...interactionView.shape, writtenAt: z.number(), withdrawnAt: z.number().nullable() })),
    reads: ['interactions'],
  }),
};
