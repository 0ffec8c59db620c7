import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';
import { PROPOSAL, SALES_INPUTS } from '../testing/sales-inputs.ts';

let core: TestCore;
let client: ClientId;
beforeEach(async () => {
  core = makeCore();
  client = await addClient(core, { name: 'Wrona Ceramika', stage: 'qualifying' });
});
afterEach(() => core.application.stop());

const sale = () => core.call('sales.get', { clientId: client });
const timeline = async () => (await core.call('interactions.list', { clientId: client })).rows;
/** Tuesday 3 March 2026, 10:00 in Warsaw, and the Thursday after it. */
const TUESDAY = Date.UTC(2026, 2, 3, 9);
const THURSDAY = TUESDAY + 2 * DAY_OF_HOURS;
const OFFER: Input<'sales.offerSlots'> = {
  offer: { clientId: 1, channel: 'meeting', minutes: 60, slotA: TUESDAY, slotB: THURSDAY },
  via: 'email',
  text: 'Two times',
};

describe('an enquiry', () => {
  it('makes its client, with who sent them and why, and stands in the timeline', async () => {
    const { clientId } = await core.call('sales.logEnquiry', { ...SALES_INPUTS['sales.logEnquiry'], referredBy: client });
    expect(await core.call('clients.get', { id: clientId })).toMatchObject({
      name: 'Kos',
      stage: 'enquiry',
      source: 'a colleague',
      referredByName: 'Wrona Ceramika',
      people: [{ name: 'Jan Kos', role: 'decision_maker', points: [{ value: '600 200 300' }, { value: 'jan@kos.example' }] }],
      heardFromThem: { summary: 'Can you take over my books?', purpose: 'sales' },
    });
    expect((await core.call('sales.get', { clientId })).enquiries).toMatchObject([{ at: DRAWN_NOW, channel: 'phone', referrerReason: 'You answer' }]);
  });

  it('of somebody known is one more with them, and of a private person is their own contact', async () => {
    const { enquiry } = SALES_INPUTS['sales.logEnquiry'];
    expect(await core.call('sales.logEnquiry', { client: { kind: 'known', id: client }, enquiry })).toEqual({ clientId: client });
    expect((await sale()).enquiries).toHaveLength(1);
    const { clientId } = await core.call('sales.logEnquiry', { client: { kind: 'new', clientKind: 'person', name: 'Ewa Lis' }, enquiry });
    expect((await core.call('clients.get', { id: clientId })).people).toMatchObject([{ name: 'Ewa Lis', role: 'decision_maker' }]);
  });

  it('does not come from the future, and leaves nobody behind when it is refused', async () => {
    const refused = { ...SALES_INPUTS['sales.logEnquiry'], enquiry: { ...SALES_INPUTS['sales.logEnquiry'].enquiry, at: DRAWN_NOW + HOUR } };
    expect(await core.refusal('sales.logEnquiry', refused)).toMatchObject({ field: 'enquiry.at', reason: 'in-future' });
    expect((await core.call('clients.list', {})).total).toBe(1);
  });
});

describe('the call sheet', () => {
  it('is one sheet until it is decided, and says what a go still lacks', async () => {
    await core.call('sales.saveQualification', { clientId: client, qualification: { currency: 'PLN', need: 'VAT', redFlags: ['distrust', 'disputes'] } });
    expect((await sale()).qualification).toMatchObject({ missing: ['budget', 'decision_maker', 'timing'], caution: true, heldAt: null });
    await core.call('sales.saveQualification', SALES_INPUTS['sales.saveQualification'] as never);
    expect((await sale()).qualification).toMatchObject({ missing: [], caution: false, heldAt: DRAWN_NOW, minutes: 14, redFlags: ['distrust'] });
  });
});

