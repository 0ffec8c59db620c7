import { z } from 'zod';
import { engagementId } from '../domain/ids.ts';
import { talkFields, talkHeld } from '../domain/plans/talk.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';

const done = z.strictObject({});
/** What is said, in the client's language and form of address. */
const outline = z.strictObject({
  open: z.string(),
  start: z.string(),
  requests: z.string(),
  invisible: z.string(),
  shiny: z.string(),
  notSo: z.string(),
  success: z.string(),
  sign: z.string(),
  close: z.string(),
});

const talkView = z.strictObject({
  outline,
  /** As it is kept, or as it is usual where nobody has written anything. */
  talk: talkFields,
  held: talkHeld.nullable(),
  /** The day of the plan on which it is due; null: no plan runs, or it is done. */
  dueOn: day.nullable(),
});
export type TalkView = z.output<typeof talkView>;

/** Their words are the success of the engagement: of its sheet, of its guards. */
const PREPARES = ['plans', 'engagements', 'pipeline', 'expectations'] as const;

export const talkCalls = {
  'talks.ofEngagement': query({
    input: z.strictObject({ engagementId }),
    output: talkView,
    reads: ['plans', 'engagements', 'clients', 'practice', 'day'],
  }),
  /** Prepared; it need not be whole. */
  'talks.save': command({ input: z.strictObject({ engagementId, talk: talkFields }), output: done, writes: PREPARES }),
  /** AppError `invalid-input` naming the first point that was not talked about or warning without a promise, and for a day that has not come. */
  'talks.hold': command({
    input: z.strictObject({ engagementId, talk: talkFields, held: talkHeld }),
    output: done,
    writes: [...PREPARES, 'interactions', 'clients', 'postponements'],
  }),
};
