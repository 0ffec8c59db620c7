import type { Instant } from '../time/clock.ts';
import type { Day } from '../time/day.ts';
import type { WorkingCalendar } from '../time/working-hours.ts';
import { dueWithin24Hours } from './clock24.ts';
import type { ClockMatter, LaterEffect, TaskKind } from './pipeline/effects.ts';
import type { SampleSale } from './sample-sale-schema.ts';
import { commitmentFields, type CommitmentFields } from './sales/commitment.ts';
import { proposalFields, type ProposalFields, type ProposalStatus } from './sales/proposal.ts';
import { qualificationFields, type QualificationFields } from './sales/qualification.ts';
import type { MeetingOutcome, SlotAnswer, SlotOfferFields } from './sales/slot-offer.ts';

/** What is written down of a sale, with its days, and what is dated and open. */
export type SampleSalePlan = {
  readonly call: { readonly fields: QualificationFields; readonly heldAt: Instant; readonly minutes: number; readonly isGo: boolean } | null;
  readonly slots: readonly {
    readonly fields: Omit<SlotOfferFields, 'clientId'>;
    readonly sentAt: Instant;
    readonly answeredAt: Instant;
    readonly answer: SlotAnswer;
    readonly chosenAt: Instant;
    readonly outcome: MeetingOutcome | null;
  }[];
  readonly commitment: { readonly fields: CommitmentFields; readonly isClosed: boolean } | null;
  readonly proposal: { readonly fields: ProposalFields; readonly sentAt: Instant; readonly closed: ClosedAs | null } | null;
  readonly clocks: readonly { readonly kind: 'mine' | 'theirs'; readonly matter: ClockMatter; readonly startedAt: Instant; readonly dueAt: Instant }[];
  readonly tasks: readonly { readonly kind: TaskKind; readonly dueAt: Instant }[];
  readonly later: readonly { readonly effect: LaterEffect; readonly dueAt: Instant }[];
  readonly wakeUpOn: Day | null;
};
type ClosedAs = { readonly status: Exclude<ProposalStatus, 'draft' | 'sent' | 'withdrawn'>; readonly at: Instant };

/** How days, moments and texts of the file become real ones. */
export type SaleTelling = {
  readonly day: (ago: number) => Day;
  readonly moment: (moment: { readonly ago: number; readonly at: string }) => Instant;
  readonly say: (textKey: string | null) => string;
  readonly calendar: WorkingCalendar;
  readonly fee: { readonly amount: number; readonly currency: string } | null;
  readonly currency: string;
};

const MINOR_UNITS = 100;

export function salePlan(sale: SampleSale, telling: SaleTelling): SampleSalePlan {
  const { day, moment, calendar } = telling;
  return {
    call: sale.call && callPlan(sale.call, telling),
    slots: sale.slots.map((offer) => slotsPlan(offer, telling)),
    commitment: sale.commitment && commitmentPlan(sale.commitment, telling),
    proposal: sale.proposal && proposalPlan(sale.proposal, telling),
    clocks: sale.clocks.map(({ kind, matter, started }) => {
      const startedAt = moment(started);
      return { kind, matter, startedAt, dueAt: dueWithin24Hours(startedAt, calendar) };
    }),
    tasks: sale.tasks.map(({ kind, due }) => ({ kind, dueAt: moment(due) })),
    later: sale.later.map(({ effect, due }) => ({ effect, dueAt: moment(due) })),
    wakeUpOn: sale.wakeUp === null ? null : day(sale.wakeUp),
  };
}

function callPlan(it: NonNullable<SampleSale['call']>, { moment, say, currency }: SaleTelling): SampleSalePlan['call'] {
  const [least, most] = it.range ?? [null, null];
  const fields = qualificationFields.parse({
    need: say(it.need),
    budget: it.budget,
    budgetMin: least && least * MINOR_UNITS,
    budgetMax: most && most * MINOR_UNITS,
    currency,
    timing: say(it.timing),
    decisionMakers: say(it.decides),
  });
  return { fields, heldAt: moment(it.held), minutes: it.minutes, isGo: it.isGo };
}

function slotsPlan(it: SampleSale['slots'][number], { moment }: SaleTelling): SampleSalePlan['slots'][number] {
  const [slotA, slotB] = [moment(it.slotA), moment(it.slotB)];
  return {
    fields: { channel: it.channel, minutes: it.minutes, slotA, slotB, clientZone: null, exceptionReason: '' },
    sentAt: moment(it.sent),
    answeredAt: moment(it.answered),
    answer: it.answer,
    chosenAt: it.answer === 'a' ? slotA : slotB,
    outcome: it.outcome,
  };
}

function commitmentPlan(it: NonNullable<SampleSale['commitment']>, { moment, say }: SaleTelling): SampleSalePlan['commitment'] {
  const fields = commitmentFields.parse({
    question: say(it.question),
    answer: say(it.answer),
    askedAt: moment(it.asked),
    decisionAt: it.decision && moment(it.decision),
    decisionBy: it.by,
  });
  return { fields, isClosed: it.closed !== null };
}

/** Nothing in it is new to its reader: the range and every line were said aloud before. */
function proposalPlan(it: NonNullable<SampleSale['proposal']>, { day, moment, say, fee, currency }: SaleTelling): SampleSalePlan['proposal'] {
  const [least, most] = it.range;
  const inMinorUnits = fee && fee.amount * MINOR_UNITS;
  const fields = proposalFields.parse({
    title: say(it.title),
    fee: inMinorUnits,
    currency,
    feePer: 'month',
    rangeMin: least * MINOR_UNITS,
    rangeMax: most * MINOR_UNITS,
    lines: it.lines.map(({ section, text, due }) => ({
      section,
      text: say(text),
      saidAloud: true,
      ...(due !== null && { dueOn: day(due), amount: inMinorUnits }),
    })),
  });
  return { fields, sentAt: moment(it.sent), closed: it.status === 'sent' || !it.closed ? null : { status: it.status, at: moment(it.closed) } };
}
