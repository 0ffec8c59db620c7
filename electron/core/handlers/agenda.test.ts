import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#shared/contract/index.ts';
import type { ClientId, MeetingId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
let clientId: ClientId;
beforeEach(async () => {
  core = makeCore();
  clientId = await addClient(core, { name: 'Wrona' });
});
afterEach(() => core.application.stop());

/** Tuesday 3 March 2026, 10:00 in Warsaw; now is Thursday 26 February, 09:12. */
const TUESDAY = Date.UTC(2026, 2, 3, 9);
const plan = (more: Partial<Input<'meetings.plan'>> = {}): Promise<Output<'meetings.plan'>> =>
  core.call('meetings.plan', { clientId, type: 'regular', at: TUESDAY, minutes: 60, channel: 'video', ...more });
const page = (id: MeetingId) => core.call('meetings.get', { id });
const parked = async () => (await core.call('meetings.ofClient', { clientId })).parked;

describe('a planned meeting', () => {
  it('lies ahead, and takes along what was parked, the client’s own items first', async () => {
    expect(await core.refusal('meetings.plan', { clientId, type: 'regular', at: DRAWN_NOW, minutes: 60, channel: 'video' })).toMatchObject({
      reason: 'in-past',
    });
    await core.call('agenda.add', { clientId, text: 'New prices', source: 'me' });
    await core.call('agenda.add', { clientId, text: 'The van', source: 'client' });
    const { id } = await plan();
    const { agenda, parked: left, meeting } = await page(id);
    expect([agenda.map(({ text }) => text), left]).toEqual([['The van', 'New prices'], []]);
    expect(meeting).toMatchObject({ status: 'planned', agendaDueOn: '2026-02-27', clientName: 'Wrona' });
  });

  it('has on its agenda what is noted for the next meeting from now on; put off, it stays parked', async () => {
    const { id } = await plan();
    const { id: item } = await core.call('agenda.add', { clientId, text: 'The van' });
    expect((await page(id)).agenda.map(({ text }) => text)).toEqual(['The van']);
    await core.call('agenda.take', { id: item, meetingId: null });
    expect([(await page(id)).agenda, (await page(id)).parked.map(({ text }) => text)]).toEqual([[], ['The van']]);
  });

  it('begins with the client’s own items, whenever they are added and whatever order one asks for', async () => {
    const { id } = await plan();
    const add = async (text: string, source: 'client' | 'me') => (await core.call('agenda.add', { clientId, meetingId: id, text, source })).id;
    const [prices, van, shop] = [await add('New prices', 'me'), await add('The van', 'client'), await add('The shop', 'client')];
    const texts = async () => (await page(id)).agenda.map(({ text }) => text);
    expect(await texts()).toEqual(['The van', 'The shop', 'New prices']);
    await core.call('agenda.order', { meetingId: id, ids: [prices, shop, van] });
    expect(await texts()).toEqual(['The shop', 'The van', 'New prices']);
    expect((await core.call('meetings.letter', { id, letter: 'agenda' })).body).toMatch(/1\. The shop\n2\. The van\n3\. New prices/);
  });

  it('offers what is open between us for the agenda, once', async () => {
    const { id: last } = await plan();
    const { id } = await plan({ at: TUESDAY + 7 * DAY_OF_HOURS });
    await core.call('actions.add', { meetingId: last, action: { who: 'them', what: 'The lease contract' } });
    const { open } = await page(id);
    expect(open).toMatchObject([{ clock: 'theirs', text: 'The lease contract' }]);
    // Agreed in this very meeting, it has been talked about.
    expect((await page(last)).open).toEqual([]);
    await core.call('agenda.add', { clientId, meetingId: id, text: open[0]!.text, source: 'me' });
    expect((await page(id)).open).toEqual([]);
  });

  it('can be put in order, parked and ticked', async () => {
    const { id } = await plan();
    const ids = [];
    for (const text of ['a', 'b', 'c']) ids.push((await core.call('agenda.add', { clientId, meetingId: id, text })).id);
    await core.call('agenda.order', { meetingId: id, ids: [ids[2]!, ids[0]!, ids[1]!] });
    await core.call('agenda.take', { id: ids[0]!, meetingId: null });
    await core.call('agenda.done', { id: ids[2]!, done: true });
    const { agenda, parked: left } = await page(id);
    expect(agenda.map(({ text, done }) => [text, done])).toEqual([
      ['c', true],
      ['b', false],
    ]);
    expect(left.map(({ text }) => text)).toEqual(['a']);
  });
});

describe('a meeting', () => {
  it('that is postponed keeps its agenda', async () => {
    const { id } = await plan();
    await core.call('agenda.add', { clientId, meetingId: id, text: 'The van' });
    await core.call('meetings.move', { id, at: TUESDAY + 7 * DAY_OF_HOURS, minutes: 60, by: 'client' });
    expect((await page(id)).agenda.map(({ text }) => text)).toEqual(['The van']);
  });

  it('that is deleted hands its agenda on to the next one, and comes back with what waits out of the Trash', async () => {
    const { id } = await plan();
    await core.call('agenda.add', { clientId, meetingId: id, text: 'The van' });
    const { id: next } = await plan({ at: TUESDAY + 7 * DAY_OF_HOURS });
    await core.call('meetings.delete', { id });
    expect((await page(next)).agenda.map(({ text }) => text)).toEqual(['The van']);
    await core.call('meetings.delete', { id: next });
    expect((await parked()).map(({ text }) => text)).toEqual(['The van']);
    await core.call('trash.restore', { kind: 'meeting', id: next });
    expect((await page(next)).agenda.map(({ text }) => text)).toEqual(['The van']);
  });

  it('that was held leaves what was not talked about to the next one that is planned', async () => {
    const { id } = await plan();
    const { id: open } = await core.call('agenda.add', { clientId, meetingId: id, text: 'The shop' });
    const { id: next } = await plan({ at: TUESDAY + 7 * DAY_OF_HOURS });
    core.ports.time.advance(TUESDAY + HOUR - core.ports.time.now());
    await core.call('meetings.settle', { id, outcome: 'held', open: [open] });
    expect((await page(next)).agenda.map(({ text }) => text)).toEqual(['The shop']);
  });

  it('that was held ticks its agenda off, and what was left open waits for the next', async () => {
    const { id } = await plan();
    await core.call('agenda.add', { clientId, meetingId: id, text: 'The van' });
    const { id: later } = await core.call('agenda.add', { clientId, meetingId: id, text: 'The shop' });
    core.ports.time.advance(TUESDAY + HOUR - core.ports.time.now());
    await core.call('meetings.settle', { id, outcome: 'held', open: [later] });
    const { agenda, parked: left } = await page(id);
    expect([agenda.map(({ text, done }) => [text, done]), left.map(({ text }) => text)]).toEqual([[['The van', true]], ['The shop']]);
  });
});
