import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClauseFields } from '#shared/domain/expectations/clause.ts';
import { DAY_OF_HOURS, MINUTE } from '#shared/time/duration.ts';
import { Agreeing, type ClientId } from '../testing/agreeing.ts';
import { addClient } from '../testing/make-core.ts';

let by: Agreeing;
beforeEach(async () => {
  by = await new Agreeing().begin();
});
afterEach(() => by.core.application.stop());

/** As it is saved again. */
const fields = ({ section, situation, short, question, body, items, weDo, youDo, byWhen, otherwise, mustDiscuss }: ClauseFields): ClauseFields => {
  return { section, situation, short, question, body, items, weDo, youDo, byWhen, otherwise, mustDiscuss };
};

describe('signing', () => {
  it('waits for what is not filled in', async () => {
    const { id } = await by.drafted();
    const refused = await by.core.refusal('expectations.sign', { id, signedOnMe: null, signedOnClient: '2026-02-26', signedBy: 'Joanna Pelc' });
    expect(refused.code).toBe('sheet-unfilled');
    expect(refused.message).toContain('{success}, {evidence}');
  });

  it('lies in no future, and keeps the sheet as it reads', async () => {
    const { id, engagementId } = await by.drafted();
    await by.fill(id);
    await by.talkAll(id);
    expect((await by.core.refusal('expectations.sign', { id, signedOnMe: null, signedOnClient: '2026-02-27', signedBy: 'J' })).reason).toBe('in-future');
    expect(await by.sign(id)).toEqual({ untalked: 0 });
    await by.core.call('practice.update', { name: 'Another name' });
    const sheet = await by.get(id);
    expect(sheet).toMatchObject({ status: 'signed', signedOn: '2026-02-26', signedBy: 'Joanna Pelc', canEdit: false, open: [] });
    expect(sheet.places).toContainEqual({ place: 'practice', value: 'Nora Hale Bookkeeping', own: true });
    const clause = fields(sheet.clauses[0]!);
    expect((await by.core.refusal('expectations.saveClause', { id: sheet.clauses[0]!.id, clause })).code).toBe('sheet-signed');
    expect((await by.core.call('engagements.get', { id: engagementId })).standing.sheet).toEqual({ version: 1, status: 'signed', signedOn: '2026-02-26' });
  });

  it('without the talk puts the open points onto the first agenda, where ticking them off settles them', async () => {
    const { id, clientId } = await by.drafted();
    await by.fill(id);
    await by.talkAll(id, ['money', 'reach']);
    await by.talk([(await by.keyed(id, 'reach')).id], 'email');
    expect(await by.sign(id)).toEqual({ untalked: 2 });
    const parked = (await by.core.call('meetings.ofClient', { clientId })).parked;
    expect(parked).toMatchObject([{ text: '§6 How to reach me: signed, not discussed' }, { text: '§9 Money: signed, not discussed' }]);
    const at = by.core.ports.time.now() + 60 * MINUTE;
    const meeting = await by.core.call('meetings.plan', { clientId, at, minutes: 60, type: 'kickoff', channel: 'visit' });
    by.core.ports.time.advance(3 * 60 * MINUTE);
    await by.core.call('meetings.settle', { id: meeting.id, outcome: 'held', open: [parked[1]!.id] });
    expect([await by.keyed(id, 'reach'), await by.keyed(id, 'money')]).toMatchObject([{ talk: 'settled' }, { talk: 'open' }]);
  });
});