describe('the two slots', () => {
  it('are held for both until one is chosen; then the other is free for the next client', async () => {
    const ask = { clientId: await addClient(core, { name: 'Holm' }), minutes: 60, chosen: { a: TUESDAY, b: THURSDAY } };
    const { id } = await core.call('sales.offerSlots', OFFER);
    expect(await core.call('sales.slots', ask)).toMatchObject({
      warnings: [['busy'], ['busy']],
      clashes: [{ name: 'Wrona Ceramika' }, { name: 'Wrona Ceramika' }],
    });
    await core.call('sales.answerSlots', { id, answer: 'b', chosenAt: THURSDAY + 30 * MINUTE });
    expect(await core.call('sales.slots', ask)).toMatchObject({ warnings: [[], ['busy']], clashes: [{ at: THURSDAY + 30 * MINUTE }] });
    expect((await sale()).nextOffer).toEqual({ step: 'agreed', round: 1, phoneOnly: false });
  });

  it('run out after 48 hours', async () => {
    await core.call('sales.offerSlots', OFFER);
    expect((await sale()).nextOffer.step).toBe('waiting');
    core.ports.time.sleep(48 * HOUR);
    expect((await sale()).nextOffer.step).toBe('first');
  });

  it('come twice, the second pair later; then it is their turn to name two', async () => {
    const first = await core.call('sales.offerSlots', OFFER);
    await core.call('sales.answerSlots', { id: first.id, answer: 'neither' });
    const { pair, next } = await core.call('sales.slots', { clientId: client, minutes: 60 });
    expect(next).toEqual({ step: 'second', round: 2, phoneOnly: false });
    expect([pair!.a > THURSDAY, pair!.b > THURSDAY]).toEqual([true, true]);
    const second = await core.call('sales.offerSlots', { ...OFFER, offer: { ...OFFER.offer, slotA: pair!.a, slotB: pair!.b } });
    await core.call('sales.answerSlots', { id: second.id, answer: 'neither' });
    expect((await sale()).nextOffer.step).toBe('ask_theirs');
    expect(await core.refusal('sales.answerSlots', { id: second.id, answer: 'other' })).toMatchObject({ field: 'chosenAt', reason: 'required' });
    await core.call('sales.answerSlots', { id: second.id, answer: 'other', chosenAt: THURSDAY });
    expect((await sale()).offers[0]).toMatchObject({ answer: 'other', chosenAt: THURSDAY, round: 2 });
  });

  it('moved by the client twice in a row become a phone call', async () => {
    for (let n = 0; n < 2; n += 1) {
      const { id } = await core.call('sales.offerSlots', OFFER);
      await core.call('sales.answerSlots', { id, answer: 'a' });
      await core.call('sales.closeMeeting', { id, outcome: 'rescheduled_by_client' });
      core.ports.time.sleep(MINUTE);
    }
    expect(await sale()).toMatchObject({ nextOffer: { step: 'first', phoneOnly: true }, moved: 2 });
  });

  it('lie on two days unless the matter cannot wait, and never in the past', async () => {
    const sameDay = { ...OFFER.offer, slotB: TUESDAY + 3 * HOUR };
    expect(await core.refusal('sales.offerSlots', { ...OFFER, offer: sameDay })).toMatchObject({ field: 'offer.slotB', reason: 'same-day' });
    await core.call('sales.offerSlots', { ...OFFER, offer: { ...sameDay, exceptionReason: 'The VAT return is due' } });
    expect(await core.refusal('sales.offerSlots', { ...OFFER, offer: { ...OFFER.offer, slotA: DRAWN_NOW } })).toMatchObject({ reason: 'in-past' });
    expect(await timeline()).toHaveLength(1);
  });

  it('a meeting that was held is logged with its minutes and notes, once', async () => {
    const { id } = await core.call('sales.offerSlots', OFFER);
    await core.call('sales.answerSlots', { id, answer: 'a' });
    core.ports.time.sleep(TUESDAY + HOUR - DRAWN_NOW);
    await core.call('sales.closeMeeting', { id, outcome: 'held', minutes: 50, notes: 'They want it' });
    expect((await timeline())[0]).toMatchObject({ at: TUESDAY, channel: 'meeting', minutes: 50, summary: 'They want it', informs: true });
    expect(await core.refusal('sales.closeMeeting', { id, outcome: 'no_show' })).toMatchObject({ code: 'not-found' });
  });
});

describe('the decision moment', () => {
  it('stands with the intent before the proposal, and may be moved once', async () => {
    expect((await sale()).missingForProposal).toEqual(['intent', 'decision']);
    await core.call('sales.saveCommitment', SALES_INPUTS['sales.saveCommitment'] as never);
    expect(await sale()).toMatchObject({ missingForProposal: [], commitment: { answer: 'I will sign', state: 'ahead', canExtend: true } });
    core.ports.time.sleep(DAY_OF_HOURS);
    expect((await sale()).commitment?.state).toBe('call_now');
    const over = { ...SALES_INPUTS['sales.saveCommitment'].commitment, decisionAt: DRAWN_NOW + 9 * DAY_OF_HOURS };
    expect(await core.refusal('sales.saveCommitment', { clientId: client, commitment: over })).toMatchObject({ reason: 'moment-passed' });
    const toAt = DRAWN_NOW + 3 * DAY_OF_HOURS;
    await core.call('sales.extendDecision', { clientId: client, extension: { toAt, reason: 'The board meets' } });
    expect((await sale()).commitment).toMatchObject({
      decisionAt: toAt,
      state: 'ahead',
      canExtend: false,
      extensions: [{ fromAt: DRAWN_NOW + DAY_OF_HOURS, toAt }],
    });
    const again = { clientId: client, extension: { toAt: toAt + 1, reason: 'Again' } };
    expect(await core.refusal('sales.extendDecision', again)).toMatchObject({ field: 'extension.toAt', reason: 'extended-once' });
    core.ports.time.sleep(2 * DAY_OF_HOURS);
    expect((await sale()).commitment?.state).toBe('stalled');
  });

  it('is not moved into the past', async () => {
    await core.call('sales.saveCommitment', SALES_INPUTS['sales.saveCommitment'] as never);
    const back = { clientId: client, extension: { toAt: DRAWN_NOW, reason: 'Back' } };
    expect(await core.refusal('sales.extendDecision', back)).toMatchObject({ reason: 'in-past' });
  });
});

