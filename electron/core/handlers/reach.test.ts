import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
  await tried(id);
  await tried(id, { channel: 'email', result: 'delivered' });
  expect(await ladder(id)).toMatchObject({ touches: 5, now: { state: 'waiting' }, endsOn: '2026-03-24' });
  moveTo('2026-03-24', '09:00');
  expect(await core.call('clients.get', { id })).toMatchObject({ outcome: 'no_answer' });
  expect(await ladder(id)).toBeNull();
});

test('whatever comes from them ends it at once', async () => {
  const id = await answered();
  moveTo('2026-03-04', '11:40');
  await tried(id, { direction: 'in', channel: 'email', result: 'delivered', purpose: 'answer' });
  expect(await ladder(id)).toBeNull();
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
