// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DAY_OF_HOURS, MINUTE, SECOND } from '#shared/time/duration.ts';
import { addClient } from '../../../electron/core/testing/make-core.ts';
import { pass, remind, sleepFor } from '../../../electron/core/testing/reminding.ts';
import { come, openReminders, quietPractice } from './testing/open-reminders.tsx';

const list = () => screen.findByRole('grid', { name: 'Reminders that wait' });
const waiting = async () =>
  within(await list())
    .getAllByRole('row')
    .map((row) => row.querySelector('b')?.textContent);
const rowOf = (name: RegExp) => screen.findByRole('row', { name });

test('everything that waits stands there, the oldest first, with its time and its client', async () => {
  const core = await quietPractice();
  const clientId = await addClient(core, { name: 'Wrona Ceramika', stage: 'proposal' });
  await come(core, 'Ring the bank', 'Water the plants');
  await remind(core, { text: 'Ask about the kiln', clientId, startsOn: '2026-02-26', time: '08:00' });
  await pass(core, MINUTE);
  openReminders(core);
  expect(await waiting()).toEqual(['Ask about the kiln', 'Ring the bank', 'Water the plants']);
  expect((await rowOf(/Ring the bank/)).textContent).toMatch(/^My own09:13Ring the bankDoneLater$/);
  expect(
    within(await rowOf(/Ask about the kiln/))
      .getByRole('link', { name: 'Anna Wrona' })
      .getAttribute('href'),
  ).toBe(`#/clients/${clientId}`);
  expect(screen.getByText('3 reminders wait.')).toBeDefined();
  await waitFor(() => expect(screen.getByRole('link', { name: /^Reminders/ }).textContent).toBe('Reminders3'));
});

test('D is done, S asks until when; each can be taken back, and the next one takes the place', async () => {
  const core = await quietPractice();
  await come(core, 'Ring the bank', 'Water the plants', 'Ask about the kiln');
  const { user } = openReminders(core);
  (await rowOf(/Ring the bank/)).focus();
  await user.keyboard('d');
  await screen.findByText('Done: Ring the bank');
  await waitFor(async () => expect(await waiting()).toEqual(['Water the plants', 'Ask about the kiln']));
  await waitFor(async () => expect(document.activeElement).toBe(await rowOf(/Water the plants/)));
  await user.keyboard('s');
  await user.click(await screen.findByRole('menuitem', { name: 'Tomorrow at 09:00' }));
  await screen.findByText('Again Fri 27 Feb, 09:00: Water the plants');
  await waitFor(async () => expect(await waiting()).toEqual(['Ask about the kiln']));
  const rested = within(await screen.findByRole('grid', { name: 'Put off' }));
  expect(rested.getByRole('row').textContent).toContain('Again Fri 27 Feb, 09:00');
  await user.click(screen.getAllByRole('button', { name: 'Undo' })[0]!);
  await waitFor(async () => expect(await waiting()).toEqual(['Water the plants', 'Ask about the kiln']));
});

test('Enter opens what it is about, Space is done with it', async () => {
  const core = await quietPractice();
  const clientId = await addClient(core, { name: 'Wrona Ceramika', stage: 'proposal' });
  await come(core, 'Ring the bank');
  await remind(core, { text: 'Ask about the kiln', clientId, startsOn: '2026-02-26', time: '09:20' });
  await pass(core, 10 * MINUTE);
  const { user } = openReminders(core);
  (await rowOf(/Ring the bank/)).focus();
  await user.keyboard(' ');
  await waitFor(async () => expect(await waiting()).toEqual(['Ask about the kiln']));
  await waitFor(async () => expect(document.activeElement).toBe(await rowOf(/Ask about the kiln/)));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(location.hash).toBe(`#/clients/${clientId}`));
});

test('what was put off can wait again at once, and what was done stands in the history', async () => {
  const core = await quietPractice();
  await come(core, 'Ring the bank', 'Water the plants');
  const { open } = await core.call('reminders.list', {});
  await core.call('reminders.snooze', { ids: [open[0]!.id], snooze: 'next_working_day' });
  await core.call('reminders.done', { ids: [open[1]!.id] });
  const { user } = openReminders(core);
  await screen.findByRole('heading', { name: 'Nothing waits for you' });
  await user.click(await screen.findByRole('button', { name: 'Again now: Ring the bank' }));
  await waitFor(async () => expect(await waiting()).toEqual(['Ring the bank']));
  expect(core.ports.notices.shown).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: /^History/ }));
  const over = within(await screen.findByRole('list', { name: 'Reminders that are over' }));
  expect(over.getAllByRole('listitem').map((line) => line.textContent)).toEqual(['09:15DoneWater the plants']);
});