describe('the proposal', () => {
  it('is one draft until it is sent; what was sent stays, and a change is the next version', async () => {
    const proposal = PROPOSAL as Input<'sales.saveProposal'>['proposal'];
    const { id } = await core.call('sales.saveProposal', { clientId: client, proposal });
    expect(
      await core.call('sales.saveProposal', {
        clientId: client,
        proposal: { ...proposal, fee: 90_000, lines: [...PROPOSAL.lines, { section: 'need', text: 'Invoices by the 5th' }] },
      }),
    ).toEqual({ id });
    await core.call('sales.sendProposal', { id, via: 'email', text: 'Here it is' });
    expect(await core.refusal('sales.sendProposal', { id, via: 'email', text: 'Again' })).toMatchObject({ code: 'not-found' });
    await core.call('sales.saveProposal', { clientId: client, proposal });
    const { proposal: latest, earlierProposals } = await sale();
    expect(latest).toMatchObject({ version: 2, status: 'draft', fee: 80_000, lines: [{ text: 'Every return on time', saidAloud: true }] });
    expect(earlierProposals).toMatchObject([{ id, version: 1, status: 'sent', sentAt: DRAWN_NOW }]);
  });
});

describe('what is given away', () => {
  it('a give without a get tips the balance until its get is written down', async () => {
    const { id } = await core.call('sales.addConcession', { clientId: client, concession: { at: DRAWN_NOW, give: 'First month free' } });
    expect((await sale()).balance).toBe(1);
    await core.call('sales.updateConcession', { id, concession: { at: DRAWN_NOW, give: 'First month free', get: 'Direct debit' } });
    expect((await sale()).balance).toBe(0);
    await core.call('sales.removeConcession', { id });
    expect((await sale()).concessions).toEqual([]);
  });

  it('the second quick question makes a pattern', async () => {
    const question = { at: DRAWN_NOW, channel: 'phone' as const, minutes: 10, question: 'Do I need a cash register?' };
    await core.call('sales.logQuestion', { clientId: client, question });
    expect((await sale()).freeAdvice).toEqual({ count: 1, minutes: 10, isPattern: false });
    await core.call('sales.logQuestion', { clientId: client, question: { ...question, minutes: null } });
    expect((await sale()).freeAdvice).toEqual({ count: 2, minutes: 10, isPattern: true });
    expect(await timeline()).toHaveLength(2);
  });
});

describe('what the practice has said of itself', () => {
  it('makes a budget below its minimum fee count against a go, on the form and on the board', async () => {
    const { qualification } = SALES_INPUTS['sales.saveQualification'];
    const budget = { budget: 'range', budgetMin: 10_000, budgetMax: 30_000, currency: 'PLN' } as const;
    await core.call('practice.update', { currency: 'PLN', minimumFee: 40_000 });
    const { clientId } = await core.call('sales.logEnquiry', SALES_INPUTS['sales.logEnquiry']);
    await core.call('pipeline.move', { clientId, move: { event: 'first_answer_sent' }, stated: ['slots_offered'] });
    await core.call('sales.saveQualification', { ...SALES_INPUTS['sales.saveQualification'], clientId, qualification: { ...qualification, ...budget } });
    const seen = async () => {
      const guards = (await core.call('pipeline.options', { clientId })).events.find(({ event }) => event === 'go')?.guards;
      return [
        (await core.call('sales.get', { clientId })).qualification?.missing.includes('budget'),
        guards?.find(({ guard }) => guard === 'budget_in_range')?.met,
      ];
    };
    expect(await seen()).toEqual([true, false]);
    await core.call('practice.update', { minimumFee: 30_000 });
    expect(await seen()).toEqual([false, true]);
  });

  it('makes the first answer due on the day it was asked, where that is promised', async () => {
    await core.call('practice.update', { responsePromise: 'same_day' });
    const { clientId } = await core.call('sales.logEnquiry', SALES_INPUTS['sales.logEnquiry']);
    const [clock] = (await core.call('pipeline.due', { clientId })).filter(({ kind }) => kind === 'clock');
    expect(clock?.dueAt).toBe(DRAWN_NOW + (7 * 60 + 48) * 60_000);
  });
});
