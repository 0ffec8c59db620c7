import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Stage } from '#shared/domain/stage.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

/** A monthly client who last heard something so many days ago. */
async function informed(name: string, daysAgo: number, stage: Stage = 'active'): Promise<ClientId> {
  const id = await addClient(core, { name, stage });
  await core.call('interactions.log', {
    clientId: id,
    at: DRAWN_NOW - daysAgo * DAY_OF_HOURS,
    direction: 'out',
    channel: 'email',
    result: 'delivered',
    purpose: 'news',
    informs: true,
    summary: `to ${name}`,
  });
  return id;
}

const waiting = async (): Promise<string[]> => (await core.call('today.get', {})).lines.map((line) => line.clientName);

test('those never spoken to come first, then the longest silence; those in good time are left out', async () => {
  await informed('Fresh', 10);
  await informed('Overdue', 37);
  await informed('Story', 60);
  await informed('Onboarding', 9, 'onboarding');
  await addClient(core, { name: 'Never' });
  await addClient(core, { name: 'Prospect', stage: 'proposal' });
  expect(await waiting()).toEqual(['Never', 'Story', 'Onboarding', 'Overdue']);
});

test('a line says who and since when', async () => {
  await informed('Overdue', 37);
  const { lines, today, open } = await core.call('today.get', {});
  expect(lines).toMatchObject([
    {
      clientName: 'Overdue',
      personName: 'Anna Wrona',
      on: '2026-02-20',
      gap: { since: '2026-01-20', dueOn: '2026-02-20', gapDays: 37, targetDays: 31, band: 'overdue' },
    },
  ]);
  expect([today, open]).toEqual(['2026-02-26', { from: '09:00', to: '17:00' }]);
});

test('"not today" hides a line until its day, while the gap goes on', async () => {
  const id = await informed('Overdue', 37);
  await core.call('today.postpone', { lines: [{ kind: 'update', refId: id, clientId: id }], untilOn: '2026-03-02' });
  expect(await core.call('today.get', {})).toMatchObject({ lines: [], postponed: 1 });
  core.ports.time.sleep(4 * DAY_OF_HOURS);
  expect(await core.call('today.get', {})).toMatchObject({ lines: [{ gap: { gapDays: 41 } }], postponed: 0 });
});

test('a postponement can be taken back, and news ends it', async () => {
  const id = await informed('Overdue', 37);
  await core.call('today.postpone', { lines: [{ kind: 'update', refId: id, clientId: id }], untilOn: '2026-03-02' });
  await core.call('today.takeBack', { lines: [{ kind: 'update', refId: id, clientId: id }] });
  expect(await waiting()).toEqual(['Overdue']);
  expect(await core.refusal('today.postpone', { lines: [{ kind: 'update', refId: id, clientId: id }], untilOn: '2026-02-26' })).toMatchObject({
    reason: 'not-later',
  });
});

test('an empty day says who is next', async () => {
  await informed('Later', 5);
  await informed('Sooner', 20);
  expect(await core.call('today.get', {})).toMatchObject({ lines: [], total: 0, engaged: 2, next: { clientName: 'Sooner', on: '2026-03-06' } });
});

test('an update due on a free day is due on the last working day before it', async () => {
  await informed('Weekend', 29);
  expect((await core.call('today.get', {})).next).toMatchObject({ on: '2026-02-27' });
  await core.call('practice.update', { officeHours: [null, null, null, { from: '09:00', to: '12:00' }, null, null, null] });
  expect(await waiting()).toEqual(['Weekend']);
});

test('a holiday is a free day, in the country of the practice', async () => {
  await core.call('practice.update', { country: 'PL' });
  await informed('Holiday', 23);
  expect((await core.call('today.get', {})).next).toMatchObject({ on: '2026-03-03' });
  // The third of March is Bulgaria's own.
  await core.call('practice.update', { country: 'BG' });
  expect((await core.call('today.get', {})).next).toMatchObject({ on: '2026-03-02' });
});

test('archived clients and closed outcomes wait for nothing', async () => {
  const id = await informed('Overdue', 37);
  await core.call('clients.archive', { id });
  expect(await core.call('today.get', {})).toMatchObject({ lines: [], engaged: 0, clients: 1 });
});
