import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { HOUR, MINUTE } from '#shared/time/duration.ts';
import { DRAWN_NOW as NOW } from '../testing/fake-ports.ts';
import { addClient } from '../testing/make-core.ts';
import { pass, Reminding, sleepFor } from '../testing/reminding.ts';

/** Thursday 26 February 2026, 09:12 in Warsaw; the practice is open from nine to five. */
let reminding: Reminding;
let wrona: ClientId;
beforeEach(async () => {
  reminding = new Reminding();
  await reminding.withoutDigest();
  wrona = await addClient(reminding.core, { name: 'Wrona', stage: 'proposal' });
});
afterEach(() => reminding.end());

const call: Reminding['core']['call'] = (name, input) => reminding.core.call(name, input);
const until = (at: number, step = MINUTE) => pass(reminding.core, at - reminding.core.ports.time.now(), step);
const shown = () => reminding.core.ports.notices.shown;
const promise = (dueAt: number) => call('clocks.capture', { clientId: wrona, what: 'Send the figures', dueAt });
const plan = (at: number) =>
  call('meetings.plan', { clientId: wrona, at, minutes: 45, type: 'regular', channel: 'meeting', place: 'Café' } as Input<'meetings.plan'>);

describe('an own promise', () => {
  it('is said two hours before, in words with a name, and leads to the client', async () => {
    await promise(NOW + 6 * HOUR);
    await until(NOW + 4 * HOUR - MINUTE);
    expect(shown()).toEqual([]);
    await until(NOW + 4 * HOUR + MINUTE);
    expect(shown()).toMatchObject([
      { title: 'Wrona: Send the figures', body: expect.stringContaining('You said so 4 hours ago.') as unknown, route: { view: 'client', id: wrona } },
    ]);
    await until(NOW + 7 * HOUR);
    expect(shown()).toHaveLength(1);
  });

  it('that is kept is over, and its notice goes', async () => {
    const { id } = await promise(NOW + 4 * HOUR);
    await until(NOW + 2 * HOUR + MINUTE);
    expect((await reminding.list()).open).toMatchObject([{ refId: id, clientName: 'Wrona', state: 'shown' }]);
    await call('clocks.close', { id, reason: 'done' });
    await until(NOW + 2 * HOUR + 2 * MINUTE);
    expect((await reminding.list()).open).toEqual([]);
    expect(reminding.core.ports.notices.withdrawn).toEqual(shown().map((notice) => notice.id));
    // Taken back, it stands there again, and is not said again.
    await call('history.undo', {});
    await until(NOW + 3 * HOUR);
    expect([(await reminding.list()).open.length, shown().length]).toEqual([1, 1]);
  });

  it('that was put off is said at its new time only', async () => {
    const { id } = await promise(NOW + 4 * HOUR);
    await call('clocks.postpone', { id, dueAt: NOW + 7 * HOUR, told: 'Anna' });
    await until(NOW + 4 * HOUR);
    expect(shown()).toEqual([]);
    await until(NOW + 5 * HOUR + MINUTE);
    expect(shown()).toHaveLength(1);
  });

  it('due in the early morning waits until the practice opens', async () => {
    await promise(NOW + 23 * HOUR);
    await sleepFor(reminding.core, 22 * HOUR + 30 * MINUTE);
    expect(shown()).toEqual([]);
    await until(NOW + 24 * HOUR);
    expect(reminding.titles()).toEqual(['Wrona: Send the figures']);
  });

  it('is not said where one does not want to be reminded of promises', async () => {
    await call('reminders.saveSettings', { off: ['promise', 'morning'] });
    await promise(NOW + 4 * HOUR);
    await until(NOW + 3 * HOUR);
    expect([shown(), (await reminding.list()).open]).toEqual([[], []]);
  });

  it('to somebody who is put away is not said, and is when they are brought back', async () => {
    await promise(NOW + 4 * HOUR);
    await call('clients.archive', { id: wrona });
    await until(NOW + 3 * HOUR);
    expect([shown(), (await reminding.list()).open]).toEqual([[], []]);
    await call('clients.bringBack', { id: wrona });
    await until(NOW + 3 * HOUR + MINUTE);
    expect((await reminding.list()).open).toMatchObject([{ state: 'shown' }]);
  });
});

describe('a meeting', () => {
  it('is said a quarter of an hour before, and is no more once it is over', async () => {
    await plan(NOW + 2 * HOUR);
    await until(NOW + 2 * HOUR - 14 * MINUTE);
    expect(shown()).toMatchObject([{ title: 'Meeting with Wrona today at 11:12', body: 'Regular meeting, 45 minutes, Café.' }]);
    await until(NOW + 3 * HOUR);
    expect((await reminding.list()).open).toEqual([]);
  });

  it('that moves is said again at its new time', async () => {
    const { id } = await plan(NOW + 2 * HOUR);
    await until(NOW + 2 * HOUR - 14 * MINUTE);
    await call('meetings.move', { id, at: NOW + 4 * HOUR, minutes: 45, by: 'client' });
    await until(NOW + 3 * HOUR);
    expect([shown().length, reminding.core.ports.notices.withdrawn.length]).toEqual([1, 1]);
    await until(NOW + 4 * HOUR);
    expect(reminding.titles()).toEqual(['Meeting with Wrona today at 11:12', 'Meeting with Wrona today at 13:12']);
  });

  it('of tomorrow is said this afternoon, with what they have not heard about', async () => {
    await plan(NOW + 25 * HOUR);
    await call('agenda.add', { clientId: wrona, text: 'The kiln', source: 'client' });
    await until(NOW + 7 * HOUR);
    expect(shown()).toMatchObject([{ title: 'Meeting with Wrona tomorrow at 10:12', body: 'They have not heard about “The kiln” since 26 February.' }]);
  });

  it('that was held is followed by its minutes', async () => {
    const { id } = await plan(NOW + HOUR);
    await until(NOW + HOUR);
    await call('meetings.settle', { id, outcome: 'held', arrival: 'on_time', prepared: true, decided: 'Go on', mood: '' } as Input<'meetings.settle'>);
    await until(NOW + 4 * HOUR);
    expect(reminding.titles()).toEqual(['Meeting with Wrona today at 10:12', expect.stringContaining('Minutes for Wrona are due')]);
    expect(shown().at(-1)?.route).toEqual({ view: 'meeting', id });
  });
});

it('an enquiry is said when its hour is over, and leads to the call sheet', async () => {
  const { clientId } = await call('clocks.capture', { clientId: null, newClient: 'Żak', what: 'Call back' });
  await until(NOW + HOUR + MINUTE);
  expect(shown()).toMatchObject([{ title: 'Żak: the first answer is due', route: { view: 'sale', id: clientId, form: 'call' } }]);
});
