import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

// Today is Thursday, 26 February 2026.
let core: TestCore;
let clientId: ClientId;
let engagementId: EngagementId;
beforeEach(async () => {
  core = makeCore();
  clientId = await addClient(core, { name: 'Kos', stage: 'onboarding', language: 'en' });
  engagementId = (await core.call('clients.get', { id: clientId })).engagements[0]!.id;
  await core.call('services.add', { service: { name: 'Payroll' } });
});
afterEach(() => core.application.stop());

const compose = (kind: 'update' | 'no-news') => core.call('messages.compose', { clientId, kind });
const inTheValley = async (): Promise<void> => {
  await core.call('phases.note', { clientId, code: 'S4', kind: 'somebody' });
  await core.call('phases.agree', { clientId });
};

test('in a dip no service is named; instead it says how far the work is', async () => {
  expect(await compose('no-news')).toMatchObject({ hintStop: null, services: [{ name: 'Payroll' }] });
  await core.call('plans.start', { engagementId, anchorOn: '2026-02-24', leftInAnger: false });
  const { plan } = await core.call('plans.ofEngagement', { engagementId });
  const open = plan!.steps.filter(({ droppedOn }) => droppedOn === null);
  await core.call('plans.doneStep', { id: open[0]!.id, done: true });
  expect((await compose('no-news')).body).not.toContain('We are at step');
  await inTheValley();
  const written = await compose('no-news');
  expect(written).toMatchObject({ hintStop: 'valley', services: [] });
  expect(written.body).toContain(`We are at step 1 of ${open.length}.`);
});

test('without a plan nobody counts steps', async () => {
  await inTheValley();
  expect((await compose('update')).body).not.toContain('step');
});

test('in a dip three things are asked for at a time, what is needed first', async () => {
  const item = (text: string, mustHave: boolean) => ({ text, mustHave });
  const items = [item('Contracts', false), item('Statements', true), item('Sales', true), item('Payroll', false), item('Purchases', true)];
  const { id } = await core.call('requests.save', { id: null, clientId, request: { title: 'January', dueOn: '2026-03-20', items } });
  const asked = async () => {
    const view = await core.call('requests.get', { id });
    return view.next.now.map((wanted) => view.items.find((it) => it.id === wanted)?.text);
  };
  expect(await asked()).toHaveLength(5);
  await inTheValley();
  expect(await asked()).toEqual(['Statements', 'Sales', 'Purchases']);
  const { messageId } = await core.call('requests.write', { id, as: 'full', by: 'email' });
  const { body } = await core.call('messages.get', { id: messageId });
  expect(body).toContain('Purchases');
  expect(body).not.toContain('Contracts');
  await core.call('messages.settle', { id: messageId, outcome: 'sent', channel: 'email' });
  const times = (await core.call('requests.get', { id })).items.map((it) => [it.text, it.timesAsked]);
  expect(times).toEqual([
    ['Contracts', 0],
    ['Statements', 1],
    ['Sales', 1],
    ['Payroll', 0],
    ['Purchases', 1],
  ]);
});

test('what was won and not told begins the update; sent with it, it is told, and undo takes both back', async () => {
  await core.call('wins.log', { clientId, win: { what: 'Refund of £212.', on: '2026-02-20' } });
  await core.call('wins.log', { clientId, win: { what: 'Not yet', on: '2026-03-20' } });
  const written = await compose('update');
  expect(written.body).toContain('This is done so far: Refund of £212.');
  const message = {
    personId: null,
    channel: 'email',
    subject: 'News',
    body: written.body.replaceAll(/\{[^}]*\}/g, 'x'),
    serviceId: null,
    expectsAnswer: false,
  } as const;
  const { id } = await core.call('messages.save', { id: null, clientId, kind: 'update', language: 'en', message });
  expect(await told()).toBeNull();
  await core.call('messages.settle', { id: id!, outcome: 'sent', channel: 'email' });
  expect(await told()).toEqual({ toldOn: '2026-02-26', channel: 'email' });
  await core.call('history.undo', {});
  expect(await told()).toBeNull();
});

test('a win of dots, or one that is a part of another word, is not told by accident', async () => {
  await core.call('wins.log', { clientId, win: { what: '...', on: '2026-02-20' } });
  await core.call('wins.log', { clientId, win: { what: 'VAT', on: '2026-02-20' } });
  const message = { personId: null, channel: 'email', subject: 'News', body: 'Your private papers came.', serviceId: null, expectsAnswer: false } as const;
  const { id } = await core.call('messages.save', { id: null, clientId, kind: 'update', language: 'en', message });
  await core.call('messages.settle', { id: id!, outcome: 'sent', channel: 'email' });
  expect((await core.call('wins.ofClient', { clientId })).map(({ toldOn }) => toldOn)).toEqual([null, null]);
});

test('a win that the practitioner left out of the text is not told by it', async () => {
  await core.call('wins.log', { clientId, win: { what: 'Refund of £212', on: '2026-02-20' } });
  const message = { personId: null, channel: 'email', subject: 'News', body: 'January is closed.', serviceId: null, expectsAnswer: false } as const;
  const { id } = await core.call('messages.save', { id: null, clientId, kind: 'update', language: 'en', message });
  await core.call('messages.settle', { id: id!, outcome: 'sent', channel: 'email' });
  expect(await told()).toBeNull();
});

async function told() {
  const win = (await core.call('wins.ofClient', { clientId })).find(({ what }) => what.startsWith('Refund'));
  return win?.toldOn ? { toldOn: win.toldOn, channel: win.channel } : null;
}
