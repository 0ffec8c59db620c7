import { z } from 'zod';
import { day } from '../../time/day.ts';
import { LINE_MAX, NAME_MAX, NOTE_MAX, optionalText, requiredText } from '../text-fields.ts';
import { FEE_PERIODS } from './value-ratio.ts';

export const PROPOSAL_STATUSES = ['draft', 'sent', 'accepted', 'declined', 'stalled', 'withdrawn'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];
export const PROPOSAL_SECTIONS = ['result', 'included', 'excluded', 'payment', 'need'] as const;
export type ProposalSection = (typeof PROPOSAL_SECTIONS)[number];

/** Minor units of the proposal's currency. */
const amount = z.int().min(0, 'bad-amount').max(1_000_000_000_000, 'bad-amount').nullable().default(null);

export const proposalLine = z.strictObject({
  section: z.enum(PROPOSAL_SECTIONS),
  text: requiredText(LINE_MAX),
  /** Payments only. */
  amount,
  dueOn: day.nullable().default(null),
  /** The reader has heard it before: nothing in a proposal is new (SIB-6). */
  saidAloud: z.boolean().default(false),
});
export type ProposalLine = Readonly<z.output<typeof proposalLine>>;

export const proposalFields = z
  .strictObject({
    title: requiredText(NAME_MAX),
    situation: optionalText(NOTE_MAX).default(''),
    fee: amount,
    currency: z.string().regex(/^[A-Z]{3}$/, 'bad-currency'),
    feePer: z.enum(FEE_PERIODS).default('once'),
    /** What was said before anything was written. */
    rangeMin: amount,
    rangeMax: amount,
    benefitPerYear: amount,
    /** The benefit in their words; alone where it cannot be put in money. */
    benefitWords: optionalText(NOTE_MAX).default(''),
    printRatio: z.boolean().default(false),
    validUntil: day.nullable().default(null),
    verbalYesAt: z.int().min(0, 'bad-date').nullable().default(null),
    lines: z.array(proposalLine).max(200, 'too-many').default([]),
  })
  .refine((it) => it.rangeMin === null || it.rangeMax === null || it.rangeMin <= it.rangeMax, { path: ['rangeMax'], message: 'range-reversed' });
export type ProposalFields = Readonly<z.output<typeof proposalFields>>;

export type Unsaid = { readonly lines: readonly number[]; readonly fee: 'no-range' | 'outside-range' | null };

/** What in it would surprise its reader: lines nobody has said aloud, and a fee without, or outside, the range that was said. */
export function unsaidIn({ lines, fee, rangeMin, rangeMax }: Pick<ProposalFields, 'lines' | 'fee' | 'rangeMin' | 'rangeMax'>): Unsaid {
  const silent = lines.flatMap((line, index) => (line.saidAloud ? [] : [index]));
  return { lines: silent, fee: fee === null ? null : feeAgainstRange(fee, rangeMin, rangeMax) };
}

function feeAgainstRange(fee: number, min: number | null, max: number | null): Unsaid['fee'] {
  if (min === null && max === null) return 'no-range';
  return fee < (min ?? 0) || fee > (max ?? Infinity) ? 'outside-range' : null;
}
