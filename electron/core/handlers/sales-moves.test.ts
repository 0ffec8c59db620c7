import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';
import { SALES_INPUTS } from '../testing/sales-inputs.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const inStage = (stage: Stage): Promise<ClientId> => addClient(core, { name: 'Wrona', stage }, null);
const stageOf = async (id: ClientId) => {
  const { stage, outcome } = await core.call('clients.get', { id });
  return outcome ?? stage;
};
const dueOf = async (clientId: ClientId): Promise<string[]> =>
  (await core.call('pipeline.due', { clientId })).map((line) =>
    line.kind === 'task' ? line.task : line.kind === 'clock' ? `${line.clock} ${line.matter}` : line.effect,
  );
const TUESDAY = Date.UTC(2026, 2, 3, 9);
const offer = (clientId: ClientId): Input<'sales.offerSlots'> => ({
  offer: { clientId, channel: 'meeting', minutes: 60, slotA: TUESDAY, slotB: TUESDAY + 2 * DAY_OF_HOURS },
  via: 'email',
  text: 'Two times',
});
const FULL = SALES_INPUTS['sales.saveQualification'].qualification;
const sheet = (
  clientId: ClientId,
  decision: Input<'sales.saveQualification'>['decision'],
  qualification: object = FULL,
  overrideReason: string | null = null,
) => core.call('sales.saveQualification', { clientId, qualification, decision, overrideReason } as Input<'sales.saveQualification'>);

describe('an enquiry', () => {
  it('promises a first answer within 24 hours of the moment they asked', async () => {
    const { enquiry, client } = SALES_INPUTS['sales.logEnquiry'];
    const { clientId } = await core.call('sales.logEnquiry', { client, enquiry: { ...enquiry, at: DRAWN_NOW - 2 * HOUR } });
    const [clock] = await core.call('pipeline.due', { clientId });
    // Asked at 07:12, before the office opens: 24 hours later it is closed still, so it is due by the end of this day.
    expect(clock).toMatchObject({ kind: 'clock', matter: 'first_answer', dueAt: Date.UTC(2026, 1, 26, 16) });
    expect(await dueOf(clientId)).toContain('ask_referrer');
  });

  it.each<[Stage, Stage]>([
    ['nurture', 'qualifying'],
    ['former', 'commitment'],
    ['active', 'active'],
  ])('of a client in %s finds them in %s', async (from, to) => {
    const id = await inStage(from);
    await core.call('sales.logEnquiry', { client: { kind: 'known', id }, enquiry: SALES_INPUTS['sales.logEnquiry'].enquiry });
    expect(await stageOf(id)).toBe(to);
  });

  it('is answered by the first offer of two slots', async () => {
    const id = await inStage('enquiry');
    await core.call('sales.offerSlots', offer(id));
    expect(await stageOf(id)).toBe('qualifying');
    expect(await dueOf(id)).toEqual(expect.arrayContaining(['theirs answer_to_slots']));
    expect(await dueOf(id)).not.toContain('mine first_answer');
  });
});

describe('the call sheet decides', () => {
  it('go, when nothing is missing; then two slots are owed, and an offer settles that', async () => {
    const id = await inStage('qualifying');
    expect(await sheet(id, { event: 'go' })).toEqual({ kind: 'moved', stage: 'fact_finding', outcome: null });
    expect(await dueOf(id)).toContain('offer_slots');
    await core.call('sales.offerSlots', offer(id));
    expect(await dueOf(id)).toEqual(['theirs answer_to_slots']);
    expect((await core.call('sales.get', { clientId: id })).qualification).toMatchObject({ decision: 'go', decidedAt: DRAWN_NOW });
  });

  it('keeps what was written when a go is refused, and goes on with a reason', async () => {
    const id = await inStage('qualifying');
    const thin = { currency: 'PLN', need: 'VAT' };
    const refused = await sheet(id, { event: 'go' }, thin);
    expect(refused.kind === 'refused' && refused.failing.map(({ guard }) => guard)).toEqual(['budget_in_range', 'decision_maker_known', 'timing_known']);
    expect([await stageOf(id), (await core.call('sales.get', { clientId: id })).qualification?.need]).toEqual(['qualifying', 'VAT']);
    expect(await sheet(id, { event: 'go' }, thin, 'A friend of Anna')).toMatchObject({ kind: 'moved' });
  });

  it('not now, with a day to come back', async () => {
    const id = await inStage('qualifying');
    await sheet(id, { event: 'not_now', wakeUpOn: '2026-06-01' });
    expect(await stageOf(id)).toBe('nurture');
  });

  it('not for us: a confidential reason is in no letter, and the reply settles what is owed', async () => {
    const id = await inStage('qualifying');
    await sheet(id, { event: 'not_for_us', reason: 'Conflict of interest with Holm', confidential: true });
    expect([await stageOf(id), await dueOf(id)]).toEqual(['not_for_us', ['polite_reply', 'thank_referrer']]);
    const { body, subject } = await core.call('sales.letter', { kind: 'not-for-us', clientId: id, names: ['Ewa Lis'] });
    expect(`${subject}${body}`).not.toMatch(/conflict|Holm/i);
    await core.call('sales.confirmSent', { clientId: id, kind: 'not-for-us', via: 'email', text: body });
    expect(await dueOf(id)).toEqual(['thank_referrer']);
  });
});

