import { z } from 'zod';
import { LINE_MAX, NOTE_MAX, optionalText } from '../text-fields.ts';

/** `range`: stated, and compatible with what the work costs. */
export const BUDGETS = ['unasked', 'none_stated', 'range', 'too_low'] as const;

/** Early signs of work that will be paid below cost or disputed (002, part 7). */
export const RED_FLAGS = ['below_cost', 'more_later', 'top_for_low', 'distrust', 'disputes'] as const;
export type RedFlag = (typeof RED_FLAGS)[number];

/** From this many signs on, the sheet recommends; it never decides (spec 2.4). */
const FLAGS_FOR_ADVICE = 2;
/** How long the call is meant to take; our own number (spec 2.4). */
export const CALL_MINUTES = 15;

const amount = z.int().min(0, 'bad-amount').max(1_000_000_000_000, 'bad-amount').nullable();

export const qualificationFields = z
  .strictObject({
    need: optionalText(NOTE_MAX).default(''),
    /** In their own words. */
    expectedResult: optionalText(NOTE_MAX).default(''),
    budget: z.enum(BUDGETS).default('unasked'),
    /** Minor units of the currency. */
    budgetMin: amount.default(null),
    budgetMax: amount.default(null),
    currency: z.string().regex(/^[A-Z]{3}$/, 'bad-currency'),
    /** By when they want it, and when they can decide. */
    timing: optionalText(LINE_MAX).default(''),
    whyNow: optionalText(NOTE_MAX).default(''),
    decisionMakers: optionalText(LINE_MAX).default(''),
    previousProvider: optionalText(LINE_MAX).default(''),
    whyLeft: optionalText(NOTE_MAX).default(''),
    interestInitial: z.boolean().default(false),
    interestRelation: z.boolean().default(false),
    interestDetails: z.boolean().default(false),
    redFlags: z.array(z.enum(RED_FLAGS)).max(RED_FLAGS.length).default([]),
    note: optionalText(NOTE_MAX).default(''),
  })
  .refine((it) => it.budgetMin === null || it.budgetMax === null || it.budgetMin <= it.budgetMax, { path: ['budgetMax'], message: 'range-reversed' });
export type QualificationFields = Readonly<z.output<typeof qualificationFields>>;

export const GO_NEEDS = ['need', 'budget', 'decision_maker', 'timing'] as const;
export type GoNeed = (typeof GO_NEEDS)[number];

/** What the practice asks at least, in minor units; null: it has not said. */
export type MinimumFee = { readonly amount: number; readonly currency: string } | null;

/** A range was stated, and its upper end is not below what the practice asks at least; another currency says nothing about that. */
export function budgetFits(it: Pick<QualificationFields, 'budget' | 'budgetMax' | 'currency'>, minimum: MinimumFee): boolean {
  if (it.budget !== 'range') return false;
  return minimum === null || it.budgetMax === null || it.currency !== minimum.currency || it.budgetMax >= minimum.amount;
}

/** What a *go* still lacks: need stated, budget compatible with the minimum fee, decision maker named, date of decision possible (spec 2.4). */
export function missingForGo(it: QualificationFields, minimum: MinimumFee): GoNeed[] {
  const has: Record<GoNeed, boolean> = {
    need: it.need !== '',
    budget: budgetFits(it, minimum),
    decision_maker: it.decisionMakers !== '',
    timing: it.timing !== '',
  };
  return GO_NEEDS.filter((need) => !has[need]);
}

/** Two signs or more: say no, or take a deposit and keep the scope strict. A recommendation. */
export function advisesCaution({ redFlags }: Pick<QualificationFields, 'redFlags'>): boolean {
  return new Set(redFlags).size >= FLAGS_FOR_ADVICE;
}

export const QUALIFICATION_DECISIONS = ['go', 'later', 'no'] as const;
export type QualificationDecision = (typeof QUALIFICATION_DECISIONS)[number];
