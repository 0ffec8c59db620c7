import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import type { TalkFields } from '#shared/domain/plans/talk.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

// Today is Thursday, 26 February 2026.
let core: TestCore;
let clientId: ClientId;
let engagementId: EngagementId;
beforeEach(async () => {
  core = makeCore();
  clientId = await addClient(core, { name: 'Kos', stage: 'onboarding', language: 'en' });
  const [engagement] = (await core.call('clients.get', { id: clientId })).engagements;
  engagementId = engagement!.id;
  await core.call('plans.start', { engagementId, anchorOn: '2026-02-24', leftInAnger: false });
});
afterEach(() => core.application.stop());

const view = () => core.call('talks.ofEngagement', { engagementId });
const stepOf = async (key: string) => (await core.call('plans.ofEngagement', { engagementId })).plan?.steps.find((step) => step.key === key);
const whole = async (): Promise<TalkFields> => ({
  ...(await view()).talk,
  points: { valley: true, requests: true, invisible: true, success: true },
  success: 'The books are closed by the tenth',
});

test('before anybody wrote anything the outline and its usual promises stand there, with the day of the plan', async () => {
  const { talk, outline, held, dueOn } = await view();
  expect(talk.promises.invisible).toBe('You will get a line from me every week anyway.');
  expect(outline.sign).toContain('“______”');
  expect([held, dueOn]).toEqual([null, '2026-02-27']);
});

test('what was prepared is kept, whole or not, and fills the outline', async () => {
  const { talk } = await view();
  await core.call('talks.save', { engagementId, talk: { ...talk, word: 'Anchor', firstResult: 'January is closed', firstResultOn: '2026-03-20' } });
  const { outline, held } = await view();
  expect(outline.sign).toContain('“Anchor”');
  expect(outline.close).toBe('The first thing you will see: January is closed, on 20 March.');
  expect(held).toBeNull();
});

test.each([
  ['talk.points.invisible', 'talk-point', { points: { valley: true, requests: true, invisible: false, success: true } }],
  ['talk.promises.shiny', 'talk-promise', { promises: { requests: 'a', invisible: 'b', shiny: '' } }],
  ['talk.success', 'talk-success', { success: '' }],
] as const)('it does not count as held without %s', async (field, reason, change) => {
  const talk = { ...(await whole()), ...change };
  const held = { on: '2026-02-26', channel: 'meeting', reaction: '' } as const;
  expect(await core.refusal('talks.hold', { engagementId, talk, held })).toMatchObject({ code: 'invalid-input', field, reason });
  expect((await view()).held).toBeNull();
});

test('it was not held on a day that has not come', async () => {
  const held = { on: '2026-02-27', channel: 'meeting', reaction: '' } as const;
  expect(await core.refusal('talks.hold', { engagementId, talk: await whole(), held })).toMatchObject({ field: 'held.on', reason: 'in-future' });
});

test('held, it stands on the timeline once, the steps are done, and their words are the success of the work; undo takes all of it back', async () => {
  const talk = await whole();
  await core.call('talks.hold', { engagementId, talk, held: { on: '2026-02-26', channel: 'meeting', reaction: 'Laughed' } });
  expect((await view()).held).toEqual({ on: '2026-02-26', channel: 'meeting', reaction: 'Laughed' });
  expect([(await stepOf('talk'))?.doneOn, (await stepOf('success'))?.doneOn]).toEqual(['2026-02-26', '2026-02-26']);
  expect((await core.call('plans.ofEngagement', { engagementId })).success).toMatchObject({ text: talk.success, saidOn: '2026-02-26' });
  const spoken = async () =>
    (await core.call('interactions.list', { clientId })).rows.filter(({ summary }) => summary.startsWith('Talked about the low point'));
  expect(await spoken()).toHaveLength(1);
  await core.call('talks.hold', { engagementId, talk, held: { on: '2026-02-25', channel: 'video', reaction: '' } });
  expect(await spoken()).toHaveLength(1);
  await core.call('history.undo', {});
  await core.call('history.undo', {});
  expect((await view()).held).toBeNull();
  expect(await spoken()).toHaveLength(0);
  expect((await stepOf('talk'))?.doneOn).toBeNull();
});
