import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ClientId, MeetingId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
let clientId: ClientId;
let id: MeetingId;
const MEETING_AT = DRAWN_NOW + HOUR;
const NOTICED_AT = MEETING_AT + 20 * MINUTE;

/** They should have come twenty minutes ago. */
beforeEach(async () => {
  core = makeCore();
  clientId = await addClient(core, { name: 'Wrona', language: 'en' });
  ({ id } = await core.call('meetings.plan', { clientId, type: 'regular', at: MEETING_AT, minutes: 60, channel: 'meeting' }));
  core.ports.time.advance(NOTICED_AT - DRAWN_NOW);
  await core.call('meetings.settle', { id, outcome: 'no_show' });
});
afterEach(() => core.application.stop());

const promised = async () => (await core.call('clocks.ofClient', { clientId })).mine;
const noShows = async () => (await core.call('meetings.ofClient', { clientId })).noShows;

it('is counted, and promises a neutral word within the hour, which Today asks for', async () => {
  expect(await noShows()).toBe(1);
  expect(await promised()).toMatchObject([{ matter: 'no_show', dueAt: NOTICED_AT + HOUR }]);
  expect((await core.call('today.get', {})).lines).toMatchObject([{ at: NOTICED_AT + HOUR, subject: { kind: 'promise', matter: 'no_show' } }]);
});

it('the word is neutral and has the meeting it is about; sent, the promise is kept', async () => {
  const { body } = await core.call('meetings.letter', { id, letter: 'no_show' });
  expect(body).toContain('We had a meeting on Thursday 26 February at 10:12, and I did not reach you. I hope all is well. Shall I offer you two other times?');
  await core.call('meetings.sent', { id, letter: 'no_show', via: 'sms', text: body });
  expect(await promised()).toEqual([]);
});

it('two other times are that word too', async () => {
  const offer = { clientId, channel: 'meeting', minutes: 60, slotA: DRAWN_NOW + 5 * DAY_OF_HOURS, slotB: DRAWN_NOW + 7 * DAY_OF_HOURS } as const;
  await core.call('sales.offerSlots', { offer, via: 'email', text: 'Two times' });
  expect(await promised()).toEqual([]);
});

it('said twice it is promised once; if they came after all, nothing is owed or counted', async () => {
  await core.call('meetings.settle', { id, outcome: 'no_show' });
  expect(await promised()).toHaveLength(1);
  await core.call('meetings.settle', { id, outcome: 'held', arrival: 'late' });
  expect([await promised(), await noShows()]).toEqual([[], 0]);
});
