import { z } from 'zod';
import type { QualificationView } from '#shared/contract/sale-view.ts';
import { BUDGETS, qualificationFields, RED_FLAGS, type QualificationFields } from '#shared/domain/sales/qualification.ts';
import { fromMinor, toMinor } from '#shared/text/money.ts';
import { addObjections } from '../../clients/form/objections.ts';
import type { Filled } from '../../../ui/form-path.ts';

const values = z.strictObject({
  need: z.string(),
  expectedResult: z.string(),
  budget: z.enum(BUDGETS),
  /** In the currency's own unit, as they are said. */
  budgetMin: z.number().nullable(),
  budgetMax: z.number().nullable(),
  currency: z.string(),
  timing: z.string(),
  whyNow: z.string(),
  decisionMakers: z.string(),
  previousProvider: z.string(),
  whyLeft: z.string(),
  interestInitial: z.boolean(),
  interestRelation: z.boolean(),
  interestDetails: z.boolean(),
  redFlags: z.array(z.enum(RED_FLAGS)),
  note: z.string(),
});
export type CallValues = Filled<z.input<typeof values>>;

export const callForm: z.ZodType<QualificationFields, CallValues> = values
  .superRefine((given, context) => addObjections(context, qualificationFields, fieldsOf(given), []))
  .transform((given) => qualificationFields.parse(fieldsOf(given)));

export function callValues(written: QualificationView | null, currency: string): CallValues {
  const fields = written?.decidedAt === null ? written : null;
  const { heldAt: _, minutes: __, decision: ___, decidedAt: ____, missing: _____, caution: ______, ...given } = fields ?? { ...NOTHING, ...blank(currency) };
  return { ...given, redFlags: [...given.redFlags], budgetMin: major(given.budgetMin, given.currency), budgetMax: major(given.budgetMax, given.currency) };
}

const NOTHING = { heldAt: null, minutes: null, decision: null, decidedAt: null, missing: [], caution: false };

function blank(currency: string): QualificationFields {
  return qualificationFields.parse({ currency });
}

/** A range is only kept where one was stated. */
export function fieldsOf({ budgetMin, budgetMax, ...given }: CallValues) {
  const stated = given.budget === 'range' || given.budget === 'too_low';
  return { ...given, budgetMin: stated ? minor(budgetMin, given.currency) : null, budgetMax: stated ? minor(budgetMax, given.currency) : null };
}

function minor(amount: number | null, currency: string): number | null {
  return amount === null ? null : toMinor(amount, currency);
}

function major(amount: number | null, currency: string): number | null {
  return amount === null ? null : fromMinor(amount, currency);
}
