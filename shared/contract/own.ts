import { z } from 'zod';
import { ownLetterId, ownTemptationId } from '../domain/ids.ts';
import { tally } from '../domain/statistics/share.ts';
import { NOTE_MAX, requiredText } from '../domain/text-fields.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';

const count = z.int().min(0);
const text = requiredText(NOTE_MAX);
const done = z.strictObject({});

/** `let_go`: it could wait; `begun`: it was begun after all. */
export const TEMPTATION_DECISIONS = ['let_go', 'begun'] as const;

const temptation = z.strictObject({
  id: ownTemptationId,
  what: z.string(),
  inTheMiddleOf: z.string(),
  howFar: z.string(),
  notedOn: day,
  waitUntilOn: day,
  /** The seven days are not over. */
  waits: z.boolean(),
  decision: z.enum(TEMPTATION_DECISIONS).nullable(),
});
export type TemptationView = z.output<typeof temptation>;

const letter = z.strictObject({ id: ownLetterId, matter: z.string(), text: z.string(), writtenOn: day });
export type LetterView = z.output<typeof letter>;

/** The practitioner under their own method (spec 2.28): private, and on no paper. */
export const ownCalls = {
  'own.valley': query({
    input: z.strictObject({}),
    output: z.strictObject({
      today: day,
      /** Promises closed in time, of the last 90 days. */
      mine: tally,
      overdue: count,
      /** Hours of calls kept, of twelve weeks; days off are not asked about. */
      blocks: tally,
      /** Mean gap compliance of 90 days; null without a client. */
      compliance: z.number().nullable(),
      /** It has become less lately: time to read what one wrote oneself. */
      dip: z.boolean(),
      letters: z.array(letter),
      /** Those that wait for a decision first, then the latest decided ones. */
      temptations: z.array(temptation),
    }),
    reads: ['own', 'clients', 'interactions', 'engagements', 'practice', 'pipeline', 'sales', 'messages', 'day'],
  }),
  /** Something new that tempts: it waits for seven days. */
  'own.tempt': command({
    input: z.strictObject({ what: text, inTheMiddleOf: text, howFar: text }),
    output: z.strictObject({ id: ownTemptationId }),
    writes: ['own'],
  }),
  /** AppError `not-found`; `invalid-input` (not-over) when it is to be begun before the seven days are over. */
  'own.decide': command({ input: z.strictObject({ id: ownTemptationId, decision: z.enum(TEMPTATION_DECISIONS) }), output: done, writes: ['own'] }),
  'own.writeLetter': command({ input: z.strictObject({ matter: text, text }), output: z.strictObject({ id: ownLetterId }), writes: ['own'] }),
  'own.closeLetter': command({ input: z.strictObject({ id: ownLetterId }), output: done, writes: ['own'] }),
};
