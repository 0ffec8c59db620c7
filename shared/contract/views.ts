import { z } from 'zod';
import { updateInterval } from '../domain/cadence.ts';
import { BANDS } from '../domain/gap.ts';
import { interactionFields, LANES } from '../domain/interaction.ts';
import { interactionId } from '../domain/ids.ts';
import { day } from '../time/day.ts';

/** The communication gap as the screens need it; null wherever no work is going on. */
export const gapView = z.strictObject({
  interval: updateInterval,
  since: day,
  neverInformed: z.boolean(),
  dueOn: day,
  /** When somebody other than the decision maker heard something later. */
  othersSince: day.nullable(),
  /** The first day the client is back, when away today. */
  backOn: day.nullable(),
  gapDays: z.number(),
  targetDays: z.number(),
  ratio: z.number(),
  band: z.enum(BANDS),
});
export type GapView = z.output<typeof gapView>;

export const interactionView = z.strictObject({
  ...interactionFields.shape,
  id: interactionId,
  personName: z.string().nullable(),
  on: day,
  lane: z.enum(LANES),
  imported: z.boolean(),
  /** 1 for what was first written, 2 for its first correction, … */
  version: z.int(),
});
export type InteractionView = z.output<typeof interactionView>;
