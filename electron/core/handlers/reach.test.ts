import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const NO_WISH = { preferredChannel: null, saidOn: null, source: '', noCalls: false, textOnly: false, personalTopic: '' } as const;

function moveTo(on: string, time: string): void {
  const { time: clock } = core.ports;
  clock.sleep(instantOf(on as Day, time, 'Europe/Warsaw') - clock.now());
}

async function ladder(clientId: ClientId) {
  return (await core.call('reach.get', { clientId })).ladder;
}

async function tried(clientId: ClientId, more: Partial<Input<'interactions.log'>> = {}): Promise<void> {
  const at = core.ports.time.now();
  const call = { direction: 'out', channel: 'phone', result: 'no_answer', purpose: 'sales', informs: false } as const;
  await core.call('interactions.log', { clientId, at, ...call, ...more });
}

/** Tuesday 3 March 2026, 11:40: an enquiry is answered with two times. */
async function answered(client: Partial<Input<'clients.create'>['client']> = {}): Promise<ClientId> {
  moveTo('2026-03-03', '11:00');
  const points = [{ kind: 'phone', label: '', value: '+48 601 000 111' } as const, { kind: 'email', label: '', value: 'n@firth.example' } as const];
  const id = await addClient(core, { name: 'Firth & Low', stage: 'enquiry', points, ...client } as never, 'Nadia Firth');
  moveTo('2026-03-03', '11:40');
  await tried(id, { channel: 'email', result: 'delivered' });
  await core.call('pipeline.move', { clientId: id, move: { event: 'first_answer_sent' }, stated: ['slots_offered'] });
  return id;
}

test('a silent prospect: a call after a day, another at another time, an easy way back, the closing message, and no answer', async () => {
  const id = await answered();
  expect(await ladder(id)).toMatchObject({ askedOn: '2026-03-03', endsOn: '2026-03-24', touches: 1, done: [] });
  moveTo('2026-03-04', '11:40');
  const first = { state: 'climbing', number: 1, channel: 'phone', wording: 'one_question', dueAt: core.ports.time.now() };
  expect(await ladder(id)).toMatchObject({
    now: { ...first, words: 'I wrote to you on 3 March about a time to meet. It probably went under. One question: shall we go on?' },
  });
  await tried(id);
  expect(await ladder(id)).toMatchObject({ touches: 2, now: { number: 2, channel: 'phone', half: 'afternoon', dueOn: '2026-03-06' } });
  moveTo('2026-03-06', '15:00');
  await tried(id, { result: 'voicemail' });
  moveTo('2026-03-10', '15:00');
  expect(await ladder(id)).toMatchObject({ now: { number: 3, wording: 'easy_way_back', half: 'morning', dueAt: core.ports.time.now() } });
  await tried(id);
  moveTo('2026-03-17', '11:40');
  expect(await ladder(id)).toMatchObject({ now: { number: 4, wording: 'closing', channel: 'phone', alsoBy: 'email' } });
  // Aloud and in writing it is the same day: the one on which it ends.
  const written = await core.call('messages.compose', { clientId: id, kind: 'closing-message' });
  for (const words of [JSON.stringify(await ladder(id)), JSON.stringify(written)]) expect(words).toContain('aside on 24 March');
  await tried(id);
  await tried(id, { channel: 'email', result: 'delivered' });
  expect(await ladder(id)).toMatchObject({ touches: 5, now: { state: 'waiting' }, endsOn: '2026-03-24' });
  moveTo('2026-03-24', '09:00');
  expect(await core.call('clients.get', { id })).toMatchObject({ outcome: 'no_answer' });
  expect(await ladder(id)).toBeNull();
});

