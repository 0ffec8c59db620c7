import { z } from 'zod';
import type { Instant } from '../../time/clock.ts';
import { CHANNELS } from '../interaction.ts';
import { DECISION_EXTENSIONS } from '../pipeline/by-clock.ts';
import { LINE_MAX, NAME_MAX, NOTE_MAX, optionalText, requiredText } from '../text-fields.ts';

export const commitmentFields = z
  .strictObject({
    question: optionalText(LINE_MAX).default(''),
    /** What they said they will do, word for word. */
    answer: optionalText(NOTE_MAX).default(''),
    askedAt: z.int().min(0, 'bad-date').nullable().default(null),
    /** The day and the hour of the yes or no. */
    decisionAt: z.int().min(0, 'bad-date').nullable().default(null),
    decisionChannel: z.enum(CHANNELS).default('phone'),
    decisionBy: optionalText(NAME_MAX).default(''),
  })
  .refine((it) => it.answer === '' || it.askedAt !== null, { path: ['askedAt'], message: 'required' });
export type CommitmentFields = Readonly<z.output<typeof commitmentFields>>;

export const extensionFields = z.strictObject({ toAt: z.int().min(0, 'bad-date'), reason: requiredText(LINE_MAX) });
export type ExtensionFields = Readonly<z.output<typeof extensionFields>>;

/** One new date; the second missed one stalls the matter (spec 2.6). */
export function canExtend(extensions: number): boolean {
  return extensions < DECISION_EXTENSIONS;
}

export const DECISION_STATES = ['unset', 'ahead', 'call_now', 'stalled'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Before the moment one waits; at it one rings, without an hour of grace; the second time it passes, it has stalled. */
export function decisionState(it: { readonly decisionAt: Instant | null; readonly extensions: number }, now: Instant): DecisionState {
  if (it.decisionAt === null) return 'unset';
  if (it.decisionAt > now) return 'ahead';
  return canExtend(it.extensions) ? 'call_now' : 'stalled';
}

/** A proposal is written once they said what they will do, and when they will say so (spec 2.6). */
export const PROPOSAL_NEEDS = ['intent', 'decision'] as const;
export type ProposalNeed = (typeof PROPOSAL_NEEDS)[number];

export function missingForProposal(it: Pick<CommitmentFields, 'askedAt' | 'decisionAt'> | null, now: Instant): ProposalNeed[] {
  const has: Record<ProposalNeed, boolean> = { intent: it?.askedAt != null, decision: it?.decisionAt != null && it.decisionAt > now };
  return PROPOSAL_NEEDS.filter((need) => !has[need]);
}
