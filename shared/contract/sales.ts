import { z } from 'zod';
import { CLIENT_KINDS } from '../domain/client.ts';
import { clientId, concessionId, freeAdviceId, proposalId, slotOfferId } from '../domain/ids.ts';
import { CHANNELS } from '../domain/interaction.ts';
import { language } from '../domain/language.ts';
import { commitmentFields, extensionFields } from '../domain/sales/commitment.ts';
import { concessionFields } from '../domain/sales/concession.ts';
import { enquiryFields } from '../domain/sales/enquiry.ts';
import { freeAdviceFields } from '../domain/sales/free-advice.ts';
import { proposalFields } from '../domain/sales/proposal.ts';
import { qualificationFields } from '../domain/sales/qualification.ts';
import { MEETING_OUTCOMES, SLOT_ANSWERS, slotOfferFields } from '../domain/sales/slot-offer.ts';
import { SLOT_WARNINGS } from '../domain/sales/slots.ts';
import { emailAddress, LINE_MAX, NAME_MAX, NOTE_MAX, optionalText, phoneNumber, requiredText } from '../domain/text-fields.ts';
import { day, isZone } from '../time/day.ts';
import { command, query } from './define.ts';
import { moveAnswer } from './pipeline.ts';
import { nextOfferView, saleView } from './sale-view.ts';

const done = z.strictObject({});
const ofClient = z.strictObject({ clientId });
const instant = z.int().min(0, 'bad-date');
const minutes = z.int().min(0, 'bad-minutes').max(1440, 'bad-minutes').nullable();
const zone = z.string().refine(isZone, 'bad-zone').nullable().default(null);
const pair = z.strictObject({ a: instant, b: instant });
const WRITES = ['sales', 'meetings', 'clients', 'interactions', 'pipeline'] as const;
/** A decision also moves the client, and a running engagement may begin or end with it. */
const MOVES = [...WRITES, 'engagements'] as const;

/** How a message went out, and its words: only what was confirmed as sent or said becomes a contact. */
const handedOver = { via: z.enum(CHANNELS).exclude(['note']), text: optionalText(NOTE_MAX) };

/** Up to three others to turn to (spec 2.4). */
export const ALTERNATIVES_MAX = 3;

export const newEnquirer = z.strictObject({
  kind: z.literal('new'),
  clientKind: z.enum(CLIENT_KINDS),
  name: requiredText(NAME_MAX),
  personName: optionalText(NAME_MAX).default(''),
  email: z.union([z.literal(''), emailAddress]).default(''),
  phone: z.union([z.literal(''), phoneNumber]).default(''),
});
const enquirer = z.discriminatedUnion('kind', [newEnquirer, z.strictObject({ kind: z.literal('known'), id: clientId })]);

export const letterRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('slots'), clientId, slots: pair, phoneOnly: z.boolean().default(false), clientZone: zone }),
  z.strictObject({ kind: z.literal('ask-theirs'), clientId }),
  z.strictObject({ kind: z.literal('apology'), clientId, slot: instant, clientZone: zone }),
  z.strictObject({ kind: z.literal('not-for-us'), clientId, names: z.array(requiredText(NAME_MAX)).max(ALTERNATIVES_MAX, 'too-many').default([]) }),
  z.strictObject({ kind: z.literal('quick-question'), clientId }),
  z.strictObject({ kind: z.literal('proposal'), clientId }),
]);
export type LetterRequest = z.output<typeof letterRequest>;

/** What the three buttons of the call sheet say. */
export const qualifyingMove = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('go') }),
  z.strictObject({ event: z.literal('not_now'), wakeUpOn: day, reason: optionalText(LINE_MAX).default('') }),
  /** A confidential reason is kept for oneself: it is never printed, and no letter has a place for it. */
  z.strictObject({ event: z.literal('not_for_us'), reason: requiredText(LINE_MAX), confidential: z.boolean().default(false) }),
]);
export type QualifyingMove = z.output<typeof qualifyingMove>;
const overrideReason = optionalText(LINE_MAX).nullable().default(null);
const saleMoveAnswer = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('saved') }), ...moveAnswer.options]);
export type SaleMoveAnswer = z.output<typeof saleMoveAnswer>;

