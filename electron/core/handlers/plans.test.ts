import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

type Plan = NonNullable<Output<'plans.ofEngagement'>['plan']>;

let core: TestCore;
let clientId: ClientId;
beforeEach(async () => {
  core = makeCore();
  clientId = await addClient(core, { name: 'Kos', stage: 'active' });
});
afterEach(() => core.application.stop());

async function engagement(fields: { readonly startedOn: string; readonly endsOn?: string }): Promise<EngagementId> {
  return (await core.call('engagements.add', { clientId, engagement: { title: 'Books', ...fields } })).id;
}

async function planOf(engagementId: EngagementId): Promise<Plan> {
  const { plan } = await core.call('plans.ofEngagement', { engagementId });
  if (!plan) throw new Error('no plan');
  return plan;
}

const stepOf = (plan: Plan, key: string): Plan['steps'][number] => {
  const step = plan.steps.find((it) => it.key === key);
  if (!step) throw new Error(`no step ${key}`);
  return step;
};

// Today is Thursday, 26 February 2026.
test('the first request list that goes out, and words of theirs that are there already, are steps that are done', async () => {
  const id = await addClient(core, { name: 'Pelc', stage: 'onboarding' });
  const engagementId = (await core.call('clients.get', { id })).engagements[0]!.id;
  const success = { text: 'Closed by the tenth', seenBy: '', saidOn: null, dueOn: null, metOn: null };
  await core.call('plans.saveSuccess', { engagementId, success });
  await core.call('plans.start', { engagementId, anchorOn: '2026-02-26', leftInAnger: false });
  const doneOn = async (key: string) => (await core.call('plans.ofEngagement', { engagementId })).plan?.steps.find((step) => step.key === key)?.doneOn;
  expect([await doneOn('success'), await doneOn('requests')]).toEqual(['2026-02-26', null]);
  const request = { title: 'January', dueOn: '2026-03-20' as const, items: [{ text: 'Statements', mustHave: true }] };
  const { id: listId } = await core.call('requests.save', { id: null, clientId: id, request });
  await core.call('requests.ask', { id: listId, now: (await core.call('requests.get', { id: listId })).items.map((item) => item.id), channel: 'phone' });
  expect(await doneOn('requests')).toBe('2026-02-26');
});

test('a plan is laid from the signature; what lies before today is left out, and can be taken back', async () => {
  const engagementId = await engagement({ startedOn: '2026-02-20' });
  expect(await core.call('plans.ofEngagement', { engagementId })).toMatchObject({ plan: null, anchorOn: '2026-02-20' });
  await core.call('plans.start', { engagementId, anchorOn: '2026-02-20' });
  const plan = await planOf(engagementId);
  expect(plan).toMatchObject({ day: 6, days: 100, status: 'active', kept: { part: 0, of: 0 } });
  expect(stepOf(plan, 'thank_you')).toMatchObject({ dueOn: '2026-02-20', droppedOn: '2026-02-26', text: 'Thank them by phone, the same day' });
  expect(stepOf(plan, 'update_1')).toMatchObject({ dueOn: '2026-02-27', droppedOn: null });
  expect(plan.nextId).toBe(stepOf(plan, 'update_1').id);
  await core.call('plans.dropStep', { id: stepOf(plan, 'thank_you').id, dropped: false });
  expect((await planOf(engagementId)).nextId).toBe(stepOf(plan, 'thank_you').id);
});

test('a plan that would be over, or lies far ahead, is refused with a sentence, and nothing is kept of it', async () => {
  const engagementId = await engagement({ startedOn: '2025-01-07' });
  for (const [anchorOn, reason] of [
    ['2025-01-07', 'plan-over'],
    ['2027-06-01', 'plan-far'],
  ] as const) {
    const refusal = await core.refusal('plans.start', { engagementId, anchorOn });
    expect(refusal).toMatchObject({ code: 'invalid-input', field: 'anchorOn', reason });
  }
  expect((await core.call('plans.ofEngagement', { engagementId })).plan).toBeNull();
});

test('one plan runs at a time; closed, it makes room for another', async () => {
  const engagementId = await engagement({ startedOn: '2026-02-25' });
  const first = await core.call('plans.start', { engagementId, anchorOn: '2026-02-25' });
  expect((await core.refusal('plans.start', { engagementId, anchorOn: '2026-02-26' })).code).toBe('conflict');
  await core.call('plans.close', { id: first.id });
  const step = (await planOf(engagementId)).steps[0];
  expect((await core.refusal('plans.doneStep', { id: step?.id, done: true })).code).toBe('conflict');
  await core.call('plans.start', { engagementId, anchorOn: '2026-02-26' });
  expect((await planOf(engagementId)).anchorOn).toBe('2026-02-26');
});

