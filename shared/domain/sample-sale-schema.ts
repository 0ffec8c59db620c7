import { z } from 'zod';
import { CLOCK_MATTERS, LATER_EFFECTS, TASK_KINDS } from './pipeline/effects.ts';
import { PROPOSAL_SECTIONS, PROPOSAL_STATUSES } from './sales/proposal.ts';
import { BUDGETS } from './sales/qualification.ts';
import { MEETING_CHANNELS, MEETING_OUTCOMES, SLOT_ANSWERS } from './sales/slot-offer.ts';

/** Working days before today; negative lies ahead. */
export const ago = z.int().min(-300).max(600);
/** `group.name` in the three text files. */
export const textKey = z.string().regex(/^[a-z0-9_]+\.[a-z0-9_]+$/);
/** Office-like hours, so that nobody in the sample works at night. */
export const time = z.string().regex(/^(?:0[89]|1[0-7]):[0-5]\d$/);

const moment = z.strictObject({ ago, at: time });
const OFFICE_OPENS = '09:00';
const onDay = z.strictObject({ ago, at: time.default(OFFICE_OPENS) });
/** Whole units of the currency the client pays in. */
const amount = z.int().positive();

const call = z.strictObject({
  held: moment,
  minutes: z.int().min(1).max(240),
  need: textKey,
  budget: z.enum(BUDGETS),
  range: z.tuple([amount, amount]).nullable().default(null),
  timing: textKey.nullable().default(null),
  decides: textKey.nullable().default(null),
  isGo: z.boolean().default(true),
});

const slots = z.strictObject({
  sent: moment,
  channel: z.enum(MEETING_CHANNELS),
  minutes: z.int().min(5).max(240),
  slotA: moment,
  slotB: moment,
  answered: moment,
  answer: z.enum(SLOT_ANSWERS).extract(['a', 'b']),
  outcome: z.enum(MEETING_OUTCOMES).nullable().default(null),
});

const commitment = z.strictObject({
  asked: moment,
  question: textKey,
  answer: textKey,
  /** Null: the day of the yes or no is not agreed yet. */
  decision: moment.nullable().default(null),
  by: z.string().default(''),
  closed: moment.nullable().default(null),
});

const proposal = z.strictObject({
  status: z.enum(PROPOSAL_STATUSES).exclude(['draft', 'withdrawn']),
  sent: moment,
  closed: moment.nullable().default(null),
  title: textKey,
  range: z.tuple([amount, amount]),
  lines: z.array(z.strictObject({ section: z.enum(PROPOSAL_SECTIONS), text: textKey, due: ago.nullable().default(null) })).min(1),
});

/** What a sale has left behind so far, and everything dated that is open with a client. */
export const sampleSale = z.strictObject({
  call: call.nullable().default(null),
  slots: z.array(slots).default([]),
  commitment: commitment.nullable().default(null),
  proposal: proposal.nullable().default(null),
  clocks: z.array(z.strictObject({ kind: z.enum(['mine', 'theirs']), matter: z.enum(CLOCK_MATTERS), started: moment })).default([]),
  tasks: z.array(z.strictObject({ kind: z.enum(TASK_KINDS), due: onDay })).default([]),
  later: z.array(z.strictObject({ effect: z.enum(LATER_EFFECTS), due: onDay })).default([]),
  wakeUp: ago.nullable().default(null),
});
export type SampleSale = Readonly<z.output<typeof sampleSale>>;
