// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, makeCore, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { openClients } from '../clients/testing/open-clients.tsx';
import { renderApp } from '../../testing/render-app.tsx';
import { features } from '../features.ts';

async function practice(): Promise<TestCore> {
  const core = makeCore();
  await core.call('practice.setUp', {});
  return core;
}

test('a client that was deleted rests in the Trash, says until when, and is fetched back', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  await addClient(core, { name: 'Holm' }, 'Jan Holm');
  const { user } = renderApp(features, { core, at: { view: 'client', id } });
  await user.click(await screen.findByRole('button', { name: 'More to do' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  expect(await screen.findByText('Anna Wrona is in the Trash, for 30 days.')).toBeTruthy();
  const heading = await screen.findByRole('heading', { level: 1, name: 'Clients' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  await user.click(screen.getByRole('link', { name: 'Trash' }));
  const row = await screen.findByRole('row', { name: /^Wrona Ceramika/ });
  expect(row.textContent).toContain('Client · deleted 26 Feb · here until 28 Mar');
  await user.click(within(row).getByRole('button', { name: 'Fetch back: Wrona Ceramika' }));
  expect(await screen.findByText('Wrona Ceramika is back.')).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 2, name: 'The Trash is empty' })).toBeTruthy();
  expect((await core.call('clients.get', { id })).people).toHaveLength(1);
});

test('erasing says what goes, what stays and what still holds it, and does it only then', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  await addClient(core, { name: 'Holm', referredBy: id }, 'Jan Holm');
  await core.call('backups.make', {});
  await core.call('clients.delete', { id });
  const { user } = renderApp(features, { core, at: { view: 'trash' } });
  await user.click(await screen.findByRole('button', { name: 'More about Wrona Ceramika' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Erase for good…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Erase for good: Wrona Ceramika' }));
  for (const sentence of [
    'The people only this client has: Anna Wrona',
    '1 engagement',
    '1 recommended client, without the name of who did it',
    /^Copy of 26 Feb 2026, goes/,
    'This cannot be undone.',
  ]) {
    expect(await dialog.findByText(sentence)).toBeTruthy();
  }
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect((await core.call('trash.list', {})).total).toBe(1);
  await user.click(screen.getByRole('button', { name: 'More about Wrona Ceramika' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Erase for good…' }));
  await user.click(await screen.findByRole('button', { name: 'Erase for good' }));
  expect(await screen.findByText('Wrona Ceramika is erased.')).toBeTruthy();
  expect(await core.call('trash.list', {})).toEqual({ total: 0, lines: [] });
});

test('a person and an engagement are deleted on the client’s page, and the message brings them back', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = openClients(core, { view: 'client', id });
  await user.click(await screen.findByRole('tab', { name: /People and details/ }));
  await user.click(await screen.findByRole('button', { name: 'More about Anna Wrona' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete the person' }));
  expect(await screen.findByText(/^Nobody is named here yet/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('heading', { level: 3, name: 'Anna Wrona' })).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: /Engagement/ }));
  const [engagement] = (await core.call('clients.get', { id })).engagements;
  await user.click(await screen.findByRole('button', { name: `More about ${engagement!.title}` }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await waitFor(async () => expect((await core.call('clients.get', { id })).engagements).toEqual([]));
});

test('the log of changes stands in the settings, with the way to the Trash', async () => {
  const core = await practice();
  await addClient(core, { name: 'Wrona Ceramika' });
  await core.call('history.undo', {});
  renderApp(features, { core, at: { view: 'settings', page: 'data' } });
  const log = within(await screen.findByRole('list', { name: 'Log of changes' }));
  expect(log.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    expect.stringContaining('undone · '),
    expect.stringContaining('undone · '),
    '26 Feb 2026, 09:12new client · agreement',
    '26 Feb 2026, 09:12new client · stage',
  ]);
  expect(screen.getByRole('link', { name: 'Open the Trash' }).getAttribute('href')).toBe('#/trash');
});
