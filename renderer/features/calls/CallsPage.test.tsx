// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { addClient, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { practice } from '../clients/testing/open-clients.tsx';
import { openMeetings, refuse } from '../meetings/testing/open-meetings.tsx';

const FRIDAY_AT_TEN = { weekday: 5, from: '10:00', minutes: 60 } as const;

async function engaged(core: TestCore, name: string, person: string): Promise<ClientId> {
  const id = await addClient(core, { name }, person);
  await core.call('engagements.add', { clientId: id, engagement: { title: 'Books', startedOn: '2025-06-02' as Day, meetingRhythm: 'monthly' } });
  return id;
}

const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const list = async () => within(await screen.findByRole('list', { name: 'On the list' }));

test('without anybody to call it says who will be here', async () => {
  openMeetings(await practice(), { view: 'calls' });
  expect(await screen.findByText('Nobody waits for a call')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Begin to call' })).toBeNull();
});

test('the hour is set, changed and given up', async () => {
  const core = await practice();
  const { user } = openMeetings(core, { view: 'calls' });
  await user.click(await screen.findByRole('button', { name: 'Set the hour' }));
  await user.click(press('Save'));
  await screen.findByText('Friday 27 February, 10:00, 60 min');
  expect(document.activeElement).toBe(press('Change the hour'));
  expect((await core.call('calls.get', {})).settings).toEqual(FRIDAY_AT_TEN);
  await user.click(press('Change the hour'));
  await user.click(press('No hour'));
  await screen.findByText('It has no place in the week yet.');
  expect((await core.call('calls.get', {})).settings).toBeNull();
});

test('an hour that is refused stays as it was set', async () => {
  const core = await practice();
  refuse(core, 'calls.plan');
  const { user } = openMeetings(core, { view: 'calls' });
  await user.click(await screen.findByRole('button', { name: 'Set the hour' }));
  const minutes = screen.getByRole<HTMLInputElement>('textbox', { name: 'Minutes' });
  await user.clear(minutes);
  await user.type(minutes, '90');
  await user.click(press('Save'));
  expect(await screen.findByText('The disk is full')).toBeTruthy();
  expect(minutes.value).toBe('90');
});

test('one that falls on a holiday says it has moved', async () => {
  const core = await practice();
  await core.call('calendar.addHoliday', { on: '2026-02-27' as Day, label: 'Fair' });
  await core.call('calls.plan', { block: FRIDAY_AT_TEN });
  openMeetings(core, { view: 'calls' });
  expect(await screen.findByText('Monday 2 March, 10:00, 60 min · moved off a closed day')).toBeTruthy();
});

test('missed twice in a row, another weekday is offered and taken with one press', async () => {
  const core = await practice();
  await engaged(core, 'Wrona', 'Anna Wrona');
  await core.call('calls.plan', { block: FRIDAY_AT_TEN });
  core.ports.time.sleep(8 * DAY_OF_HOURS + 3 * HOUR);
  const { user } = openMeetings(core, { view: 'calls' });
  await screen.findByText('The last 2 hours went by without a call.');
  await user.click(press('Take Monday'));
  await screen.findByText('The hour is set');
  await waitFor(() => expect(screen.queryByText(/went by without a call/)).toBeNull());
  expect((await core.call('calls.get', {})).settings).toEqual({ ...FRIDAY_AT_TEN, weekday: 1 });
});

test('whoever would rather not be called is left out, with a card by hand instead', async () => {
  const core = await practice();
  await engaged(core, 'Wrona', 'Anna Wrona');
  const shy = await engaged(core, 'Bielak', 'Tomasz Bielak');
  const preference = { preferredChannel: null, saidOn: null, source: '', noCalls: true, textOnly: false, personalTopic: '' } as const;
  await core.call('reach.prefer', { clientId: shy, preference });
  openMeetings(core, { view: 'calls' });
  const names = (await list()).getAllByRole('listitem').map((line) => line.textContent);
  expect(names).toEqual([expect.stringContaining('Anna Wrona')]);
  expect(await screen.findByText('Would rather not be called. A card by hand would reach them: Tomasz Bielak.')).toBeTruthy();
});

test('begun, it opens the first card; called through, it can be ended here too', async () => {
  const core = await practice();
  const clientId = await engaged(core, 'Wrona', 'Anna Wrona');
  const { user } = openMeetings(core, { view: 'calls' });
  await user.click(await screen.findByRole('button', { name: 'Begin to call' }));
  await screen.findByText('1 of 1');
  const { running } = await core.call('calls.get', {});
  await core.call('calls.log', { blockId: running!.id, clientId, result: 'talked' });
  await screen.findByText('That was the list');
  location.hash = '#/rhythm/calls';
  await screen.findByText('1 call, 1 talked.');
  await user.click(await screen.findByRole('button', { name: 'End' }));
  await screen.findByRole('button', { name: 'Begin to call' });
  expect((await core.call('calls.get', {})).running).toBeNull();
});
