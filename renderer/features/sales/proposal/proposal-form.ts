import { z } from 'zod';
import type { SaleView } from '#shared/contract/sale-view.ts';
import { PROPOSAL_SECTIONS, proposalFields, type ProposalFields, type ProposalSection } from '#shared/domain/sales/proposal.ts';
import { FEE_PERIODS } from '#shared/domain/sales/value-ratio.ts';
import { fromMinor, toMinor } from '#shared/text/money.ts';
import { isDay, type Day } from '#shared/time/day.ts';
import type { Filled } from '../../../ui/form-path.ts';
import type { Form } from '../../../ui/use-form.ts';

const amount = z.number().min(0, 'bad-amount').nullable();
const day = z.string().nullable();

/** One line as its controls hold it; amounts in the currency's own unit. */
const line = z.strictObject({
  section: z.enum(PROPOSAL_SECTIONS),
  text: z.string().trim().max(500, 'too-long'),
  amount,
  dueOn: day,
  saidAloud: z.boolean(),
});

export const proposalForm = z
  .strictObject({
    title: z.string().trim().min(1, 'required').max(200, 'too-long'),
    situation: z.string().max(20_000, 'too-long'),
    fee: amount,
    currency: z.string(),
    feePer: z.enum(FEE_PERIODS),
    rangeMin: amount,
    rangeMax: amount,
    benefitPerYear: amount,
    benefitWords: z.string().max(20_000, 'too-long'),
    printRatio: z.boolean(),
    validUntil: day,
    verbalYesAt: z.number().nullable(),
    lines: z.array(line),
  })
  .refine((it) => it.rangeMin === null || it.rangeMax === null || it.rangeMin <= it.rangeMax, { path: ['rangeMax'], message: 'range-reversed' });
export type ProposalValues = Filled<z.input<typeof proposalForm>>;
export type ProposalForm = Form<ProposalValues>;

export function emptyLine(section: ProposalSection): ProposalValues['lines'][number] {
  return { section, text: '', amount: null, dueOn: null, saidAloud: false };
}

export function proposalValues({ proposal, qualification, currency }: SaleView): ProposalValues {
  const fields = proposal ?? proposalFields.parse({ title: '-', currency: qualification?.currency ?? currency });
  const major = (value: number | null): number | null => (value === null ? null : fromMinor(value, fields.currency));
  return {
    title: proposal?.title ?? '',
    situation: fields.situation,
    fee: major(fields.fee),
    currency: fields.currency,
    feePer: fields.feePer,
    rangeMin: major(fields.rangeMin),
    rangeMax: major(fields.rangeMax),
    benefitPerYear: major(fields.benefitPerYear),
    benefitWords: fields.benefitWords,
    printRatio: fields.printRatio,
    validUntil: fields.validUntil,
    verbalYesAt: fields.verbalYesAt,
    lines: fields.lines.map((each) => ({ ...each, amount: major(each.amount) })),
  };
}

/** What is kept: an empty line is none. */
export function proposalOf({ lines, validUntil, ...given }: ProposalValues): ProposalFields {
  const minor = (value: number | null): number | null => (value === null ? null : toMinor(value, given.currency));
  return proposalFields.parse({
    ...given,
    fee: minor(given.fee),
    rangeMin: minor(given.rangeMin),
    rangeMax: minor(given.rangeMax),
    benefitPerYear: minor(given.benefitPerYear),
    validUntil: onDay(validUntil),
    lines: lines.filter(({ text }) => text.trim() !== '').map((each) => ({ ...each, amount: minor(each.amount), dueOn: onDay(each.dueOn) })),
  });
}

function onDay(value: string | null): Day | null {
  return value !== null && isDay(value) ? value : null;
}
