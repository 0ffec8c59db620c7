// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../../../electron/core/testing/fake-ports.ts';
import { addClient } from '../../../electron/core/testing/make-core.ts';
import { practice } from '../clients/testing/open-clients.tsx';
import { openMeetings } from './testing/open-meetings.tsx';

const ABOUT = { type: 'regular', minutes: 60, channel: 'meeting' } as const;
const listed = async (name: string) =>
  within(await screen.findByRole('list', { name }))
    .getAllByRole('listitem')
    .map((line) => line.textContent);

test('with nothing planned it says what would stand here, and leads to the clients', async () => {
  openMeetings(await practice(), { view: 'meetings' });
  expect(await screen.findByText('Nothing is planned')).toBeTruthy();
  expect(screen.getByText('No meeting is planned.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to clients' }).getAttribute('href')).toBe('#/clients');
});

test('what is ahead, what nobody has told the end of, what owes its minutes and what was agreed and not held', async () => {
  const core = await practice();
  const someone = async (name: string): Promise<number> => addClient(core, { name }, `${name} senior`);
  const plan = async (name: string, at: number): Promise<number> =>
    (await core.call('meetings.plan', { clientId: (await someone(name)) as never, at, ...ABOUT })).id;
  await plan('Lis', DRAWN_NOW + HOUR);
  const held = await plan('Holm', DRAWN_NOW + 2 * HOUR);
  const ahead = await plan('Wrona', DRAWN_NOW + 5 * DAY_OF_HOURS);
  const quiet = await someone('Firth');
  await core.call('engagements.add', { clientId: quiet as never, engagement: { title: 'Books', startedOn: '2025-06-02' as Day, meetingRhythm: 'quarterly' } });
  core.ports.time.advance(4 * HOUR);
  await core.call('meetings.settle', { id: held as never, outcome: 'held' });
  openMeetings(core, { view: 'meetings' });
  expect(await listed('What became of them?')).toEqual([expect.stringContaining('Lis senior')]);
  expect(await listed('Minutes to send')).toEqual([expect.stringMatching(/Holm senior.*Minutes by 27 Feb, 12:12/)]);
  expect(await listed('Ahead')).toEqual([expect.stringMatching(/Wrona senior.*Agenda by 27 Feb/)]);
  expect(await listed('Agreed and not held')).toEqual([expect.stringMatching(/Firth senior.*due by 2 Sep/)]);
  expect(screen.getByText('1 meeting').parentElement?.textContent).toBe('1 meeting ahead.');
  expect(screen.getByRole('link', { name: /^Open the meeting: Tuesday 3 March.*Wrona senior/ }).getAttribute('href')).toBe(`#/meetings/${ahead}`);
  expect(screen.getByRole('link', { name: 'Plan a meeting: Firth senior' }).getAttribute('href')).toBe(`#/clients/${quiet}/meetings/new`);
});

test('a meeting that is settled elsewhere leaves the list by itself', async () => {
  const core = await practice();
  const { id } = await core.call('meetings.plan', { clientId: await addClient(core, { name: 'Wrona' }), at: DRAWN_NOW + HOUR, ...ABOUT });
  openMeetings(core, { view: 'meetings' });
  expect(await listed('Ahead')).toHaveLength(1);
  await core.call('meetings.settle', { id, outcome: 'cancelled', by: 'me' });
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Ahead' })).toBeNull());
});

test('the place for other calendars comes with the list, so that nothing moves away from under the pointer', async () => {
  openMeetings(await practice(), { view: 'meetings' });
  expect(screen.queryByText('Other calendars')).toBeNull();
  await screen.findByText('Other calendars');
  expect(screen.getByText('Nothing is planned')).toBeTruthy();
});
