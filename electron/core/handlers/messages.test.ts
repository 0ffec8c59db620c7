import { readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { MessageId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { MessageKind } from '#shared/domain/messages/message.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { addClient, fileOf, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
let file: Database.Database;
beforeEach(() => {
  core = makeCore();
  file = fileOf(core);
});
afterEach(async () => {
  file.close();
  await core.application.stop();
});

/** Thursday 12 March 2026, 10:00 in Warsaw. */
const MEETING_AT = Date.UTC(2026, 2, 12, 9);

type Working = { readonly language?: Language; readonly rhythm?: 'monthly' | 'quarterly'; readonly name?: string };

async function working({ language = 'en', rhythm = 'quarterly', name = 'Wrona' }: Working = {}): Promise<number> {
  const clientId = await addClient(core, { name, language }, null);
  await core.call('people.add', {
    clientId,
    person: { name: 'Anna Wrona', greeting: 'Anna', points: [{ kind: 'email', label: '', value: 'a@wrona.example' }] },
    role: 'decision_maker',
  });
  await core.call('engagements.add', {
    clientId,
    engagement: { title: 'Bookkeeping', kind: 'recurring', startedOn: '2026-01-05', meetingRhythm: rhythm },
  } as Input<'engagements.add'>);
  return clientId;
}

function planMeeting(clientId: number, at = MEETING_AT): number {
  const { lastInsertRowid } = file
    .prepare(
      `INSERT INTO meeting (uid, client_id, type, at, minutes, channel, place, third_party, status, decided, mood, created_at, updated_at)
       VALUES (?, ?, 'regular', ?, 60, 'meeting', '', '', 'planned', '', '', 0, 0)`,
    )
    .run(`m-${at}`, clientId, at);
  return Number(lastInsertRowid);
}

const compose = (clientId: number, kind: MessageKind) => core.call('messages.compose', { clientId, kind } as Input<'messages.compose'>);

async function draft(clientId: number, fields: Partial<Input<'messages.save'>['message']> & { readonly kind?: MessageKind } = {}): Promise<MessageId> {
  const { kind = 'no-news', ...message } = fields;
  const { id } = await core.call('messages.save', {
    id: null,
    clientId,
    kind,
    language: 'en',
    message: { channel: 'email', subject: 'No change', body: 'Hello,\n\nnothing new at your firm.\n\nRegards', ...message },
  });
  return id;
}
const timeline = async (clientId: number) => (await core.call('interactions.list', { clientId })).rows;
const agenda = (): unknown[] => file.prepare('SELECT meeting_id AS meetingId, text, source FROM agenda_item ORDER BY id').all();

describe('a no-news update', () => {
  it.each<[Language, string]>([
    [
      'en',
      'Hello Anna,\n\nNothing new to report this month, and that is as planned: {what is running in the background}.\n\nWe meet on Thursday 12 March at 10:00; if you want',
    ],
    [
      'pl',
      'Dzień dobry, Anna!\n\nW tym miesiącu nie ma nic nowego i tak miało być: {what is running in the background}.\n\nNasze spotkanie: czwartek, 12 marca, godz. 10:00; jeśli',
    ],
    [
      'ru',
      'Здравствуйте, Anna!\n\nВ этом месяце новостей нет, и так было задумано: {what is running in the background}.\n\nНаша встреча: четверг, 12 марта, 10:00; если',
    ],
  ])('is written from what is known, in the client’s language (%s)', async (language, expected) => {
    const clientId = await working({ language });
    planMeeting(clientId);
    const written = await compose(clientId, 'no-news');
    expect(written.body.replaceAll('четверг 12 марта', 'четверг, 12 марта').replaceAll('czwartek 12 marca', 'czwartek, 12 marca')).toContain(expected);
    expect(written).toMatchObject({
      language,
      channel: 'email',
      email: 'a@wrona.example',
      personName: 'Anna Wrona',
      facts: { nextMeeting: { at: MEETING_AT } },
    });
  });

  it('of a week is two sentences, with two times where no meeting is booked', async () => {
    const { body, ending } = await compose(await working({ rhythm: 'monthly' }), 'no-news');
    expect(body).toContain('Nothing new this week, and that is as planned: {what is running in the background}. For our next meeting I have');
    expect(body).toContain(ending);
  });

  it('an agreed time is the next meeting, and the hint stands on its agenda', async () => {
    const clientId = await working();
    await core.call('sales.offerSlots', {
      offer: { clientId, channel: 'phone', minutes: 30, slotA: MEETING_AT, slotB: MEETING_AT + DAY_OF_HOURS },
      via: 'email',
      text: '',
    } as Input<'sales.offerSlots'>);
    await core.call('sales.answerSlots', { id: 1, answer: 'a', chosenAt: MEETING_AT });
    expect((await compose(clientId, 'no-news')).facts.nextMeeting).toEqual({ at: MEETING_AT, minutes: 30 });
    const { id: serviceId } = await core.call('services.add', { service: { name: 'Payroll' } });
    await core.call('messages.settle', { id: await draft(clientId, { serviceId }), outcome: 'sent', channel: 'email' });
    expect(agenda()).toEqual([{ meetingId: 1, text: 'Payroll', source: 'service_hint' }]);
  });
});

it('news are written from promises kept and open, with at most one ask', async () => {
  const clientId = await working();
  const clock = file.prepare(
    `INSERT INTO clock (client_id, kind, matter, what, started_at, due_at, closed_at, close_reason, created_at, updated_at) VALUES (?, ?, 'own', ?, 0, ?, ?, ?, 0, 0)`,
  );
  const now = core.ports.time.now();
  clock.run(clientId, 'mine', 'figures of January.', now, now - HOUR, 'done');
  clock.run(clientId, 'mine', 'VAT return', MEETING_AT, null, null);
  clock.run(clientId, 'theirs', 'bank statement', now, null, null);
  clock.run(clientId, 'theirs', 'two invoices', now + HOUR, null, null);
  const { body, facts } = await compose(clientId, 'update');
  expect(body).toContain(
    'This is done so far: figures of January.\n\nNext: VAT return, by 12 March.\n\nOne thing I need from you: bank statement.\n\nFor our next',
  );
  expect(facts.theirs.map(({ what }) => what)).toEqual(['bank statement', 'two invoices']);
});

describe('a service', () => {
  it('chosen and sent stands on the agenda of the meeting, and rests for 90 days', async () => {
    const clientId = await working();
    const meetingId = planMeeting(clientId);
    const { id: serviceId } = await core.call('services.add', { service: { name: 'Payroll', fitsWhen: 'They hire' } });
    const { services } = await compose(clientId, 'no-news');
    expect(services).toMatchObject([{ id: serviceId, offer: { state: 'open' } }]);
    expect(services[0]?.ending).toBe(
      'One thought for our meeting on Thursday 12 March at 10:00: Payroll – {why it fits, in their words}. I have put it on the agenda. If you want to add a point, reply with one line.',
    );
    const id = await draft(clientId, { serviceId });
    await core.call('messages.handOver', { id, way: 'copy' });
    expect([agenda(), await timeline(clientId), (await core.call('clients.get', { id: clientId } as Input<'clients.get'>)).gap?.neverInformed]).toEqual([
      [],
      [],
      true,
    ]);

    const { nextDueOn } = await core.call('messages.settle', { id, outcome: 'sent', channel: 'email' });
    expect(nextDueOn).toBe('2026-03-26');
    expect(agenda()).toEqual([{ meetingId, text: 'Payroll', source: 'service_hint' }]);
    expect(await timeline(clientId)).toMatchObject([
      { purpose: 'no_news', informs: true, direction: 'out', channel: 'email', summary: expect.stringContaining('nothing new') },
    ]);
    expect((await core.call('clients.get', { id: clientId } as Input<'clients.get'>)).gap).toMatchObject({ since: '2026-02-26', neverInformed: false });
    expect((await compose(clientId, 'no-news')).services[0]?.offer).toEqual({ state: 'resting', until: '2026-05-27' });
    core.ports.time.sleep(90 * DAY_OF_HOURS);
    expect((await compose(clientId, 'no-news')).services[0]?.offer).toEqual({ state: 'open' });
  });

  it('refused twice is never offered again', async () => {
    const clientId = await working();
    const { id: serviceId } = await core.call('services.add', { service: { name: 'Payroll' } });
    for (let round = 0; round < 2; round += 1)
      await core.call('messages.settle', { id: await draft(clientId, { serviceId }), outcome: 'sent', channel: 'email' });
    const hints = await core.call('services.hints', { clientId } as Input<'services.hints'>);
    for (const { id } of hints) await core.call('services.react', { id, reaction: 'no' });
    core.ports.time.sleep(1000 * DAY_OF_HOURS);
    expect((await compose(clientId, 'no-news')).services[0]?.offer).toEqual({ state: 'refused' });
  });

  it('is named to nobody in a rescue, nor once it is archived', async () => {
    const clientId = await working();
    const { id } = await core.call('services.add', { service: { name: 'Payroll' } });
    file.prepare(`UPDATE client SET stage = 'rescue' WHERE id = ?`).run(clientId);
    expect(await compose(clientId, 'update')).toMatchObject({ services: [], hintStop: 'dispute' });
    file.prepare(`UPDATE client SET stage = 'active' WHERE id = ?`).run(clientId);
    await core.call('services.archive', { id, archived: true });
    expect(await compose(clientId, 'update')).toMatchObject({ services: [], hintStop: null });
  });
});

describe('a message counts', () => {
  it.each([
    ['sent', 'email', { channel: 'email', result: 'delivered', informs: true }],
    ['said', 'phone', { channel: 'phone', result: 'connected', informs: true }],
  ] as const)('once it is confirmed as %s', async (outcome, channel, expected) => {
    const clientId = await working();
    await core.call('messages.settle', { id: await draft(clientId), outcome, channel });
    expect(await timeline(clientId)).toMatchObject([expected]);
    expect(await core.call('messages.open', { clientId } as Input<'messages.open'>)).toEqual([]);
  });

  it('never when it did not go out', async () => {
    const clientId = await working();
    await core.call('messages.settle', { id: await draft(clientId), outcome: 'not_sent', channel: 'email' });
    expect(await timeline(clientId)).toEqual([]);
    expect((await core.refusal('messages.settle', { id: 1, outcome: 'sent', channel: 'email' })).code).toBe('conflict');
  });

  it('as an ask when news ask for more than one thing', async () => {
    const clientId = await working();
    await core.call('messages.settle', { id: await draft(clientId, { body: 'Which day? Who signs?' }), outcome: 'sent', channel: 'email' });
    expect(await timeline(clientId)).toMatchObject([{ informs: false }]);
  });

  it('for everybody of the group whose name stands in it', async () => {
    const [one, other, unnamed] = [await working(), await working({ name: 'Holm & Sons' }), await working({ name: 'Dudek' })];
    file.prepare(`INSERT INTO client_group (id, name, created_at, updated_at) VALUES (1, 'Family', 0, 0)`).run();
    for (const id of [one, other, unnamed]) file.prepare('INSERT INTO client_group_member (client_id, group_id) VALUES (?, 1)').run(id);
    const id = await draft(one!, { body: 'Wrona and Holm & Sons are both closed for February.' });
    expect(await core.call('messages.settle', { id, outcome: 'sent', channel: 'email' })).toMatchObject({ told: ['Holm & Sons'] });
    expect([(await timeline(one!)).length, (await timeline(other!)).length, (await timeline(unnamed!)).length]).toEqual([1, 1, 0]);
  });

  it('and starts their clock when an answer is expected', async () => {
    const clientId = await working();
    await core.call('messages.settle', { id: await draft(clientId, { expectsAnswer: true }), outcome: 'sent', channel: 'email' });
    const clock = file.prepare(`SELECT kind, what, started_at AS startedAt, due_at - started_at AS length FROM clock WHERE kind = 'theirs'`).get();
    expect(clock).toEqual({ kind: 'theirs', what: 'No change', startedAt: core.ports.time.now(), length: DAY_OF_HOURS });
  });
});

describe('handing over', () => {
  it('waits until every place is filled', async () => {
    const id = await draft(await working(), { body: 'As planned: {what is running}.' });
    expect(await core.refusal('messages.handOver', { id, way: 'copy' })).toMatchObject({ code: 'invalid-input', reason: 'unfilled' });
    expect(await core.refusal('messages.settle', { id, outcome: 'sent', channel: 'email' })).toMatchObject({ reason: 'unfilled' });
  });

  it('waits while a draft rests, which may be ended', async () => {
    const id = await draft(await working());
    expect(await core.call('messages.hold', { id })).toEqual({ heldUntil: core.ports.time.now() + HOUR });
    core.ports.time.advance(59 * MINUTE);
    expect(await core.refusal('messages.handOver', { id, way: 'copy' })).toMatchObject({ reason: 'held' });
    core.ports.time.advance(MINUTE);
    await core.call('messages.handOver', { id, way: 'copy' });
    expect(await core.call('messages.get', { id })).toMatchObject({ status: 'handed_over', heldUntil: null });
    expect(
      (await core.refusal('messages.save', { id, clientId: 1, kind: 'no-news', language: 'en', message: { channel: 'email', subject: '', body: 'x' } })).code,
    ).toBe('conflict');
    await core.call('messages.release', { id });
    expect(await core.call('messages.get', { id })).toMatchObject({ status: 'draft', handedOverAt: null });
  });

  it('refuses a newsletter, until it has a line about this client', async () => {
    const [one, other] = [await working(), await working({ name: 'Holm' })];
    const body = 'Hello Anna,\n\nThe new form applies from May.\n\nRegards';
    await core.call('messages.handOver', { id: await draft(one!, { kind: 'update', body }), way: 'copy' });
    const id = await draft(other!, { kind: 'update', body: body.replace('Anna', 'Jan') });
    expect(await core.refusal('messages.handOver', { id, way: 'copy' })).toMatchObject({ reason: 'newsletter' });
    const message = { channel: 'email' as const, subject: 'x', body: body.replace('\n\nRegards', '\nYou file it in June.\n\nRegards') };
    await core.call('messages.save', { id, clientId: other!, kind: 'update', language: 'en', message });
    await core.call('messages.handOver', { id, way: 'copy' });
  });

  it.each([
    ['file', 'Message to Wrona.eml', 'X-Unsent: 1'],
    ['text', 'Message to Wrona.txt', 'No change'],
  ] as const)('as a %s it is there to be fetched', async (way, name, contained) => {
    const { file: chosen } = await core.call('messages.handOver', { id: await draft(await working()), way });
    expect(chosen?.name).toBe(name);
    expect(readFileSync(core.application.files.take(chosen!.file)!.path, 'utf8')).toContain(contained);
  });
});

it('the other texts are filled from what is known too', async () => {
  const clientId = await working();
  file.prepare(`INSERT INTO contact_preference VALUES (?, NULL, NULL, '', 0, 0, 'the move', 0, 0)`).run(clientId);
  file
    .prepare(
      `INSERT INTO clock (client_id, kind, matter, what, started_at, due_at, created_at, updated_at) VALUES (?, 'theirs', 'own', 'the contract', ?, 0, 0, 0)`,
    )
    .run(clientId, core.ports.time.now());
  const [checkIn, followUp, closing, calm] = [
    await compose(clientId, 'check-in'),
    await compose(clientId, 'first-follow-up'),
    await compose(clientId, 'closing-message'),
    await compose(clientId, 'calm'),
  ];
  expect(checkIn).toMatchObject({ channel: 'phone', body: 'I do not need anything. I wanted to hear how you are doing with the move.' });
  expect(followUp.body).toBe('I wrote to you on 26 February about the contract. It probably went under. One question: {your one question}');
  expect(closing.body).toContain('I will put “the contract” aside on 5 March so that');
  expect(calm.body).toContain('Shall we talk for ten minutes? I have');
});