test('a step moves, is done or left out, and its first day stays known', async () => {
  const engagementId = await engagement({ startedOn: '2026-02-26' });
  const { id: planId } = await core.call('plans.start', { engagementId, anchorOn: '2026-02-26' });
  const kickoff = stepOf(await planOf(engagementId), 'kickoff');
  await core.call('plans.moveStep', { id: kickoff.id, dueOn: '2026-03-10' });
  expect(stepOf(await planOf(engagementId), 'kickoff')).toMatchObject({ plannedOn: kickoff.dueOn, dueOn: '2026-03-10', moved: 1 });
  core.ports.time.sleep(12 * DAY_OF_HOURS);
  await core.call('plans.doneStep', { id: kickoff.id, done: true });
  const late = await planOf(engagementId);
  expect(stepOf(late, 'kickoff').doneOn).toBe('2026-03-10');
  expect(late.kept.part).toBe(0);
  const own = await core.call('plans.addStep', { planId, lane: 'them', text: 'Name somebody for the till', dueOn: '2026-03-12' });
  await core.call('plans.editStep', { id: own.id, text: 'Name somebody for both tills', note: 'Renata knows' });
  expect((await planOf(engagementId)).steps.find(({ id }) => id === own.id)).toMatchObject({
    lane: 'them',
    text: 'Name somebody for both tills',
    note: 'Renata knows',
  });
});

test('a season of deadlines puts everything open off by whole weeks, but not the talk', async () => {
  const engagementId = await engagement({ startedOn: '2026-02-26' });
  const { id } = await core.call('plans.start', { engagementId, anchorOn: '2026-02-26' });
  const before = await planOf(engagementId);
  await core.call('plans.shift', { id, weeks: 2 });
  const after = await planOf(engagementId);
  expect(stepOf(after, 'talk').dueOn).toBe(stepOf(before, 'talk').dueOn);
  expect([stepOf(before, 'update_2').dueOn, stepOf(after, 'update_2').dueOn]).toEqual(['2026-03-12', '2026-03-26']);
});

test('with the signature the plan is there, and what was due of it is carried out', async () => {
  const fresh = await addClient(core, { name: 'Pelc', stage: 'agreement' });
  await core.call('pipeline.move', { clientId: fresh, move: { event: 'signed' }, overrideReason: 'By post' });
  const [engaged] = (await core.call('clients.get', { id: fresh })).engagements;
  const plan = await planOf(engaged?.id ?? (0 as EngagementId));
  expect(plan).toMatchObject({ anchorOn: '2026-02-26', day: 0, status: 'active' });
  expect((await core.call('pipeline.due', { clientId: fresh })).filter((it) => JSON.stringify(it).includes('onboarding_plan'))).toEqual([]);
});

test('success in their words is kept with the engagement and ticks off its step', async () => {
  const engagementId = await engagement({ startedOn: '2026-02-26' });
  await core.call('plans.start', { engagementId, anchorOn: '2026-02-26' });
  const success = { text: 'The books are closed by the 10th', seenBy: 'Three months in a row', saidOn: '2026-02-26', dueOn: '2026-06-30', metOn: null };
  await core.call('plans.saveSuccess', { engagementId, success });
  const { plan, success: kept } = await core.call('plans.ofEngagement', { engagementId });
  expect(kept).toEqual(success);
  expect(plan?.steps.find(({ key }) => key === 'success')?.doneOn).toBe('2026-02-26');
});

test('a kickoff that was held is a step that is done; one that nobody came to is not', async () => {
  const engagementId = await engagement({ startedOn: '2026-02-26' });
  await core.call('plans.start', { engagementId, anchorOn: '2026-02-26' });
  const meeting = { clientId, engagementId, type: 'kickoff', at: core.ports.time.now() + DAY_OF_HOURS, minutes: 45, channel: 'video' } as const;
  const { id: missed } = await core.call('meetings.plan', meeting);
  core.ports.time.sleep(2 * DAY_OF_HOURS);
  await core.call('meetings.settle', { id: missed, outcome: 'no_show' });
  expect(stepOf(await planOf(engagementId), 'kickoff').doneOn).toBeNull();
  const { id: held } = await core.call('meetings.plan', { ...meeting, at: core.ports.time.now() + DAY_OF_HOURS });
  core.ports.time.sleep(2 * DAY_OF_HOURS);
  await core.call('meetings.settle', { id: held, outcome: 'held' });
  expect(stepOf(await planOf(engagementId), 'kickoff').doneOn).toBe('2026-03-02');
});

test('no meeting is planned for the work of another client', async () => {
  const other = await addClient(core, { name: 'Pelc', stage: 'active' });
  const engagementId = await engagement({ startedOn: '2026-02-26' });
  const meeting = { clientId: other, engagementId, type: 'kickoff', at: core.ports.time.now() + DAY_OF_HOURS, minutes: 45, channel: 'video' } as const;
  expect((await core.refusal('meetings.plan', meeting)).code).toBe('not-found');
});
