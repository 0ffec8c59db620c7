// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, type TestCore } from '../../../../electron/core/testing/make-core.ts';
import type { Rendered } from '../../../testing/render-app.tsx';
import { openPipeline, practice } from '../testing/open-pipeline.tsx';

async function openStage(core: TestCore): Promise<Rendered> {
  const rendered = openPipeline(core, { view: 'client', id: 1 });
  await rendered.user.click(await screen.findByRole('tab', { name: /^Stage/ }));
  return rendered;
}

test('what happened is reported on the page of the client, and the history says what was said to be so', async () => {
  const core = await practice();
  await addClient(core, { name: 'Pelc Ogrody', stage: 'agreement' }, 'Joanna Pelc');
  const { user } = await openStage(core);
  expect(await screen.findByText('0 days, usual 7 · Missing: Clauses to talk through')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'What happened?' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Signed' }));
  const panel = await screen.findByRole('group', { name: 'Move: Joanna Pelc' });
  for (const box of within(panel).getAllByRole('checkbox')) await user.click(box);
  await user.click(within(panel).getByRole('button', { name: 'Move' }));
  expect(await screen.findByRole('heading', { level: 2, name: 'Onboarding' })).toBeTruthy();
  expect(await screen.findByText('Agreement → Onboarding')).toBeTruthy();
  expect(screen.getByText(/^Said to be so: They were talked through/)).toBeTruthy();
});

test('a dated line is ticked with one button and comes back with Undo', async () => {
  const core = await practice();
  await addClient(core, { name: 'Firth & Low', stage: 'enquiry' }, 'Nadia Firth');
  const { user } = await openStage(core);
  await user.click(await screen.findByRole('button', { name: 'Done: Ask who sent them, and why' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Done: Ask who sent them, and why' })).toBeNull());
  expect(screen.getAllByRole('button', { name: 'Done: First answer' }).length).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: 'Done: Ask who sent them, and why' })).toBeTruthy();
});

test('a move that was taken back stays readable in the history', async () => {
  const core = await practice();
  await addClient(core, { name: 'Drozd Rowery', stage: 'qualifying' }, 'Emil Drozd');
  await core.call('pipeline.move', { clientId: 1, move: { event: 'not_for_us', reason: 'too small' } });
  await core.call('history.undo', {});
  await openStage(core);
  expect(await screen.findByText('too small')).toBeTruthy();
  expect(screen.getByText('Taken back')).toBeTruthy();
});
