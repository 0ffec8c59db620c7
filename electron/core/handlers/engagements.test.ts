import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

test('a wish for other updates is dated when it comes, keeps its date while it stands, and loses it with the wish', async () => {
  const clientId = await addClient(core, { name: 'Wrona' });
  const engagement = { title: 'Books', startedOn: '2026-01-05', meetingRhythm: 'quarterly' } as const;
  const { id } = await core.call('engagements.add', { clientId, engagement });
  const wishOf = async () => (await core.call('clients.get', { id: clientId })).engagements.find((it) => it.id === id)?.agreedIntervalOn;
  expect(await wishOf()).toBeNull();
  await core.call('engagements.update', { id, engagement: { ...engagement, agreedInterval: 'two_monthly' } });
  expect(await wishOf()).toBe('2026-02-26');
  core.ports.time.sleep(40 * DAY_OF_HOURS);
  await core.call('engagements.update', { id, engagement: { ...engagement, title: 'Books and VAT', agreedInterval: 'two_monthly' } });
  expect(await wishOf()).toBe('2026-02-26');
  await core.call('engagements.update', { id, engagement: { ...engagement, agreedInterval: 'weekly' } });
  expect(await wishOf()).toBe('2026-04-07');
  await core.call('engagements.update', { id, engagement });
  expect(await wishOf()).toBeNull();
  const second = await core.call('engagements.add', { clientId, engagement: { ...engagement, agreedInterval: 'weekly' } });
  expect((await core.call('clients.get', { id: clientId })).engagements.find((it) => it.id === second.id)?.agreedIntervalOn).toBe('2026-04-07');
});
