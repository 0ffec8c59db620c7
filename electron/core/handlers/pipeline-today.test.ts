import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const today = () => core.call('pipeline.today', {});

test('Today knows what is dated today or late with anybody, not what comes later nor what belongs to somebody put away', async () => {
  const id = await addClient(core, { name: 'Firth & Low', stage: 'enquiry' }, 'Nadia Firth');
  const away = await addClient(core, { name: 'Old Mill', stage: 'enquiry' });
  await core.call('clients.archive', { id: away });
  expect(await today()).toMatchObject({ lines: [], total: 0 });
  core.ports.time.sleep(DAY_OF_HOURS);
  expect(await today()).toMatchObject({
    total: 2,
    lines: [
      { clientId: id, personName: 'Nadia Firth', line: { kind: 'clock', clock: 'mine', matter: 'first_answer' } },
      { clientId: id, line: { kind: 'task', task: 'ask_referrer' } },
    ],
  });
  const [, second] = (await today()).lines;
  if (second?.line.kind !== 'task') throw new Error('no task');
  await core.call('tasks.done', { id: second.line.id, done: true });
  expect((await today()).total).toBe(1);
});

test('a sale that ended by itself is said for a week, until somebody reopens it', async () => {
  const id = await addClient(core, { name: 'Firth & Low', stage: 'enquiry' });
  await core.call('pipeline.move', { clientId: id, move: { event: 'first_answer_sent' }, stated: ['slots_offered'] });
  core.ports.time.sleep(21 * DAY_OF_HOURS);
  expect(await today()).toMatchObject({ closed: [{ clientId: id, outcome: 'no_answer', on: '2026-03-19' }] });
  core.ports.time.sleep(8 * DAY_OF_HOURS);
  expect(await today()).toMatchObject({ closed: [] });
  core.ports.time.advance(-DAY_OF_HOURS);
  expect((await today()).closed).toHaveLength(1);
  await core.call('pipeline.move', { clientId: id, move: { event: 'reopened' } });
  expect((await today()).closed).toEqual([]);
});

test('a hold is said from the day before it runs out, until it is answered or has run out', async () => {
  const clientId = await addClient(core, { name: 'Firth & Low', stage: 'qualifying' });
  const [slotA, slotB] = [Date.UTC(2026, 2, 3, 9), Date.UTC(2026, 2, 5, 9)];
  const offer = () => core.call('sales.offerSlots', { offer: { clientId, channel: 'meeting', minutes: 60, slotA, slotB }, via: 'email', text: 'Two times' });
  const holds = async () => (await today()).lines.filter(({ line }) => line.kind === 'hold');
  const { id } = await offer();
  const { expiresAt } = (await core.call('sales.get', { clientId })).offers[0]!;
  const tooEarly = await holds();
  core.ports.time.sleep(expiresAt - core.ports.time.now() - DAY_OF_HOURS);
  expect(tooEarly).toEqual([]);
  expect(await holds()).toMatchObject([{ clientId, name: 'Firth & Low', line: { id, slotA, slotB, dueAt: expiresAt, late: false } }]);
  core.ports.time.sleep(DAY_OF_HOURS);
  expect(await holds()).toEqual([]);
  await offer();
  core.ports.time.sleep(DAY_OF_HOURS);
  const [again] = await holds();
  if (again?.line.kind !== 'hold') throw new Error('no hold');
  await core.call('sales.answerSlots', { id: again.line.id, answer: 'a', chosenAt: slotA });
  expect(await holds()).toEqual([]);
});