describe('a new version', () => {
  it('keeps what was talked about and stays word for word, and shows what is different', async () => {
    const { id, engagementId } = await by.drafted();
    await by.fill(id);
    await by.talkAll(id);
    await by.sign(id);
    by.core.ports.time.advance(DAY_OF_HOURS);
    const second = await by.core.call('expectations.newVersion', { id });
    expect((await by.core.refusal('expectations.newVersion', { id })).code).toBe('conflict');
    expect(await by.get(second.id)).toMatchObject({ version: 2, status: 'walked_through' });
    expect(await by.keyed(second.id, 'money')).toMatchObject({ talk: 'settled', talkedOn: '2026-02-26' });
    await by.core.call('expectations.fill', { id: second.id, values: { fee: '£300 a month' } });
    expect(await by.get(second.id)).toMatchObject({ status: 'draft' });
    expect(await by.core.call('expectations.difference', { id: second.id })).toMatchObject({
      before: 1,
      clauses: [
        {
          key: 'money',
          change: 'changed',
          texts: [{ field: 'body', words: [{ mark: 'removed', text: '£240 ' }, { mark: 'added', text: '£300 ' }, { mark: 'same' }] }],
        },
      ],
    });
    await by.talk([(await by.keyed(second.id, 'money')).id]);
    await by.core.call('expectations.sign', { id: second.id, signedOnMe: null, signedOnClient: '2026-02-27' as never, signedBy: 'Joanna Pelc' });
    const { versions } = await by.core.call('expectations.ofEngagement', { engagementId });
    expect(versions.map(({ version, status }) => [version, status])).toEqual([
      [2, 'signed'],
      [1, 'superseded'],
    ]);
  });

  it('thrown away leaves what was signed', async () => {
    const { id, engagementId } = await by.drafted();
    await by.fill(id);
    await by.sign(id);
    const second = await by.core.call('expectations.newVersion', { id });
    await by.core.call('expectations.discard', { id: second.id });
    const { versions } = await by.core.call('expectations.ofEngagement', { engagementId });
    expect(versions.map(({ version, status }) => [version, status])).toEqual([[1, 'signed']]);
    expect((await by.core.refusal('expectations.discard', { id })).code).toBe('sheet-signed');
  });
});

describe('the pipeline', () => {
  const guard = async (clientId: ClientId) =>
    (await by.core.call('pipeline.options', { clientId })).events
      .find(({ event }) => event === 'signed')
      ?.guards.find((each) => each.guard === 'must_discuss_settled')?.met;

  it('knows whether everything that must be was talked through', async () => {
    const clientId = await addClient(by.core, { name: 'Pelc', stage: 'agreement' });
    expect(await guard(clientId)).toBeNull();
    const { id } = await by.core.call('expectations.draftFor', { clientId });
    expect(await guard(clientId)).toBe(false);
    await by.talkAll(id, ['data']);
    expect(await guard(clientId)).toBe(true);
  });

  it('opens onboarding with an override, and the first agenda has the open points once', async () => {
    const clientId = await addClient(by.core, { name: 'Pelc', stage: 'agreement' });
    const { id } = await by.core.call('expectations.draftFor', { clientId });
    await by.fill(id);
    await by.talkAll(id, ['late-documents', 'money', 'reach', 'stopping']);
    const signed = { clientId, move: { event: 'signed' as const }, stated: ['deposit_term_set' as const] };
    expect(await by.core.call('pipeline.move', signed)).toMatchObject({ kind: 'refused', failing: [{ guard: 'must_discuss_settled' }] });
    const at = by.core.ports.time.now() + DAY_OF_HOURS;
    await by.core.call('meetings.plan', { clientId, at, minutes: 60, type: 'kickoff', channel: 'meeting' });
    await by.sign(id);
    await by.core.call('pipeline.move', { ...signed, overrideReason: 'signed by mail' });
    const [meeting] = (await by.core.call('meetings.ofClient', { clientId })).next;
    expect((await by.core.call('meetings.get', { id: meeting!.id })).agenda.map(({ text }) => text)).toEqual([
      '§6 How to reach me: signed, not discussed',
      '§8 Late documents: signed, not discussed',
      '§9 Money: signed, not discussed',
      '§12 If one of us stops: signed, not discussed',
    ]);
    const due = await by.core.call('pipeline.due', { clientId });
    expect(due.some((line) => line.kind === 'later' && line.effect === 'open_clauses_on_agenda')).toBe(false);
  });
});