describe('it stops at once', () => {
  it.each<[string, Partial<Input<'interactions.log'>>, string]>([
    ['for whatever comes from them', { direction: 'in', channel: 'email', result: 'delivered', purpose: 'answer' }, 'heard'],
    ['for a call of theirs that was missed', { direction: 'in', result: 'no_answer' }, 'heard'],
    ['for a talk', { result: 'connected' }, 'reached'],
  ])('%s, and the question stays open until somebody says that it is answered', async (_title, contact, because) => {
    const id = await answered();
    moveTo('2026-03-04', '11:40');
    await tried(id, contact);
    const stopped = await ladder(id);
    expect(stopped).toMatchObject({ endsOn: null, now: { state: 'stopped', because, on: '2026-03-04' } });
    moveTo('2026-04-01', '09:00');
    expect(await core.call('clients.get', { id })).toMatchObject({ outcome: null });
    expect((await core.call('today.get', {})).lines).toMatchObject([{ clientId: id, subject: { kind: 'in_touch', because } }]);
    await core.call('clocks.close', { id: stopped!.clockId, reason: 'answered' });
    expect(await ladder(id)).toBeNull();
  });

  test('and begins anew where the answer is still waited for, by the day that was agreed', async () => {
    const id = await answered();
    moveTo('2026-03-04', '11:40');
    await tried(id, { result: 'connected' });
    const { clockId } = (await ladder(id))!;
    const dueAt = instantOf('2026-03-10' as Day, '12:00', 'Europe/Warsaw');
    await core.call('clocks.postpone', { id: clockId, dueAt, told: 'She talks to her partner first' });
    expect(await ladder(id)).toMatchObject({ askedOn: '2026-03-04', endsOn: '2026-03-30', touches: 1, done: [], now: { number: 1, dueAt } });
  });

  test('a second question has its own, whatever became of the first', async () => {
    const id = await answered();
    moveTo('2026-03-04', '11:40');
    await tried(id, { result: 'connected' });
    moveTo('2026-03-05', '10:00');
    await tried(id, { channel: 'email', result: 'delivered', purpose: 'ask', expectsAnswer: true, summary: 'Which bank?' });
    expect(await ladder(id)).toMatchObject({ what: 'Which bank?', now: { state: 'climbing', number: 1, channel: 'phone' } });
  });
});

test('a question that came back is sent to another address before anything else', async () => {
  const id = await answered();
  moveTo('2026-03-05', '10:00');
  const mail = { direction: 'out', channel: 'email', result: 'delivered', purpose: 'ask', informs: false, summary: 'Which bank?' } as const;
  await core.call('clocks.close', { id: (await ladder(id))!.clockId, reason: 'answered' });
  const { id: asked } = await core.call('interactions.log', { clientId: id, at: core.ports.time.now(), ...mail, expectsAnswer: true });
  await core.call('interactions.correct', { id: asked, at: core.ports.time.now(), ...mail, result: 'bounced' });
  expect(await ladder(id)).toMatchObject({ touches: 0, now: { state: 'bounced', channel: 'email' } });
  expect((await core.call('today.get', {})).lines).toMatchObject([{ subject: { kind: 'bounced', channel: 'email' } }]);
  moveTo('2026-03-05', '10:30');
  await tried(id, { channel: 'email', result: 'delivered' });
  expect(await ladder(id)).toMatchObject({ touches: 1, now: { state: 'climbing', number: 1, channel: 'phone' } });
});

test('a client is never let go: after three weeks it is an alarm, and nothing is closed', async () => {
  const id = await addClient(core, { name: 'Wrona', stage: 'active', points: [{ kind: 'phone', label: '', value: '+48 601 000 111' }] } as never);
  moveTo('2026-03-03', '11:40');
  await tried(id, { channel: 'email', result: 'delivered', purpose: 'ask', expectsAnswer: true, summary: 'Which bank?' });
  moveTo('2026-03-24', '09:00');
  expect(await ladder(id)).toMatchObject({ now: { state: 'ended', as: 'alarm' } });
  expect(await core.call('clients.get', { id })).toMatchObject({ stage: 'active', outcome: null });
});

