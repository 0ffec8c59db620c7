import { z } from 'zod';
import { clientId, commitmentId, concessionId, freeAdviceId, proposalId, slotOfferId } from '../domain/ids.ts';
import { language } from '../domain/language.ts';
import { CLOCK_MATTERS, TASK_KINDS } from '../domain/pipeline/effects.ts';
import { commitmentFields, DECISION_STATES, PROPOSAL_NEEDS } from '../domain/sales/commitment.ts';
import { concessionFields } from '../domain/sales/concession.ts';
import { enquiryFields } from '../domain/sales/enquiry.ts';
import { freeAdviceFields } from '../domain/sales/free-advice.ts';
import { proposalFields, PROPOSAL_STATUSES } from '../domain/sales/proposal.ts';
import { GO_NEEDS, QUALIFICATION_DECISIONS, qualificationFields } from '../domain/sales/qualification.ts';
import { MEETING_OUTCOMES, OFFER_STEPS, SLOT_ANSWERS, slotOfferFields } from '../domain/sales/slot-offer.ts';

const instant = z.number();

export const enquiryView = z.strictObject({ ...enquiryFields.shape, firstAnswerAt: instant.nullable() });
export type EnquiryView = z.output<typeof enquiryView>;

export const qualificationView = z.strictObject({
  ...qualificationFields.shape,
  heldAt: instant.nullable(),
  minutes: z.number().nullable(),
  decision: z.enum(QUALIFICATION_DECISIONS).nullable(),
  decidedAt: instant.nullable(),
  /** What a *go* still lacks. */
  missing: z.array(z.enum(GO_NEEDS)),
  /** Two red flags or more. */
  caution: z.boolean(),
});
export type QualificationView = z.output<typeof qualificationView>;

export const slotOfferView = z.strictObject({
  ...slotOfferFields.shape,
  id: slotOfferId,
  round: z.int(),
  sentAt: instant,
  expiresAt: instant,
  answer: z.enum(SLOT_ANSWERS).nullable(),
  chosenAt: instant.nullable(),
  answeredAt: instant.nullable(),
  releasedAt: instant.nullable(),
  outcome: z.enum(MEETING_OUTCOMES).nullable(),
  outcomeAt: instant.nullable(),
});
export type SlotOfferView = z.output<typeof slotOfferView>;

export const nextOfferView = z.strictObject({ step: z.enum(OFFER_STEPS), round: z.int(), phoneOnly: z.boolean() });

export const commitmentView = z.strictObject({
  ...commitmentFields.shape,
  id: commitmentId,
  extensions: z.array(z.strictObject({ fromAt: instant, toAt: instant, reason: z.string() })),
  state: z.enum(DECISION_STATES),
  canExtend: z.boolean(),
});
export type CommitmentView = z.output<typeof commitmentView>;

/** Something I owe this client, with the moment it falls due. */
export const promiseView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('task'), task: z.enum(TASK_KINDS), note: z.string(), dueAt: instant }),
  z.strictObject({ kind: z.literal('clock'), matter: z.enum(CLOCK_MATTERS), what: z.string(), dueAt: instant }),
]);
export type PromiseView = z.output<typeof promiseView>;

export const proposalView = z.strictObject({
  ...proposalFields.shape,
  id: proposalId,
  version: z.int(),
  status: z.enum(PROPOSAL_STATUSES),
  sentAt: instant.nullable(),
  closedAt: instant.nullable(),
});
export type ProposalView = z.output<typeof proposalView>;

export const concessionView = z.strictObject({ ...concessionFields.shape, id: concessionId });
export type ConcessionView = z.output<typeof concessionView>;
export const freeAdviceView = z.strictObject({ ...freeAdviceFields.omit({ channel: true }).shape, id: freeAdviceId });

/** Everything the sale of one client consists of, the newest first. */
export const saleView = z.strictObject({
  clientId,
  now: instant,
  zone: z.string(),
  currency: z.string(),
  /** What the client is written to in. */
  language,
  enquiries: z.array(enquiryView),
  qualification: qualificationView.nullable(),
  offers: z.array(slotOfferView),
  nextOffer: nextOfferView,
  moved: z.int(),
  noShows: z.int(),
  commitment: commitmentView.nullable(),
  /** What stands between here and a proposal. */
  missingForProposal: z.array(z.enum(PROPOSAL_NEEDS)),
  mine: z.array(promiseView),
  proposal: proposalView.nullable(),
  earlierProposals: z.array(proposalView.pick({ id: true, version: true, status: true, sentAt: true })),
  concessions: z.array(concessionView),
  balance: z.int(),
  questions: z.array(freeAdviceView),
  freeAdvice: z.strictObject({ count: z.int(), minutes: z.int(), isPattern: z.boolean() }),
  /** What to say, in the client's language. */
  phrases: z.strictObject({ intent: z.string(), decision: z.string(), decisionCall: z.string().nullable() }),
});
export type SaleView = z.output<typeof saleView>;
