import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#shared/contract/index.ts';
import type { ClientId, MeetingId, SlotOfferId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
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
const mine = () => core.call('meetings.ofClient', { clientId });
const timeline = async () => (await core.call('interactions.list', { clientId })).rows;
const until = (at: number) => core.ports.time.advance(at - core.ports.time.now());
const due = async () => (await core.call('pipeline.due', { clientId })).map((line) => (line.kind === 'clock' ? [line.clock, line.what, line.dueAt] : []));

describe('a planned meeting', () => {
  it('is listed by the person one meets, the firm beside it', async () => {
    const { id } = await plan();
    const whose = { clientName: 'Wrona', personName: 'Anna Wrona' };
    expect((await core.call('meetings.list', {})).coming).toMatchObject([whose]);
    expect((await mine()).next).toMatchObject([whose]);
    expect((await page(id)).meeting).toMatchObject(whose);
  });

  it('that is moved goes on as itself, and the history keeps who moved it', async () => {
    const { id } = await plan();
    await core.call('meetings.move', { id, at: TUESDAY + DAY_OF_HOURS, minutes: 60, by: 'client' });
    await core.call('meetings.move', { id, at: TUESDAY + 2 * DAY_OF_HOURS, minutes: 60, by: 'client' });
    const { next, past, moved } = await mine();
    expect(next).toMatchObject([{ id, at: TUESDAY + 2 * DAY_OF_HOURS, status: 'planned' }]);
    expect(past.map(({ at, status }) => [at, status])).toEqual([
      [TUESDAY + DAY_OF_HOURS, 'rescheduled_by_client'],
      [TUESDAY, 'rescheduled_by_client'],
    ]);
    expect(moved).toBe(2);
    // After two moves in a row the next offer is a phone call.
    expect((await core.call('sales.get', { clientId })).nextOffer.phoneOnly).toBe(true);
  });

  it('called off by the client within a day is a late one, and its agenda waits for the next', async () => {
    const { id } = await plan();
    await core.call('agenda.add', { clientId, meetingId: id, text: 'The van' });
    until(TUESDAY - 23 * HOUR);
    await core.call('meetings.settle', { id, outcome: 'cancelled' });
    expect((await mine()).past).toMatchObject([{ status: 'cancelled_late' }]);
    expect((await mine()).parked.map(({ text }) => text)).toEqual(['The van']);
  });

  it('rests in the Trash, and comes back', async () => {
    const { id } = await plan();
    await core.call('meetings.delete', { id });
    expect((await mine()).next).toEqual([]);
    expect((await core.call('trash.list', {})).lines).toMatchObject([{ kind: 'meeting', name: 'Regular meeting', clientName: 'Wrona' }]);
    await core.call('trash.restore', { kind: 'meeting', id });
    expect((await mine()).next).toHaveLength(1);
  });
});

describe('a held meeting', () => {
  const held = async (more: Partial<Input<'meetings.settle'>> = {}): Promise<MeetingId> => {
    const { id } = await plan();
    until(TUESDAY + 90 * MINUTE);
    await core.call('meetings.settle', { id, outcome: 'held', arrival: 'late', prepared: true, decided: 'Monthly figures', ...more });
    return id;
  };

  it('does not lie ahead: they met sooner than was agreed', async () => {
    const { id } = await plan();
    await core.call('meetings.settle', { id, outcome: 'held' });
    expect((await page(id)).meeting).toMatchObject({ at: DRAWN_NOW, status: 'held' });
    expect(await timeline()).toMatchObject([{ at: DRAWN_NOW }]);
  });

  it('is one interaction that tells them something, however often its outcome is said', async () => {
    const id = await held();
    await core.call('meetings.settle', { id, outcome: 'held', decided: 'Monthly figures' });
    const rows = await timeline();
    expect(rows).toMatchObject([
      { at: TUESDAY, channel: 'video', result: 'connected', purpose: 'meeting', informs: true, minutes: 60, summary: 'Monthly figures' },
    ]);
  });

  it('owes its minutes within 24 hours of its end, and sending them ends that', async () => {
    const id = await held();
    const owed = async () => (await core.call('meetings.list', {})).owed;
    // It ended on Tuesday at 11:00.
    expect(await owed()).toMatchObject([{ id, minutesDueAt: Date.UTC(2026, 2, 4, 10) }]);
    await core.call('meetings.sent', { id, letter: 'minutes', via: 'email', text: 'What we decided' });
    expect(await owed()).toEqual([]);
    expect(await timeline()).toMatchObject([{ channel: 'email', purpose: 'meeting', informs: false }, { channel: 'video' }]);
  });

  it('written down later, the timeline says the same', async () => {
    const id = await held({ decided: '' });
    await core.call('meetings.write', { id, decided: 'Weekly figures', mood: 'Tired' });
    expect(await timeline()).toMatchObject([{ summary: 'Weekly figures', version: 2 }]);
    expect((await page(id)).meeting).toMatchObject({ decided: 'Weekly figures', mood: 'Tired', status: 'held' });
  });

  it('that was not held after all leaves the timeline', async () => {
    const id = await held();
    await core.call('meetings.settle', { id, outcome: 'no_show' });
    expect(await timeline()).toEqual([]);
    expect((await page(id)).noShows).toBe(1);
    expect((await core.call('meetings.list', {})).owed).toEqual([]);
  });
});

describe('who does what by when', () => {
  it('runs as a clock of mine or of theirs until the end of that working day', async () => {
    const { id } = await plan();
    await core.call('actions.add', { meetingId: id, action: { who: 'me', what: 'Send the calendar', byOn: '2026-03-07' } });
    await core.call('actions.add', { meetingId: id, action: { who: 'them', what: 'The lease' } });
    // The Saturday becomes the Friday before; without a day it is 24 hours.
    expect(await due()).toEqual([
      ['theirs', 'The lease', DRAWN_NOW + DAY_OF_HOURS],
      ['mine', 'Send the calendar', Date.UTC(2026, 2, 6, 16)],
    ]);
  });

  it('goes on when its day changes, passes to the other side, and stops with it', async () => {
    const { id } = await plan();
    const action = { who: 'me', what: 'The lease', byOn: '2026-03-05' } as const;
    const { id: actionId } = await core.call('actions.add', { meetingId: id, action });
    await core.call('actions.change', { id: actionId, action: { ...action, byOn: '2026-03-06' } });
    expect(await due()).toEqual([['mine', 'The lease', Date.UTC(2026, 2, 6, 16)]]);
    await core.call('actions.change', { id: actionId, action: { ...action, who: 'them' } });
    expect(await due()).toEqual([['theirs', 'The lease', Date.UTC(2026, 2, 5, 16)]]);
    await core.call('actions.remove', { id: actionId });
    expect([await due(), (await page(id)).actions]).toEqual([[], []]);
  });

  it('is done when its clock is closed', async () => {
    const { id } = await plan();
    await core.call('actions.add', { meetingId: id, action: { who: 'me', what: 'The lease' } });
    const [before] = (await page(id)).actions;
    await core.call('clocks.close', { id: before!.clockId!, reason: 'done' });
    expect((await page(id)).actions).toMatchObject([{ done: true }]);
  });
});

describe('two times that were offered', () => {
  let offerId: SlotOfferId;
  beforeEach(async () => {
    const offer = { clientId, channel: 'meeting', minutes: 60, slotA: TUESDAY, slotB: TUESDAY + 2 * DAY_OF_HOURS } as const;
    offerId = (await core.call('sales.offerSlots', { offer, via: 'email', text: 'Two times' })).id;
    await core.call('sales.answerSlots', { id: offerId, answer: 'a' });
  });
  const offered = async () => (await core.call('sales.get', { clientId })).offers[0];

  it('become a meeting, one however often the answer changes', async () => {
    await core.call('sales.answerSlots', { id: offerId, answer: 'b' });
    expect((await mine()).next).toMatchObject([{ at: TUESDAY + 2 * DAY_OF_HOURS, channel: 'meeting', slotOfferId: offerId }]);
    await core.call('sales.answerSlots', { id: offerId, answer: 'neither' });
    expect((await mine()).next).toEqual([]);
  });

  it('say the same as the meeting, wherever its outcome is said', async () => {
    const [meeting] = (await mine()).next;
    until(TUESDAY + HOUR);
    await core.call('meetings.settle', { id: meeting!.id, outcome: 'no_show' });
    expect(await offered()).toMatchObject({ outcome: 'no_show' });
    expect(await core.refusal('sales.closeMeeting', { id: offerId, outcome: 'held' })).toMatchObject({ code: 'not-found' });
  });

  it('and the other way round', async () => {
    until(TUESDAY + HOUR);
    await core.call('sales.closeMeeting', { id: offerId, outcome: 'held', minutes: 50, notes: 'They want it' });
    expect((await mine()).past).toMatchObject([{ status: 'held', decided: 'They want it' }]);
    expect(await timeline()).toMatchObject([{ channel: 'meeting', minutes: 50 }, { channel: 'email' }]);
  });

  it('follow the meeting when it moves, and are free once it is deleted', async () => {
    const [meeting] = (await mine()).next;
    await core.call('meetings.move', { id: meeting!.id, at: TUESDAY + 3 * DAY_OF_HOURS, minutes: 60, by: 'me' });
    expect(await offered()).toMatchObject({ chosenAt: TUESDAY + 3 * DAY_OF_HOURS, outcome: null });
    await core.call('meetings.delete', { id: meeting!.id });
    expect(await offered()).toMatchObject({ outcome: 'cancelled' });
    await core.call('trash.restore', { kind: 'meeting', id: meeting!.id });
    expect(await offered()).toMatchObject({ outcome: null });
  });
});

describe('a time', () => {
  it('that is taken, closed or one meeting too many is said to be', async () => {
    await core.call('engagements.add', { clientId, engagement: { title: 'Books', startedOn: '2026-01-05' as never, meetingRhythm: 'monthly' } });
    await plan();
    const check = (at: number) => core.call('meetings.check', { clientId, at, minutes: 60 });
    expect(await check(TUESDAY + 30 * MINUTE)).toMatchObject({ warnings: ['busy'], clashes: [{ clientId, at: TUESDAY }], tooOften: true });
    expect(await check(Date.UTC(2026, 2, 14, 9))).toMatchObject({ warnings: ['closed'], clashes: [], tooOften: false });
  });
});

it('a quarterly meeting that did not take place is missing until one is planned', async () => {
  await core.call('engagements.add', { clientId, engagement: { title: 'Books', startedOn: '2025-06-02' as never, meetingRhythm: 'quarterly' } });
  const missing = async () => (await core.call('meetings.list', {})).missing;
  expect(await missing()).toEqual([{ clientId, name: 'Wrona', personName: 'Anna Wrona', rhythm: 'quarterly', lastMetOn: null, dueOn: '2025-09-02' }]);
  expect((await mine()).missingSince).toBe('2025-09-02');
  // A phone call is none.
  const spoke = { clientId, direction: 'out', result: 'connected', purpose: 'meeting', informs: true } as const;
  await core.call('interactions.log', { ...spoke, channel: 'phone', at: Date.UTC(2026, 0, 8, 10) });
  expect(await missing()).toHaveLength(1);
  await core.call('interactions.log', { ...spoke, channel: 'visit', at: Date.UTC(2025, 9, 8, 10) });
  expect(await missing()).toMatchObject([{ lastMetOn: '2025-10-08', dueOn: '2026-01-08' }]);
  await plan();
  expect(await missing()).toEqual([]);
});

it('a meeting whose hour has passed asks what became of it', async () => {
  const { id } = await plan();
  until(TUESDAY + HOUR);
  expect(await core.call('meetings.list', {})).toMatchObject({ coming: [], unsettled: [{ id }] });
});
