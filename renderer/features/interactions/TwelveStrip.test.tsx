// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient } from '../../../electron/core/testing/make-core.ts';
import { CALL, happened, MAIL, openClient, practice } from './testing/open-interactions.tsx';

const ASK = { ...MAIL, purpose: 'ask' } as const;

test('it says how long there was no news and what came instead, and lists every mark', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  await happened(core, id, 37, { ...CALL, minutes: 14 });
  for (const ago of [24, 16]) await happened(core, id, ago, ASK);
  await happened(core, id, 13, { ...MAIL, purpose: 'money' });
  await happened(core, id, 6, { ...CALL, result: 'no_answer' });
  openClient(core, id);
  const figure = await screen.findByRole('figure', { name: 'What did the 5 interactions so far bring?' });
  expect(within(figure).getByText('37 days without news, 31 agreed')).toBeDefined();
  expect(within(figure).getByText('Since 20 January only 2 requests, a bill and an unanswered call')).toBeDefined();
  const marks = within(figure)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(marks).toHaveLength(5);
  expect(marks[0]).toBe('20 Jan 2026: Call, 14 min. Counts as news.');
  expect(marks[4]).toBe('20 Feb 2026: Call, not reached. Does not count as news.');
});

test('with twelve the question is about the last twelve; right after news nothing is held against anybody', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  for (let ago = 13; ago > 0; ago -= 1) await happened(core, id, ago, MAIL);
  openClient(core, id);
  const figure = await screen.findByRole('figure', { name: 'What did the last twelve interactions bring?' });
  expect(within(figure).getAllByRole('listitem')).toHaveLength(12);
  expect(within(figure).getByText('1 day without news, 28 agreed. Nothing since 25 February')).toBeDefined();
});

test('somebody nobody works for has no agreed days', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika', stage: 'enquiry' });
  await happened(core, id, 3, ASK);
  openClient(core, id);
  const figure = await screen.findByRole('figure', { name: 'What did the one interaction so far bring?' });
  expect(within(figure).queryByText(/agreed/)).toBeNull();
});

test('without any interaction it says so', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  openClient(core, id);
  expect(await screen.findByText('Nothing has been logged with this client yet.')).toBeDefined();
});

test('on the day of the news nothing is said to have been missing since', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  await happened(core, id, 0, CALL);
  openClient(core, id);
  const figure = await screen.findByRole('figure', { name: 'What did the one interaction so far bring?' });
  expect(within(figure).getByText('0 days without news, 28 agreed')).toBeDefined();
  expect(within(figure).queryByText(/since/i)).toBeNull();
});
