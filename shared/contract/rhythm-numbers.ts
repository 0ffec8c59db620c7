import { z } from 'zod';
import { BANDS } from '../domain/gap.ts';
import { clientId } from '../domain/ids.ts';
import { CHANNELS } from '../domain/interaction.ts';
import { tally } from '../domain/statistics/share.ts';
import { day } from '../time/day.ts';
import { query } from './define.ts';

const count = z.int().min(0);
const named = z.strictObject({ clientId, name: z.string() });
export type NamedClient = z.output<typeof named>;

const mix = z.strictObject({ asks: count, informing: count, voice: count });

export const silence = z.strictObject({
  since: day,
  until: day,
  /** It goes on today. */
  lasts: z.boolean(),
  dueOn: day,
  gapDays: z.number(),
  targetDays: z.number(),
  band: z.enum(BANDS),
});
export type SilenceView = z.output<typeof silence>;

const SILENCES = ['clients', 'interactions', 'engagements', 'practice', 'day'] as const;
const CLOCKS = ['clients', 'interactions', 'pipeline', 'sales', 'messages', 'day'] as const;

/** The practice's own numbers (spec 4.8, 4.10); each a question of its own, so that a page shows what is there already. */
export const numberCalls = {
  'rhythm.compliance': query({
    input: z.strictObject({}),
    output: z.strictObject({
      days: count,
      clients: count,
      /** Mean over the clients; null without one. */
      mean: z.number().nullable(),
      course: z.array(z.strictObject({ on: day, share: z.number().nullable() })),
      /** Those who waited too long on most days. */
      lowest: z.array(named.extend({ kept: tally })),
    }),
    reads: SILENCES,
  }),
  'rhythm.mix': query({
    input: z.strictObject({}),
    output: z.strictObject({
      days: count,
      mix,
      voice: tally,
      /** How many see hardly anything but requests; the plainest cases by name. */
      onlyRequests: count,
      named: z.array(named.extend({ asks: count, informing: count })),
    }),
    reads: SILENCES,
  }),
  'rhythm.answers': query({
    input: z.strictObject({}),
    output: z.strictObject({
      days: count,
      mine: tally,
      /** Own promises past their moment now. */
      overdue: count,
      theirs: z.strictObject({ in_time: count, later: count, after_follow_up: count, never: count }),
      replies: z.array(z.strictObject({ channel: z.enum(CHANNELS), replies: tally })),
    }),
    reads: CLOCKS,
  }),
  'rhythm.longest': query({
    input: z.strictObject({}),
    output: z.strictObject({ months: count, longest: z.array(silence.extend(named.shape)) }),
    reads: SILENCES,
  }),
  /** One client: the silences of two years, and the same numbers. AppError `not-found`. */
  'rhythm.client': query({
    input: z.strictObject({ id: clientId }),
    output: z.strictObject({
      today: day,
      from: day,
      silences: z.array(silence),
      kept: tally,
      mix,
      voice: tally,
      mailsInARow: count,
      latencyDays: z.number().nullable(),
      attendance: z.number().nullable(),
      responsiveness: z.number().nullable(),
    }),
    reads: [...SILENCES, 'pipeline', 'sales', 'messages'],
  }),
};
