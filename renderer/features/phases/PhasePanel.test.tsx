// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, makeCore, type TestCore } from '../../../electron/core/testing/make-core.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { features } from '../features.ts';

// Today is Thursday, 26 February 2026.
async function active(): Promise<{ core: TestCore; clientId: ClientId }> {
  const core = makeCore();
  await core.call('practice.setUp', {});
  return { core, clientId: await addClient(core, { name: 'Wrona Ceramika', stage: 'active' }) };
}

test('one press notes a sign, the alarm asks for an answer, and agreeing makes it count', async () => {
  const { core, clientId } = await active();
  const { user } = renderApp(features, { core, at: { view: 'client', id: clientId } });
  await user.click(await screen.findByRole('tab', { name: 'How it goes' }));
  expect(await screen.findByText('Uninformed optimism')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Note: Somebody else in the books' }));
  const band = within(await screen.findByRole('region', { name: 'The phase we assume: Valley of despair' }));
  expect(band.getByText('Somebody else is in the books')).toBeTruthy();
  await user.click(band.getByRole('button', { name: 'Agree' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /^The phase we assume/ })).toBeNull());
  expect(await screen.findByText('Counts since 26 Feb')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Where on the way: Valley of despair' })).toBeTruthy();
});

test('not so, because: without a reason nothing is written; with one it holds until its day', async () => {
  const { core, clientId } = await active();
  await core.call('phases.note', { clientId, code: 'S5', kind: 'tool' });
  const { user } = renderApp(features, { core, at: { view: 'client', id: clientId } });
  await user.click(await screen.findByRole('button', { name: 'Not so, because…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect((await core.call('phases.ofClient', { clientId })).standing).toBeNull();
  await user.type(dialog.getByRole('textbox', { name: /^Because/ }), 'We laughed about it');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('tab', { name: 'How it goes' }));
  expect(await screen.findByText(/Counts until 28 Mar, as you said: We laughed about it/)).toBeTruthy();
});

test('what was taken for a sign is dismissed with a reason, and weighs nothing any more', async () => {
  const { core, clientId } = await active();
  await core.call('phases.note', { clientId, code: 'S4', kind: 'somebody' });
  const { user } = renderApp(features, { core, at: { view: 'client', id: clientId } });
  await user.click(await screen.findByRole('button', { name: 'Why' }));
  await user.click(await screen.findByRole('button', { name: 'That is no sign: Somebody else is in the books' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /^Because/ }), 'It was their auditor');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('No sign counts today.')).toBeTruthy();
  expect(screen.queryByRole('region', { name: /^The phase we assume/ })).toBeNull();
});

test('a win is one line; it counts once it was told', async () => {
  const { core, clientId } = await active();
  const { user } = renderApp(features, { core, at: { view: 'client', id: clientId } });
  await user.click(await screen.findByRole('button', { name: 'More to do' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Log a win' }));
  await user.type(await screen.findByRole('textbox', { name: /^What was won/ }), 'Refund of £212');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('tab', { name: 'How it goes' }));
  expect(await screen.findByText(/not told yet/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Told by…: Refund of £212' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Call' }));
  expect(await screen.findByText('26 Feb · Told on 26 Feb, call')).toBeTruthy();
});
