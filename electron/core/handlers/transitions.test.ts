import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
let clientId: ClientId;
let engagementId: EngagementId;
// Today is Thursday, 26 February 2026.
beforeEach(async () => {
  core = makeCore();
  clientId = await addClient(core, { name: 'Kos', stage: 'onboarding' });
  const [first] = (await core.call('clients.get', { id: clientId })).engagements;
  if (!first) throw new Error('no engagement');
  engagementId = first.id;
  await core.call('engagements.update', {
    id: engagementId,
    engagement: { title: 'Books', kind: 'recurring', startedOn: '2025-12-15', meetingRhythm: 'quarterly' },
  });
});
afterEach(() => core.application.stop());

const view = (): Promise<Output<'transitions.ofEngagement'>> => core.call('transitions.ofEngagement', { engagementId });
const announce = () => core.call('transitions.announce', { engagementId });
const agree = (on: string, wish: 'none' | 'kept' | 'priced' = 'none') => core.call('transitions.agree', { engagementId, on, wish, note: '' });
const inTransition = () => core.call('pipeline.move', { clientId, move: { event: 'onboarding_finished' }, overrideReason: 'Agreed by phone', stated: [] });
const interval = async (): Promise<string | undefined> => (await core.call('clients.get', { id: clientId })).gap?.interval;
const later = (days: number): void => core.ports.time.sleep(days * DAY_OF_HOURS);

describe('before it is announced', () => {
  test('what counts now, what will, and when, is known from the first day', async () => {
    expect(await view()).toMatchObject({
      open: true,
      // Day 90 after the beginning, and four weeks of every fortnight.
      rhythm: { now: 'weekly', before: 'weekly', target: 'monthly', tapers: true, changesOn: '2026-03-15', settledOn: '2026-04-12' },
      announcedOn: null,
      meeting: null,
      agreedOn: null,
      wish: 'none',
      blocked: null,
    });
  });

  test('nobody agrees to what they were not told', async () => {
    expect((await core.refusal('transitions.agree', { engagementId, on: '2026-02-26', wish: 'none' })).code).toBe('not-announced');
  });

  test('the meeting that closes onboarding says when it changes', async () => {
    const at = Date.parse('2026-03-20T09:00:00Z');
    const meeting = { clientId, at, minutes: 60, type: 'end_of_onboarding', channel: 'visit', place: '', thirdParty: '', engagementId } as const;
    await core.call('meetings.plan', meeting);
    const known = await view();
    expect(known).toMatchObject({ rhythm: { changesOn: '2026-03-20' }, meeting: { at, status: 'planned' } });
    expect(known.words.body).toContain('we talk about it when we meet: Friday 20 March');
    expect(known.next).toContainEqual({ on: '2026-03-05', kind: 'update' });
  });
});

test('announced once, with the step of the plan and what the move left to do', async () => {
  await core.call('plans.start', { engagementId, anchorOn: '2025-12-15' });
  await inTransition();
  await announce();
  expect(await view()).toMatchObject({ announcedOn: '2026-02-26', agreedOn: null });
  const { plan } = await core.call('plans.ofEngagement', { engagementId });
  expect(plan?.steps.find(({ key }) => key === 'announce')?.doneOn).toBe('2026-02-26');
  expect(JSON.stringify(await core.call('pipeline.due', { clientId }))).not.toContain('rhythm_announcement');
  expect((await core.refusal('transitions.announce', { engagementId })).code).toBe('conflict');
});

test('an agreement is dated between the announcement and today', async () => {
  await announce();
  expect(await core.refusal('transitions.agree', { engagementId, on: '2026-02-27', wish: 'none' })).toMatchObject({ reason: 'in-future' });
  expect(await core.refusal('transitions.agree', { engagementId, on: '2026-02-25', wish: 'none' })).toMatchObject({ reason: 'before-announced' });
  await agree('2026-02-26');
  expect((await core.refusal('transitions.agree', { engagementId, on: '2026-02-26', wish: 'none' })).code).toBe('conflict');
  expect(JSON.stringify(await core.call('pipeline.due', { clientId }))).not.toContain('end_of_onboarding_meeting');
});