export const salesCalls = {
  'sales.get': query({ input: ofClient, output: saleView, reads: ['sales', 'meetings', 'pipeline', 'clients', 'interactions', 'practice', 'day'] }),
  /** In the client's language and form of address; empty subject where it is only said. */
  'sales.letter': query({
    input: letterRequest,
    output: z.strictObject({ subject: z.string(), body: z.string(), language, email: z.string().nullable() }),
    reads: ['sales', 'clients', 'practice', 'day'],
  }),
  /** Two times to offer, or what speaks against two that were chosen by hand. */
  'sales.slots': query({
    input: z.strictObject({
      clientId,
      minutes: z.int().min(5, 'bad-length').max(480, 'bad-length'),
      clientZone: zone,
      urgent: z.boolean().default(false),
      chosen: pair.nullable().default(null),
    }),
    output: z.strictObject({
      pair: pair.nullable(),
      next: nextOfferView,
      warnings: z.array(z.array(z.enum(SLOT_WARNINGS))),
      /** Whose held or agreed time a chosen one collides with; without a client, an appointment of another calendar. */
      clashes: z.array(z.strictObject({ clientId: clientId.nullable(), name: z.string(), at: z.number() })),
      tooOften: z.boolean(),
    }),
    reads: ['sales', 'meetings', 'clients', 'engagements', 'interactions', 'practice', 'day'],
  }),
  'sales.logEnquiry': command({
    input: z.strictObject({
      client: enquirer,
      enquiry: enquiryFields,
      referredBy: clientId.nullable().default(null),
      /** Who or what sent them, where it is no client. */
      source: optionalText(LINE_MAX).default(''),
    }),
    output: z.strictObject({ clientId }),
    writes: WRITES,
  }),
  /** The sheet is kept in any case; a decision that is refused says which guards fail. */
  'sales.saveQualification': command({
    input: z.strictObject({
      clientId,
      qualification: qualificationFields,
      heldAt: instant.nullable().default(null),
      minutes: minutes.default(null),
      decision: qualifyingMove.nullable().default(null),
      overrideReason,
    }),
    output: saleMoveAnswer,
    writes: MOVES,
  }),
  'sales.offerSlots': command({
    input: z.strictObject({ offer: slotOfferFields, ...handedOver }),
    output: z.strictObject({ id: slotOfferId }),
    writes: WRITES,
  }),
  /** `chosenAt` with `a`, `b` and `other`: the hour that was agreed. */
  'sales.answerSlots': command({
    input: z.strictObject({ id: slotOfferId, answer: z.enum(SLOT_ANSWERS), chosenAt: instant.nullable().default(null) }),
    output: done,
    writes: WRITES,
  }),
  /** Gives both held times back. */
  'sales.releaseSlots': command({ input: z.strictObject({ id: slotOfferId }), output: done, writes: WRITES }),
  /** What became of the agreed meeting; one that was held is logged with its minutes and notes. */
  'sales.closeMeeting': command({
    input: z.strictObject({ id: slotOfferId, outcome: z.enum(MEETING_OUTCOMES), minutes: minutes.default(null), notes: optionalText(NOTE_MAX).default('') }),
    output: done,
    writes: WRITES,
  }),
  'sales.saveCommitment': command({ input: z.strictObject({ clientId, commitment: commitmentFields }), output: done, writes: WRITES }),
  'sales.extendDecision': command({ input: z.strictObject({ clientId, extension: extensionFields }), output: done, writes: WRITES }),
  /** They said yes aloud: a draft is made of what was said, and the client moves on to the proposal. */
  'sales.verbalYes': command({ input: z.strictObject({ clientId, at: instant, overrideReason }), output: saleMoveAnswer, writes: MOVES }),
  /** One draft at a time: saving after it was sent begins the next version. */
  'sales.saveProposal': command({ input: z.strictObject({ clientId, proposal: proposalFields }), output: z.strictObject({ id: proposalId }), writes: WRITES }),
  'sales.sendProposal': command({ input: z.strictObject({ id: proposalId, ...handedOver }), output: done, writes: WRITES }),
  'sales.addConcession': command({
    input: z.strictObject({ clientId, concession: concessionFields }),
    output: z.strictObject({ id: concessionId }),
    writes: WRITES,
  }),
  'sales.updateConcession': command({ input: z.strictObject({ id: concessionId, concession: concessionFields }), output: done, writes: WRITES }),
  'sales.removeConcession': command({ input: z.strictObject({ id: concessionId }), output: done, writes: WRITES }),
  /** "Just a quick question", answered for nothing. */
  'sales.logQuestion': command({
    input: z.strictObject({ clientId, question: freeAdviceFields }),
    output: z.strictObject({ id: freeAdviceId }),
    writes: WRITES,
  }),
  /** A letter of the sale that is no offer and no proposal was sent: logged, and the polite reply is off the list of what I owe. */
  'sales.confirmSent': command({
    input: z.strictObject({ clientId, kind: z.enum(['ask-theirs', 'apology', 'not-for-us', 'quick-question']), ...handedOver }),
    output: done,
    writes: WRITES,
  }),
};
