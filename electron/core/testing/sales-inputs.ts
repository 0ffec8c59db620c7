import type { Input } from '#shared/contract/index.ts';
import type { salesCalls } from '#shared/contract/sales.ts';
import { DRAWN_NOW } from './fake-ports.ts';

const DAY = 24 * 60 * 60 * 1000;
const QUALIFICATION = {
  need: 'VAT every month',
  expectedResult: 'No fines',
  budget: 'range' as const,
  budgetMin: 50_000,
  budgetMax: 90_000,
  currency: 'PLN',
  timing: 'Before April',
  whyNow: 'The old office closes',
  decisionMakers: 'Anna Wrona',
  previousProvider: 'Liczydło',
  whyLeft: 'It closes',
  redFlags: ['distrust' as const],
  note: 'Rings in the morning',
};
export const PROPOSAL = {
  title: 'Bookkeeping',
  situation: 'The old office closes',
  fee: 80_000,
  currency: 'PLN',
  feePer: 'month' as const,
  benefitWords: 'I sleep again',
  validUntil: '2026-03-31',
  lines: [{ section: 'result' as const, text: 'Every return on time', saidAloud: true }],
};

/** One well-formed input for every call of the sale, with every text filled in. */
export const SALES_INPUTS = {
  'sales.get': { clientId: 1 },
  'sales.letter': { kind: 'not-for-us', clientId: 1, names: ['Ewa Lis'] },
  'sales.slots': { clientId: 1, minutes: 60, clientZone: 'Europe/Lisbon', chosen: { a: DRAWN_NOW + 5 * DAY, b: DRAWN_NOW + 7 * DAY } },
  'sales.logEnquiry': {
    client: { kind: 'new', clientKind: 'company', name: 'Kos', personName: 'Jan Kos', email: 'jan@kos.example', phone: '600 200 300' },
    enquiry: { at: DRAWN_NOW, channel: 'phone', words: 'Can you take over my books?', referrerReason: 'You answer' },
    source: 'a colleague',
  },
  'sales.saveQualification': { clientId: 1, qualification: QUALIFICATION, heldAt: DRAWN_NOW, minutes: 14, overrideReason: '' },
  'sales.offerSlots': {
    offer: {
      clientId: 1,
      channel: 'meeting',
      minutes: 60,
      slotA: DRAWN_NOW + 5 * DAY,
      slotB: DRAWN_NOW + 7 * DAY,
      clientZone: 'Europe/Lisbon',
      exceptionReason: 'VAT return due',
    },
    via: 'email',
    text: 'I have two times',
  },
  'sales.answerSlots': { id: 1, answer: 'a' },
  'sales.releaseSlots': { id: 1 },
  'sales.closeMeeting': { id: 1, outcome: 'held', minutes: 50, notes: 'They want it' },
  'sales.saveCommitment': {
    clientId: 1,
    commitment: { question: 'What will you do next?', answer: 'I will sign', askedAt: DRAWN_NOW, decisionAt: DRAWN_NOW + DAY, decisionBy: 'Anna Wrona' },
  },
  'sales.verbalYes': { clientId: 1, at: DRAWN_NOW, overrideReason: 'They are in a hurry' },
  'sales.extendDecision': { clientId: 1, extension: { toAt: DRAWN_NOW + 3 * DAY, reason: 'The board meets' } },
  'sales.saveProposal': { clientId: 1, proposal: PROPOSAL },
  'sales.sendProposal': { id: 1, via: 'email', text: 'Here is what we agreed' },
  'sales.addConcession': { clientId: 1, concession: { at: DRAWN_NOW, give: 'First month free', get: 'Pays by direct debit' } },
  'sales.updateConcession': { id: 1, concession: { at: DRAWN_NOW, give: 'First month free', get: 'A reference' } },
  'sales.removeConcession': { id: 1 },
  'sales.logQuestion': { clientId: 1, question: { at: DRAWN_NOW, channel: 'phone', minutes: 10, question: 'Do I need a cash register?' } },
  'sales.confirmSent': { clientId: 1, kind: 'not-for-us', via: 'email', text: 'I am not the right person' },
} as const satisfies { readonly [N in keyof typeof salesCalls]: Input<N> };
