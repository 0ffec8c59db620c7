import { z } from 'zod';
import { clientId } from '../domain/ids.ts';
import { CHANNELS } from '../domain/interaction.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';
import { gapView } from './views.ts';

export const todayLine = z.strictObject({
  clientId,
  clientName: z.string(),
  personName: z.string().nullable(),
  town: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  gap: gapView,
  /** The last time the client heard something, in one line; null when never. */
  lastSummary: z.string().nullable(),
  lastChannel: z.enum(CHANNELS).nullable(),
});
export type TodayLine = z.output<typeof todayLine>;

export const todayCalls = {
  'today.get': query({
    input: z.strictObject({}),
    output: z.strictObject({
      today: day,
      now: z.number(),
      zone: z.string(),
      /** Office hours of today; null on a closed day. */
      open: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
      /** In the order of what it costs to leave them; the first twelve are for now. */
      lines: z.array(todayLine),
      /** All who wait; `lines` holds at most the first 200. */
      total: z.number(),
      visible: z.number(),
      postponed: z.number(),
      clients: z.number(),
      engaged: z.number(),
      /** The next day on which an update falls due, when nothing is left for today. */
      next: z.strictObject({ on: day, clientName: z.string() }).nullable(),
    }),
    reads: ['clients', 'interactions', 'engagements', 'practice', 'postponements', 'day', 'preferences'],
  }),
  /** "Not today": gone from the list until that day; the gap goes on counting. */
  'today.postpone': command({ input: z.strictObject({ clientId, untilOn: day }), output: z.strictObject({}), writes: ['postponements'] }),
  'today.takeBack': command({ input: z.strictObject({ clientId }), output: z.strictObject({}), writes: ['postponements'] }),
};