describe('the meeting', () => {
  async function agreed(): Promise<{ id: ClientId; offerId: number }> {
    const id = await inStage('fact_finding');
    const { id: offerId } = await core.call('sales.offerSlots', offer(id));
    await core.call('sales.answerSlots', { id: offerId, answer: 'a' });
    return { id, offerId };
  }

  it('once answered, nothing waits for an answer', async () => {
    expect(await dueOf((await agreed()).id)).toEqual([]);
  });

  it('held and written down leads to the commitment, and the intent question is owed until it is asked', async () => {
    const { id, offerId } = await agreed();
    await core.call('sales.closeMeeting', { id: offerId, outcome: 'held', notes: 'They want it' });
    expect([await stageOf(id), await dueOf(id)]).toEqual(['commitment', ['ask_intent']]);
    await core.call('sales.saveCommitment', { clientId: id, commitment: { askedAt: DRAWN_NOW, answer: 'Sign' } });
    expect(await dueOf(id)).toEqual([]);
  });

  it('held without notes, or not held, leaves the client where they are', async () => {
    const { id, offerId } = await agreed();
    await core.call('sales.closeMeeting', { id: offerId, outcome: 'held' });
    expect(await stageOf(id)).toBe('fact_finding');
  });
});

describe('a yes said aloud', () => {
  it('needs the intent and the decision moment, or a reason', async () => {
    const clientId = await inStage('commitment');
    const refused = await core.call('sales.verbalYes', { clientId, at: DRAWN_NOW });
    expect(refused.kind === 'refused' && refused.failing.map(({ guard }) => guard)).toEqual(['intent_asked', 'decision_moment_set']);
    expect((await core.call('sales.get', { clientId })).proposal).toBeNull();
    expect(await core.call('sales.verbalYes', { clientId, at: DRAWN_NOW, overrideReason: 'Signed on the spot' })).toMatchObject({ stage: 'proposal' });
  });

  it('makes a draft of what was said, and sending it settles what is owed', async () => {
    const clientId = await inStage('commitment');
    await core.call('sales.saveQualification', { ...SALES_INPUTS['sales.saveQualification'], clientId } as never);
    await core.call('sales.saveCommitment', { ...SALES_INPUTS['sales.saveCommitment'], clientId });
    await core.call('sales.verbalYes', { clientId, at: DRAWN_NOW });
    const { proposal } = await core.call('sales.get', { clientId });
    expect(proposal).toMatchObject({
      status: 'draft',
      verbalYesAt: DRAWN_NOW,
      rangeMin: 50_000,
      rangeMax: 90_000,
      lines: [{ section: 'result', text: 'No fines', saidAloud: true }],
    });
    expect(await dueOf(clientId)).toContain('draft_proposal');
    await core.call('sales.sendProposal', { id: proposal!.id, via: 'email', text: 'Here it is' });
    expect(await dueOf(clientId)).not.toContain('draft_proposal');
  });

  it('does not come from the future, nor from a client who is past it', async () => {
    expect(await core.refusal('sales.verbalYes', { clientId: await inStage('commitment'), at: DRAWN_NOW + HOUR })).toMatchObject({ reason: 'in-future' });
    expect(await core.refusal('sales.verbalYes', { clientId: await inStage('active'), at: DRAWN_NOW })).toMatchObject({ code: 'move-impossible' });
  });
});
