import { z } from 'zod';
import { clientId, personId } from '../domain/ids.ts';
import { mergeChoices } from '../domain/merge-clients.ts';
import { SIMILAR_BY } from './clients.ts';
import { command, query } from './define.ts';

const one = z.strictObject({ id: clientId, name: z.string(), personName: z.string().nullable(), town: z.string(), archived: z.boolean() });
const pair = z.strictObject({ first: one, second: one, by: z.array(z.enum(SIMILAR_BY)) });

/** More than somebody goes through at once; the rest comes up as these are done. */
export const PAIRS_MAX = 200;

export const mergingCalls = {
  /** Clients that share a mail, a phone or a name and were not told apart, the likeliest first. */
  'clients.duplicates': query({
    input: z.strictObject({}),
    output: z.strictObject({ total: z.number(), pairs: z.array(pair) }),
    reads: ['clients'],
  }),
  /** These two are two: they are not offered again. */
  'clients.tellApart': command({ input: z.strictObject({ first: clientId, second: clientId }), output: z.strictObject({}), writes: ['clients'] }),
  /**
   * Everything of `lose` becomes that of `keep`: people, timeline, engagements and whatever else hangs on it. `join` says
   * which of its people are one with whom. AppError `not-found`, `invalid-input` (`same-client`, `not-of-client`).
   */
  'clients.merge': command({
    input: z.strictObject({
      keep: clientId,
      lose: clientId,
      choices: mergeChoices,
      join: z.array(z.strictObject({ from: personId, into: personId })).max(500),
    }),
    output: z.strictObject({}),
    writes: ['clients', 'interactions', 'engagements', 'postponements'],
  }),
};