test('from the agreement on they hear less often by degrees, and never before', async () => {
  await inTransition();
  await announce();
  expect(await interval()).toBe('weekly');
  await agree('2026-02-26');
  expect(await interval()).toBe('fortnightly');
  expect((await core.call('clients.get', { id: clientId })).engagements).toMatchObject([{ rhythmAgreedOn: '2026-02-26' }]);
  expect(await view()).toMatchObject({ rhythm: { now: 'fortnightly', changesOn: '2026-02-26', settledOn: '2026-03-26' } });
  later(27);
  expect(await interval()).toBe('fortnightly');
  later(1);
  expect(await interval()).toBe('monthly');
  await core.call('history.undo', {});
  expect(await interval()).toBe('weekly');
});

test('while onboarding lasts, it stays every week whatever they agreed to', async () => {
  await announce();
  await agree('2026-02-26');
  expect(await interval()).toBe('weekly');
});

test('moved on to the usual work, the fortnights still come first', async () => {
  await inTransition();
  await announce();
  await agree('2026-02-26');
  await core.call('pipeline.move', { clientId, move: { event: 'transition_finished' }, overrideReason: 'They want it so', stated: [] });
  expect(await interval()).toBe('fortnightly');
  later(28);
  expect(await interval()).toBe('monthly');
});

test.each(['kept', 'priced'] as const)('a wish to hear every week is %s: that is what is agreed with them from now on', async (wish) => {
  await inTransition();
  await announce();
  await agree('2026-02-26', wish);
  later(40);
  expect(await interval()).toBe('weekly');
  expect(await view()).toMatchObject({ wish, rhythm: { target: 'weekly', tapers: false } });
  const [engagement] = (await core.call('clients.get', { id: clientId })).engagements;
  expect(engagement).toMatchObject({ agreedInterval: 'weekly', agreedIntervalOn: '2026-02-26' });
});

test('where the target is weekly nothing tapers, and only what is in it changes', async () => {
  await core.call('engagements.update', {
    id: engagementId,
    engagement: { title: 'Books', kind: 'recurring', startedOn: '2025-12-15', meetingRhythm: 'monthly' },
  });
  const known = await view();
  expect(known.rhythm).toMatchObject({ target: 'weekly', tapers: false, changesOn: '2026-03-15', settledOn: '2026-03-15' });
  expect(known.words.body).toContain('the weekly line stays');
});

test('in a dip nothing is announced, until they are out of it', async () => {
  await core.call('phases.overrule', { clientId, phase: 'valley_of_despair', reason: 'She said so' });
  expect(await view()).toMatchObject({ blocked: { phase: 'valley_of_despair', quietDays: 14 } });
  expect((await core.refusal('transitions.announce', { engagementId })).code).toBe('still-in-dip');
});

test('whoever is past onboarding has no rhythm to announce', async () => {
  await core.call('pipeline.move', { clientId, move: { event: 'corrected', to: 'active', reason: 'A slip' } });
  expect(await view()).toMatchObject({ open: false, guards: [], blocked: null });
  expect((await core.refusal('transitions.announce', { engagementId })).code).toBe('not-in-onboarding');
});

test('what the next stage asks for is said, each with what is known of it', async () => {
  const guards = async () => Object.fromEntries((await view()).guards.map(({ guard, met }) => [guard, met]));
  expect(await guards()).toEqual({ first_result_shown: null, items_settled: null, success_defined: null });
  await inTransition();
  await announce();
  await agree('2026-02-26');
  expect(await guards()).toEqual({ transition_meeting_held: null, new_rhythm_confirmed: true, first_update_sent: null });
});
