import { z } from 'zod';
import { BANDS } from '../domain/gap.ts';
import { GAP_SCALES, STRIP_PARTS } from '../domain/gap-strip.ts';
import { clientId } from '../domain/ids.ts';
import { CHANNELS } from '../domain/interaction.ts';
import { day } from '../time/day.ts';
import { query } from './define.ts';
import { numberCalls } from './rhythm-numbers.ts';
import { gapView } from './views.ts';

const READS = ['clients', 'interactions', 'engagements', 'practice', 'day'] as const;

const count = z.int().min(0);
const bandCounts = z.strictObject({ fresh: count, due: count, overdue: count, story: count });

/** `write` or `call`: the usual next way to them; null: neither an address nor a number is known. */
export const NEXT_WAYS = ['write', 'call'] as const;

export const gapLine = z.strictObject({
  clientId,
  clientName: z.string(),
  personName: z.string().nullable(),
  gap: gapView,
  /** How they last heard something; null when never. */
  lastChannel: z.enum(CHANNELS).nullable(),
  next: z.enum(NEXT_WAYS).nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
export type GapLine = z.output<typeof gapLine>;

export const GAP_SORTS = ['gap', 'name', 'days', 'heard', 'until'] as const;

/** Part of the clients: those of one band, or those that stand in some parts of the strip. */
const gapChoice = {
  scale: z.enum(GAP_SCALES).default('share'),
  band: z.enum(BANDS).nullable().default(null),
  parts: z
    .strictObject({ first: z.int().min(0).max(STRIP_PARTS), last: z.int().min(0).max(STRIP_PARTS) })
    .nullable()
    .default(null),
  sort: z.enum(GAP_SORTS).default('gap'),
  /** The other way round: the longest silence first is the usual one. */
  reversed: z.boolean().default(false),
};
export const gapQuestion = z.strictObject(gapChoice);

export const rhythmCalls = {
  ...numberCalls,
  /** Every client with whom work goes on, by how long they have waited for news. */
  'rhythm.gaps': query({
    input: z.strictObject({ ...gapChoice, offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) }),
    output: z.strictObject({
      today: day,
      /** All of them, whatever part is listed. */
      all: count,
      bands: bandCounts,
      /** The end of the axis, in times agreed or in days. */
      end: z.number(),
      strip: z.array(bandCounts),
      /** Who is furthest past the agreed day; null: nobody is past it. */
      furthest: z.strictObject({ name: z.string(), gapDays: z.number(), targetDays: z.number() }).nullable(),
      /** The last agreed day of those for whom it is time now. */
      dueBy: day.nullable(),
      /** Of the part that is listed. */
      total: count,
      rows: z.array(gapLine),
    }),
    reads: READS,
  }),
  /** How many have waited longer than agreed: for the rail. */
  'rhythm.overdue': query({ input: z.strictObject({}), output: z.strictObject({ overdue: count }), reads: READS }),
};