test('several that are ticked are done at once, and one step brings them back', async () => {
  const core = await quietPractice();
  await come(core, 'Ring the bank', 'Water the plants', 'Read the ruling');
  const { user } = openReminders(core);
  await user.click(await screen.findByRole('checkbox', { name: 'Tick: Ring the bank' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Tick: Read the ruling' }));
  const bar = within(screen.getByRole('group', { name: 'All that are ticked' }));
  expect(bar.getByText('2 ticked')).toBeDefined();
  await user.click(bar.getByRole('button', { name: 'Done' }));
  await screen.findByText('2 reminders done');
  await waitFor(async () => expect(await waiting()).toEqual(['Water the plants']));
  expect(document.activeElement).toBe(bar.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await waiting()).toHaveLength(3));
});

test('of a daily one that nobody saw for a week one line is left, and it says how many came before', async () => {
  const core = await quietPractice();
  await remind(core, { text: 'Water the plants', startsOn: '2026-02-26', time: '18:00', repeat: { unit: 'day', every: 1, until: null } });
  await sleepFor(core, 7 * DAY_OF_HOURS);
  openReminders(core);
  const rows = within(await list()).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([expect.stringContaining('Missed 6 times before.')]);
});

test('one’s own that are to come say how often and when next; one that is moved says from when', async () => {
  const core = await quietPractice();
  await remind(core, { text: 'Pay the rent', startsOn: '2026-03-31', time: '08:00', repeat: { unit: 'month', every: 1, until: null, by: 'day', end: 'last' } });
  const hearing = await remind(core, { text: 'Hearing', startsOn: '2026-03-15', time: '10:00', policy: 'previous_working_day' });
  const { user } = openReminders(core);
  const rows = within(await screen.findByRole('grid', { name: 'Your own, still to come' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    'Fri 13 Mar, 10:00HearingOncefor Sun 15 Mar, 10:00, when the practice is closedChange',
    'Tue 31 Mar, 08:00Pay the rentEvery month, on the last dayChange',
  ]);
  rows[0]!.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(location.hash).toBe(`#/reminders/${hearing.id}`));
});

test('that the clock is watched is said, a test is shown, and it can be quiet until tomorrow', async () => {
  const core = await quietPractice();
  await remind(core, { startsOn: '2026-02-26', time: '14:30' });
  await pass(core, 10 * SECOND, SECOND);
  const { user } = openReminders(core);
  const health = within(await screen.findByRole('region', { name: 'How reminding goes' }));
  expect(health.getByText(/^Last looked \d+ s ago · next 14:30 · 0 of 5 notices today$/)).toBeDefined();
  await user.click(health.getByRole('button', { name: 'Test notification' }));
  expect(await health.findByText(/^The system has taken it\./)).toBeDefined();
  core.ports.notices.takes = false;
  await user.click(health.getByRole('button', { name: 'Test notification' }));
  expect(await health.findByText(/^It was not taken\./)).toBeDefined();
  await user.click(health.getByRole('button', { name: 'Pause until tomorrow' }));
  expect(await health.findByText('Paused until Fri 27 Feb, 09:00. What falls due waits here.')).toBeDefined();
  await user.click(health.getByRole('button', { name: 'Go on now' }));
  await waitFor(() => expect(health.queryByText(/^Paused/)).toBeNull());
});

test.each([
  ['refused', /^The system does not let Evenkeel show notices\./],
  ['unsupported', /^This system has no notices\./],
  ['page', /When the page or its program is closed, nothing is said/],
] as const)('where notices are %s it says so', async (state, expected) => {
  const core = await quietPractice();
  core.ports.notices.state = state;
  openReminders(core);
  expect(await screen.findByText(expected)).toBeDefined();
});

test('with nothing waiting it says what would stand there, and when the next one comes', async () => {
  const core = await quietPractice();
  await remind(core, { startsOn: '2026-03-03', time: '14:30' });
  openReminders(core);
  expect(await screen.findByText(/^What falls due stands here until it is done/)).toBeDefined();
  expect(screen.getByText(/The next one comes Tue 3 Mar, 14:30\.$/)).toBeDefined();
});

test('in the sample nothing is announced, and nothing is tried', async () => {
  const core = await quietPractice();
  await core.call('sample.open', {});
  openReminders(core);
  expect(await screen.findByText('In the sample nothing is announced.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Test notification' })).toBeNull();
});

test('of many the first sixty are drawn; all are ticked, and what is over is read page by page', async () => {
  const core = await quietPractice();
  for (let n = 1; n <= 70; n += 1) await remind(core, { text: `Number ${n}`, startsOn: '2026-02-26', time: '09:13' });
  await pass(core, 2 * MINUTE);
  const { user } = openReminders(core);
  await waitFor(async () => expect(await waiting()).toHaveLength(60));
  await user.click(screen.getByRole('button', { name: 'Show 10 more' }));
  expect(await waiting()).toHaveLength(70);
  await user.click(screen.getByRole('checkbox', { name: 'Tick all' }));
  await user.click(within(screen.getByRole('group', { name: 'All that are ticked' })).getByRole('button', { name: 'Done' }));
  await screen.findByRole('heading', { name: 'Nothing waits for you' });
  await user.click(screen.getByRole('button', { name: /^History/ }));
  const over = () => screen.queryAllByRole('listitem').filter((line) => line.textContent?.includes('DoneNumber'));
  await waitFor(() => expect(over()).toHaveLength(50));
  await user.click(screen.getByRole('button', { name: 'Earlier' }));
  await waitFor(() => expect(over()).toHaveLength(70));
});
