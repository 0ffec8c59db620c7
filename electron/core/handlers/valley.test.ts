import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ValleyView } from '#shared/contract/phases.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { day } from '#shared/time/day.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { INTERACTION } from '../testing/call-inputs.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

// Today is Thursday, 26 February 2026.
let core: TestCore;
let clientId: ClientId;
beforeEach(async () => {
  core = makeCore();
  clientId = await addClient(core, { name: 'Kos', stage: 'active' });
});
afterEach(() => core.application.stop());

const view = () => core.call('valley.ofClient', { clientId });

async function plan(): Promise<ValleyView> {
  const found = await view();
  if (!found) throw new Error('no plan runs');
  return found;
}

async function step(key: ValleyView['steps'][number]['key']) {
  return (await plan()).steps.find((each) => each.key === key);
}

async function low(): Promise<void> {
  await core.call('phases.note', { clientId, code: 'S5', kind: 'tool' });
  await core.call('phases.agree', { clientId });
}

test('nothing opens by a mere proposal; the plan opens once one agrees, and the practitioner’s own promises stand first', async () => {
  await core.call('phases.note', { clientId, code: 'S5', kind: 'tool' });
  expect(await view()).toBeNull();
  await core.call('phases.agree', { clientId });
  const { steps, openedOn } = await plan();
  expect(openedOn).toBe('2026-02-26');
  expect(steps.map(({ key, state }) => [key, state])).toEqual([
    ['own', 'needless'],
    ['call', 'open'],
    ['success', 'open'],
    ['finished', 'open'],
    ['retreat', 'needless'],
    ['weekly', 'open'],
  ]);
});

test('it ends with the answer that they are out of it, and a new one begins with the next', async () => {
  await low();
  const first = (await plan()).steps.map(({ id }) => id);
  await core.call('phases.overrule', { clientId, phase: 'informed_pessimism', reason: 'It is milder' });
  expect((await plan()).steps.map(({ id }) => id)).toEqual(first);
  await core.call('phases.overrule', { clientId, phase: 'informed_optimism', reason: 'We spoke' });
  expect(await view()).toBeNull();
  expect((await core.refusal('valley.tick', { id: first[1]!, done: true })).code).toBe('not-found');
  await core.call('phases.overrule', { clientId, phase: 'valley_of_despair', reason: 'It came back' });
  expect((await plan()).steps.map(({ id }) => id)).not.toEqual(first);
});

test('what was noted ticks its step: a talk about anything but a request, a win that was told', async () => {
  await low();
  core.ports.time.advance(DAY_OF_HOURS);
  const talk = { ...INTERACTION, clientId, at: core.ports.time.now(), channel: 'phone', result: 'connected' } as const;
  await core.call('interactions.log', { ...talk, purpose: 'ask', informs: false });
  expect(await step('call')).toMatchObject({ state: 'open' });
  await core.call('interactions.log', { ...talk, purpose: 'news' });
  expect(await step('call')).toMatchObject({ state: 'done', on: '2026-02-27', byHand: false });
  expect(await step('weekly')).toMatchObject({ state: 'done', on: '2026-02-27' });
  const { id } = await core.call('wins.log', {
    clientId,
    win: { engagementId: null, what: 'Refund found', meaning: '', on: day.parse('2026-02-27'), mayQuote: false },
  });
  expect(await plan()).toMatchObject({ untold: 'Refund found' });
  await core.call('wins.tell', { id, channel: 'phone' });
  expect(await step('finished')).toMatchObject({ state: 'done', on: '2026-02-27' });
});

test('with things outstanding no more than three are asked for; an ask for all five does not tick the step', async () => {
  await low();
  const items = ['Bank', 'Cash', 'Sales', 'Leases', 'Wages'].map((text) => ({ text, mustHave: true }));
  const { id } = await core.call('requests.save', { id: null, clientId, request: { title: 'January', dueOn: '2026-03-20', items } });
  expect(await step('retreat')).toMatchObject({ state: 'needless' });
  const ids = (await core.call('requests.get', { id })).items.map((item) => item.id);
  await core.call('requests.ask', { id, now: ids, channel: 'phone' });
  expect(await plan()).toMatchObject({ open: 5 });
  expect(await step('retreat')).toMatchObject({ state: 'open' });
  core.ports.time.advance(DAY_OF_HOURS);
  await core.call('requests.ask', { id, now: ids.slice(0, 3), channel: 'phone' });
  expect(await step('retreat')).toMatchObject({ state: 'done', on: '2026-02-27' });
});

test('their own words are given back in their language, with how far the work is once something of it is done', async () => {
  clientId = await addClient(core, { name: 'Pelc', stage: 'active', language: 'pl' });
  const [engagement] = (await core.call('clients.get', { id: clientId })).engagements;
  const engagementId = engagement!.id;
  const success = { text: 'Liczby do dziesiątego', seenBy: '', saidOn: day.parse('2026-02-02'), dueOn: null, metOn: null };
  await core.call('plans.saveSuccess', { engagementId, success: { ...success, saidOn: null } });
  await low();
  expect(await plan()).toMatchObject({ success: 'Liczby do dziesiątego', quote: '', language: 'pl', engagementId });
  await core.call('plans.saveSuccess', { engagementId, success });
  expect((await plan()).quote).toBe('Państwa słowa z 2 lutego, po czym poznamy, że się udało: „Liczby do dziesiątego”.');
  await core.call('plans.start', { engagementId, anchorOn: day.parse('2026-02-26'), leftInAnger: false });
  expect((await plan()).quote).toMatch(/„Liczby do dziesiątego”\. Jesteśmy na etapie 1 z \d+\.$/);
});

test('a late promise of one’s own opens the first step; a step is ticked off, and open again', async () => {
  await low();
  await core.call('clocks.capture', { clientId, what: 'Send the figures' });
  expect(await step('own')).toMatchObject({ state: 'needless' });
  core.ports.time.sleep(2 * DAY_OF_HOURS);
  expect(await plan()).toMatchObject({ late: 1 });
  expect(await step('own')).toMatchObject({ state: 'open' });
  const { id } = (await step('success'))!;
  await core.call('valley.tick', { id, done: true });
  expect(await step('success')).toMatchObject({ state: 'done', on: '2026-02-28', byHand: true });
  await core.call('valley.tick', { id, done: false });
  expect(await step('success')).toMatchObject({ state: 'open', on: null });
});
