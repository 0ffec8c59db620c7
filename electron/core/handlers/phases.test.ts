import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId, RequestListId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
let clientId: ClientId;
beforeEach(async () => {
  core = makeCore();
  clientId = await addClient(core, { name: 'Kos', stage: 'active' });
});
afterEach(() => core.application.stop());

const view = () => core.call('phases.ofClient', { clientId });
const codes = async () => (await view()).signals.map(({ code }) => code);

async function asked(times: number): Promise<RequestListId> {
  const request = { title: 'January', dueOn: '2026-03-20', items: [{ text: 'Bank statement', mustHave: true }] };
  const { id } = await core.call('requests.save', { id: null, clientId, request });
  const { items } = await core.call('requests.get', { id });
  for (let n = 0; n < times; n += 1) {
    await core.call('requests.ask', { id, now: items.map((item) => item.id), channel: 'phone' });
    core.ports.time.sleep(DAY_OF_HOURS);
  }
  return id;
}

test('fresh work is optimism, and with little to judge by only assumed; nothing asks for an answer', async () => {
  expect(await view()).toMatchObject({ standing: null, proposal: { phase: 'uninformed_optimism', assumed: true, asks: false }, history: [] });
});

test('without running work there is no phase', async () => {
  const prospect = await addClient(core, { name: 'Pelc', stage: 'enquiry' });
  expect((await core.call('phases.ofClient', { clientId: prospect })).proposal).toBeNull();
  expect((await core.refusal('phases.agree', { clientId: prospect })).code).toBe('conflict');
});

test('the third ask of one thing is an alarm: the valley is proposed, and counts once one agrees', async () => {
  const id = await asked(2);
  expect(await codes()).not.toContain('S1');
  const list = await core.call('requests.get', { id });
  await core.call('requests.ask', { id, now: list.items.map((item) => item.id), channel: 'phone' });
  const alarmed = await view();
  expect(alarmed.signals.find(({ code }) => code === 'S1')).toMatchObject({ isAlarm: true, text: 'Bank statement', value: 3, weight: 3 });
  expect(alarmed.proposal).toMatchObject({ phase: 'valley_of_despair', rule: 'alarm', asks: true });
  expect(alarmed.standing).toBeNull();
  expect(await core.call('phases.agree', { clientId })).toEqual({ phase: 'valley_of_despair' });
  expect(await view()).toMatchObject({ standing: { phase: 'valley_of_despair', untilOn: null }, proposal: { asks: false } });
});

test('what only one can see is noted with a click, and dismissed with a reason', async () => {
  const { id } = await core.call('phases.note', { clientId, code: 'S4', kind: 'somebody' });
  expect(await view()).toMatchObject({ proposal: { phase: 'valley_of_despair', asks: true }, signals: [{ code: 'S4', isAlarm: true, source: 'noted' }] });
  await core.call('phases.dismiss', { clientId, code: 'S4', ref: String(id), reason: 'It was their auditor' });
  expect(await codes()).not.toContain('S4');
});

test('not so, because: it holds for thirty days, but an alarm asks again', async () => {
  await core.call('phases.note', { clientId, code: 'S5', kind: 'person' });
  await core.call('phases.overrule', { clientId, phase: 'informed_optimism', reason: 'We laughed about it' });
  expect(await view()).toMatchObject({
    standing: { phase: 'informed_optimism', untilOn: '2026-03-28', reason: 'We laughed about it' },
    proposal: { asks: false },
  });
  await core.call('phases.note', { clientId, code: 'S4', kind: 'somebody' });
  expect((await view()).proposal).toMatchObject({ asks: true, phase: 'valley_of_despair' });
});

test('while a dip counts they are told something every week and are called first', async () => {
  const gapOf = async () => (await core.call('clients.get', { id: clientId })).gap;
  expect((await gapOf())?.interval).toBe('monthly');
  await addClient(core, { name: 'Pelc', stage: 'active' });
  await core.call('phases.note', { clientId, code: 'S4', kind: 'somebody' });
  expect((await gapOf())?.interval).toBe('monthly');
  await core.call('phases.agree', { clientId });
  expect((await gapOf())?.interval).toBe('weekly');
  const [first] = (await core.call('calls.get', {})).list;
  expect(first).toMatchObject({ clientId });
  await core.call('phases.overrule', { clientId, phase: 'informed_optimism', reason: 'We spoke' });
  expect((await gapOf())?.interval).toBe('monthly');
  core.ports.time.sleep(31 * DAY_OF_HOURS);
  expect((await gapOf())?.interval).toBe('weekly');
});

test('nobody leaves onboarding while the valley counts', async () => {
  const fresh = await addClient(core, { name: 'Pelc', stage: 'onboarding' });
  await core.call('phases.note', { clientId: fresh, code: 'S4', kind: 'somebody' });
  await core.call('phases.agree', { clientId: fresh });
  const moved = await core.call('pipeline.move', { clientId: fresh, move: { event: 'onboarding_finished' }, overrideReason: 'all is well' });
  expect(moved).toMatchObject({ kind: 'refused' });
});

test('one’s own late promise is said before what the client did', async () => {
  await core.call('clocks.capture', { clientId, what: 'Send the list' });
  core.ports.time.sleep(4 * DAY_OF_HOURS);
  await core.call('phases.note', { clientId, code: 'S5', kind: 'tool' });
  const [first] = (await view()).signals;
  expect(first).toMatchObject({ code: 'S11', text: 'Send the list' });
});

test('a win is logged, told, and counts as told from then on', async () => {
  const { id } = await core.call('wins.log', { clientId, win: { what: 'Refund of £212', meaning: 'The press is paid', on: '2026-02-20' } });
  expect(await core.call('wins.ofClient', { clientId })).toMatchObject([{ what: 'Refund of £212', toldOn: null, channel: null }]);
  await core.call('wins.tell', { id, channel: 'phone' });
  expect(await core.call('wins.ofClient', { clientId })).toMatchObject([{ toldOn: '2026-02-26', channel: 'phone' }]);
  await core.call('wins.delete', { id });
  expect(await core.call('wins.ofClient', { clientId })).toEqual([]);
});
