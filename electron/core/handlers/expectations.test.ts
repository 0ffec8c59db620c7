import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { ClauseFields } from '#shared/domain/expectations/clause.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { Agreeing } from '../testing/agreeing.ts';
import { EXPECTATION_INPUTS } from '../testing/expectation-inputs.ts';
import { addClient } from '../testing/make-core.ts';

let by: Agreeing;
beforeEach(async () => {
  by = await new Agreeing().begin();
});
afterEach(() => by.core.application.stop());

const HOLIDAYS = EXPECTATION_INPUTS['expectations.addClause'].clause;

/** As it is saved again. */
const fields = ({ section, situation, short, question, body, items, weDo, youDo, byWhen, otherwise, mustDiscuss }: ClauseFields): ClauseFields => {
  return { section, situation, short, question, body, items, weDo, youDo, byWhen, otherwise, mustDiscuss };
};

describe('a draft', () => {
  it('has the clauses of the profession, filled with what is known, and says what is not', async () => {
    const { id } = await by.drafted();
    const sheet = await by.get(id);
    expect(sheet).toMatchObject({ version: 1, status: 'draft', isReset: false, language: 'en', wished: null, canEdit: true, personName: 'Joanna Pelc' });
    expect(sheet.clauses.filter(({ section }) => section === 8)).toHaveLength(10);
    expect(sheet.places).toContainEqual({ place: 'interval', value: 'month', own: false });
    expect(sheet.places).toContainEqual({ place: 'hours', value: 'Monday to Friday 9 to 17', own: false });
    expect(sheet.places).toContainEqual({ place: 'decider', value: 'Joanna Pelc', own: false });
    expect(sheet.open).toEqual(['success', 'evidence', 'date', 'rhythm', 'phone', 'email', 'promise', 'fee', 'deputy', 'notice']);
  });

  it('reads what is agreed later, until it was talked about', async () => {
    const { id, clientId, engagementId } = await by.drafted();
    const rhythm = async () => (await by.get(id)).places.find(({ place }) => place === 'rhythm')?.value;
    const meet = (meetingRhythm: 'quarterly' | 'monthly') =>
      by.core.call('engagements.update', { id: engagementId, engagement: { title: 'Books', startedOn: '2026-01-05' as never, meetingRhythm } });
    expect((await by.core.call('clients.get', { id: clientId })).engagements).toHaveLength(1);
    await meet('quarterly');
    expect(await rhythm()).toBe('quarter');
    await by.talk([(await by.keyed(id, 'updates')).id]);
    await meet('monthly');
    expect(await rhythm()).toBe('quarter');
  });

  it('is one an engagement', async () => {
    const { engagementId } = await by.drafted();
    expect((await by.core.refusal('expectations.draft', { engagementId })).code).toBe('conflict');
  });

  it('begins an engagement where nothing runs yet, and is what the move had left to be done', async () => {
    const id = await addClient(by.core, { name: 'Pelc', stage: 'proposal' });
    await by.core.call('pipeline.move', { clientId: id, move: { event: 'proposal_accepted' }, overrideReason: 'said so' });
    const due = async () => (await by.core.call('pipeline.due', { clientId: id })).flatMap((line) => (line.kind === 'later' ? [line.effect] : []));
    expect(await due()).toEqual(['sheet_draft', 'walkthrough_meeting']);
    const { engagementId } = await by.core.call('expectations.draftFor', { clientId: id });
    expect((await by.core.call('clients.get', { id })).engagements).toMatchObject([{ id: engagementId }]);
    expect(await by.core.call('expectations.draftFor', { clientId: id })).toMatchObject({ engagementId });
    expect(await due()).toEqual(['walkthrough_meeting']);
    const at = by.core.ports.time.now() + DAY_OF_HOURS;
    await by.core.call('meetings.plan', { clientId: id, at, minutes: 60, type: 'walkthrough', channel: 'meeting' });
    expect(await due()).toEqual([]);
  });
});

