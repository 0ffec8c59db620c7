import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId, MeetingId } from '#shared/domain/ids.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
let clientId: ClientId;
beforeEach(async () => {
  core = makeCore();
  clientId = await addClient(core, { name: 'Wrona' });
});
afterEach(() => core.application.stop());

/** Tuesday 3 March 2026, 10:00 in Warsaw. */
const TUESDAY = Date.UTC(2026, 2, 3, 9);
const plan = () => core.call('meetings.plan', { clientId, type: 'regular', at: TUESDAY, minutes: 60, channel: 'video' });
const page = (id: MeetingId) => core.call('meetings.get', { id });
const due = () => core.call('pipeline.due', { clientId });

describe('an action and its clock', () => {
  const minutes = async (id: MeetingId) => (await core.call('meetings.letter', { id, letter: 'minutes' })).body;
  const agreed = async (id: MeetingId, who: 'me' | 'them' = 'me', byOn: string | null = '2026-03-05') =>
    core.call('actions.add', { meetingId: id, action: { who, what: 'The lease', byOn: byOn as never } });

  it('is due on the day that was told instead, wherever it is shown, and is still an action', async () => {
    const { id } = await plan();
    await agreed(id);
    const [before] = (await page(id)).actions;
    await core.call('clocks.postpone', { id: before!.clockId!, dueAt: Date.UTC(2026, 2, 10, 11), told: 'Anna' });
    const [after] = (await page(id)).actions;
    expect(after).toMatchObject({ byOn: '2026-03-10', dueAt: Date.UTC(2026, 2, 10, 11), done: false });
    expect(await minutes(id)).toContain('10 March');
    core.ports.time.sleep(Date.UTC(2026, 2, 10, 9) - DRAWN_NOW);
    expect((await core.call('today.get', {})).lines).toContainEqual(
      expect.objectContaining({ refId: after!.clockId, rank: 'deadline', subject: expect.objectContaining({ kind: 'promise', agreed: true }) }),
    );
    await core.call('clocks.close', { id: after!.clockId!, reason: 'done' });
    expect((await page(id)).actions).toMatchObject([{ done: true }]);
    await core.call('history.undo', {});
    await core.call('history.undo', {});
    expect((await page(id)).actions).toMatchObject([{ byOn: '2026-03-05', clockId: before!.clockId }]);
  });

  it('stops with the action after it was put off', async () => {
    const { id } = await plan();
    const { id: actionId } = await agreed(id);
    const [before] = (await page(id)).actions;
    await core.call('clocks.postpone', { id: before!.clockId!, dueAt: Date.UTC(2026, 2, 10, 11), told: 'Anna' });
    await core.call('actions.remove', { id: actionId });
    expect(await due()).toEqual([]);
  });

  it('has no day that was not agreed when it is put off', async () => {
    const { id } = await plan();
    await agreed(id, 'me', null);
    const [before] = (await page(id)).actions;
    await core.call('clocks.postpone', { id: before!.clockId!, dueAt: Date.UTC(2026, 2, 10, 11), told: 'Anna' });
    expect((await page(id)).actions).toMatchObject([{ byOn: null, dueAt: Date.UTC(2026, 2, 10, 11) }]);
  });

  it('of two for one matter has the earlier day', async () => {
    const { id } = await plan();
    await agreed(id);
    const [action] = (await page(id)).actions;
    const { id: sooner } = await core.call('clocks.capture', { clientId, what: 'The lease', dueAt: Date.UTC(2026, 2, 3, 11) });
    await core.call('clocks.merge', { id: sooner, other: action!.clockId! });
    expect((await page(id)).actions).toMatchObject([{ clockId: sooner, byOn: '2026-03-03', dueAt: Date.UTC(2026, 2, 3, 11), done: false }]);
    const { id: soonest } = await core.call('clocks.capture', { clientId, what: 'The lease', dueAt: Date.UTC(2026, 2, 2, 11) });
    await core.call('clocks.merge', { id: sooner, other: soonest });
    expect((await page(id)).actions).toMatchObject([{ clockId: sooner, byOn: '2026-03-02', dueAt: Date.UTC(2026, 2, 2, 11) }]);
  });

  it('of theirs keeps the agreed day while they are away on others', async () => {
    const { id } = await plan();
    await agreed(id, 'them', '2026-03-12');
    await core.call('absences.add', { clientId, absence: { kind: 'away', fromOn: '2026-03-02', toOn: '2026-03-04' } } as never);
    expect((await page(id)).actions).toMatchObject([{ byOn: '2026-03-12', dueAt: Date.UTC(2026, 2, 12, 16) }]);
  });
});