test('a prospect who is away is not let go for it: the silence counts from one working day after the return', async () => {
  const id = await answered();
  await core.call('absences.add', { clientId: id, absence: { kind: 'away', fromOn: '2026-03-04', toOn: '2026-03-17' } });
  expect(await ladder(id)).toMatchObject({ now: { number: 1, dueOn: '2026-03-19' }, endsOn: '2026-04-08' });
  moveTo('2026-04-07', '09:00');
  expect(await core.call('clients.get', { id })).toMatchObject({ outcome: null });
  moveTo('2026-04-08', '09:00');
  expect(await core.call('clients.get', { id })).toMatchObject({ outcome: 'no_answer' });
});

describe('their wish wins', () => {
  test('who wants no calls is written to, and it is said that a mail is the weakest', async () => {
    const id = await answered();
    await core.call('reach.prefer', { clientId: id, preference: { ...NO_WISH, preferredChannel: 'email', noCalls: true, saidOn: '2026-03-03' as Day } });
    expect(await ladder(id)).toMatchObject({ now: { channel: 'email', weakest: true, repeats: true } });
  });

  test('nearby there is a visit, abroad a video call', async () => {
    await core.call('practice.update', { ...(await core.call('practice.get', {})).fields, address: 'ul. Długa 5, 31-147 Kraków', country: 'PL' } as never);
    const [here, there] = [await answered({ town: 'krakow' }), await answered({ town: 'Leeds', country: 'GB' })];
    for (const id of [here, there]) {
      moveTo('2026-03-04', '11:45');
      await tried(id);
      moveTo('2026-03-06', '15:00');
      await tried(id);
    }
    expect(await ladder(here)).toMatchObject({ now: { channel: 'visit' } });
    expect(await ladder(there)).toMatchObject({ now: { channel: 'video' } });
  });

  test('it speaks the client’s language', async () => {
    const id = await answered({ language: 'pl' });
    expect(await ladder(id)).toMatchObject({
      now: { words: 'Wiadomość z 3 marca (termin spotkania) pewnie utonęła wśród innych. Jedno pytanie: czy idziemy dalej?' },
    });
  });

  test('a wish of tomorrow is refused', async () => {
    const id = await addClient(core, { name: 'Wrona' });
    const refusal = await core.refusal('reach.prefer', { clientId: id, preference: { ...NO_WISH, saidOn: '2030-01-01' } });
    expect(refusal).toMatchObject({ code: 'invalid-input', field: 'preference.saidOn', reason: 'in-future' });
  });
});

describe('clients of one owner', () => {
  const others = async (clientId: ClientId) => (await core.call('reach.get', { clientId })).group?.others.map(({ name }) => name) ?? null;

  test('are one group; two groups become one; who is left alone needs none', async () => {
    const [a, b, c, d] = [
      await addClient(core, { name: 'Albatros' }),
      await addClient(core, { name: 'Bocian' }),
      await addClient(core, { name: 'Czapla' }),
      await addClient(core, { name: 'Dudek' }),
    ];
    await core.call('reach.group', { clientId: a, withClientId: b });
    await core.call('reach.group', { clientId: c, withClientId: d });
    expect(await others(a)).toEqual(['Bocian']);
    await core.call('reach.group', { clientId: b, withClientId: c });
    expect(await others(d)).toEqual(['Albatros', 'Bocian', 'Czapla']);
    await core.call('reach.ungroup', { clientId: a });
    expect(await others(a)).toBeNull();
    await core.call('reach.ungroup', { clientId: b });
    await core.call('reach.ungroup', { clientId: c });
    expect(await others(d)).toBeNull();
    await core.call('history.undo', {});
    expect(await others(d)).toEqual(['Czapla']);
  });

  test('nobody is a group with themselves', async () => {
    const id = await addClient(core, { name: 'Albatros' });
    expect(await core.refusal('reach.group', { clientId: id, withClientId: id })).toMatchObject({ field: 'withClientId', reason: 'same-client' });
  });
});