describe('a clause', () => {
  it('without a situation is refused with a reason', async () => {
    const { id } = await by.drafted();
    const refused = await by.core.refusal('expectations.addClause', { id, clause: { ...HOLIDAYS, situation: ' ' } });
    expect(refused).toMatchObject({ field: 'clause.situation', message: 'Say which situation it is about: every clause answers what happens when…' });
  });

  it('with a place that nothing fills is refused, naming it and those that can be filled', async () => {
    const { id } = await by.drafted();
    const refused = await by.core.refusal('expectations.addClause', { id, clause: { ...HOLIDAYS, body: 'Costs {fees}' } });
    expect(refused.code).toBe('place-unknown');
    expect(refused.message).toContain('Nothing can fill {fees}. These can be filled: {success}, {evidence}');
  });

  it('of one’s own stands at the end of its section, moves within it and goes', async () => {
    const { id } = await by.drafted();
    const added = await by.core.call('expectations.addClause', { id, clause: { ...HOLIDAYS, items: [...HOLIDAYS.items] } });
    const situations = async () => (await by.get(id)).clauses.filter(({ section }) => section === 8).map(({ key }) => key);
    expect((await situations()).slice(-2)).toEqual(['disagree', 'own-1']);
    await by.core.call('expectations.moveClause', { id: added.id, down: true });
    await by.core.call('expectations.moveClause', { id: added.id, down: false });
    expect((await situations()).slice(-2)).toEqual(['own-1', 'disagree']);
    await by.core.call('expectations.removeClause', { id: added.id });
    expect(await situations()).not.toContain('own-1');
  });

  it('taken out can be taken out of the template again', async () => {
    const { id } = await by.drafted();
    await by.core.call('expectations.removeClause', { id: (await by.keyed(id, 'money')).id });
    expect((await by.get(id)).addable).toEqual([{ key: 'money', section: 9, situation: 'Money' }]);
    await by.core.call('expectations.takeClause', { id, key: 'money' });
    expect((await by.get(id)).addable).toEqual([]);
  });

  it('that says something else is to be talked about again; another name in the list is nothing', async () => {
    const { id } = await by.drafted();
    const money = await by.keyed(id, 'money');
    await by.talk([money.id]);
    await by.core.call('expectations.saveClause', { id: money.id, clause: { ...fields(money), short: 'Fees' } });
    expect(await by.keyed(id, 'money')).toMatchObject({ talk: 'settled', talkedOn: '2026-02-26' });
    await by.core.call('expectations.saveClause', { id: money.id, clause: { ...fields(money), body: 'Due on the 5th' } });
    expect(await by.keyed(id, 'money')).toMatchObject({ talk: 'open', talkedOn: null });
  });

  it('is to be talked about again when a place of it is filled otherwise', async () => {
    const { id } = await by.drafted();
    await by.fill(id);
    await by.talk([(await by.keyed(id, 'money')).id, (await by.keyed(id, 'stopping')).id]);
    await by.core.call('expectations.fill', { id, values: { fee: '£300 a month' } });
    expect([await by.keyed(id, 'money'), await by.keyed(id, 'stopping')]).toMatchObject([{ talk: 'open' }, { talk: 'settled' }]);
  });
});

describe('talking it through', () => {
  it('is done when every point that must be is settled face to face', async () => {
    const { id } = await by.drafted();
    await by.talkAll(id, ['money', 'data']);
    expect((await by.get(id)).status).toBe('draft');
    const money = [(await by.keyed(id, 'money')).id];
    await by.talk(money, 'email');
    expect((await by.get(id)).status).toBe('draft');
    await by.talk(money, 'phone', 'Due on the 1st is fine');
    expect((await by.get(id)).status).toBe('walked_through');
    await by.core.call('expectations.discuss', { ids: money, discussed: false, channel: 'meeting' });
    expect((await by.get(id)).status).toBe('draft');
  });

  it('says at its end how it was held', async () => {
    const { id } = await by.drafted();
    await by.talkAll(id);
    await by.core.call('expectations.talkedBy', { id, channel: 'phone', note: '' });
    expect((await by.get(id)).clauses[0]).toMatchObject({ talk: 'unnoted' });
    await by.core.call('expectations.talkedBy', { id, channel: 'phone', note: 'She agrees with all of it' });
    expect((await by.get(id)).clauses[0]).toMatchObject({ talk: 'settled', discussions: [{ channel: 'phone', note: 'She agrees with all of it' }] });
  });

  it('keeps a question in her words until it is answered, or takes it to the next meeting', async () => {
    const { id, clientId } = await by.drafted();
    const clause = (await by.keyed(id, 'late-documents')).id;
    const why = await by.core.call('expectations.ask', { id: clause, question: 'Why the 8th?', channel: 'meeting' });
    const when = await by.core.call('expectations.ask', { id: clause, question: 'And in August?', channel: 'meeting' });
    await by.core.call('expectations.resolve', { id: why.id, resolution: 'So the month can close' });
    await by.core.call('expectations.carryOn', { ids: [when.id] });
    await by.core.call('expectations.carryOn', { ids: [when.id] });
    const { discussions } = await by.keyed(id, 'late-documents');
    expect(discussions).toMatchObject([
      { question: 'Why the 8th?', resolution: 'So the month can close', resolvedOn: '2026-02-26', agendaItemId: null },
      { question: 'And in August?', resolvedOn: null, agendaItemId: expect.any(Number) as unknown },
    ]);
    expect((await by.core.call('meetings.ofClient', { clientId })).parked).toMatchObject([{ text: 'And in August?', source: 'client' }]);
  });
});

test('an existing client’s first sheet is a reset', async () => {
  const { engagementId } = await by.engaged();
  expect(await by.core.call('expectations.ofEngagement', { engagementId })).toEqual({ versions: [], isExisting: true });
  const { id } = await by.core.call('expectations.draft', { engagementId, reset: true });
  expect(await by.get(id)).toMatchObject({ isReset: true });
});
