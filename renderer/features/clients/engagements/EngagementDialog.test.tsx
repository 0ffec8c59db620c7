// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient } from '../../../../electron/core/testing/make-core.ts';
import { openClients, practice } from '../testing/open-clients.tsx';

test('the cross asks before it drops a typed engagement; what is saved needs no question', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = openClients(core, { view: 'client', id });
  await user.click(await screen.findByRole('tab', { name: /^Engagements/ }));
  await user.click(screen.getByRole('button', { name: 'Add an engagement' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New engagement' }));
  await user.type(dialog.getByRole('textbox', { name: /^Title/ }), 'Kiln');
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  expect(dialog.getByRole('alert').textContent).toBe('What you typed is not saved.');
  await user.click(dialog.getByRole('button', { name: 'Go on writing' }));
  await user.type(dialog.getByRole('textbox', { name: /^Title/ }), ' advice');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await core.call('clients.get', { id })).engagements.map(({ title }) => title)).toContain('Kiln advice');
});
