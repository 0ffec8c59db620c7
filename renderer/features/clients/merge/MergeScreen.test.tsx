// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient } from '../../../../electron/core/testing/make-core.ts';
import { openClients, practice } from '../testing/open-clients.tsx';

async function twins() {
  const core = await practice();
  const first = await addClient(core, { name: 'Wrona Ceramika', town: 'Kraków', note: 'Kiln' }, 'Anna Wrona');
  const second = await addClient(core, { name: 'Wrona', town: 'Łódź', note: 'Pays late' }, 'Anna Wrona');
  return { core, first, second };
}

test('two records become one, field by field; people under one name are one', async () => {
  const { core, first, second } = await twins();
  const { user } = openClients(core, { view: 'client-merge', id: first, other: second });
  await user.click(within(await screen.findByRole('radiogroup', { name: 'Town' })).getByRole('radio', { name: /Łódź/ }));
  expect(within(screen.getByRole('radiogroup', { name: 'Notes' })).getByRole<HTMLInputElement>('radio', { name: /^Both/ }).checked).toBe(true);
  expect(screen.getByRole('button', { name: /The same as Anna Wrona/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  expect(await screen.findByText('“Wrona” is merged.')).toBeTruthy();
  const client = await core.call('clients.get', { id: first });
  expect(client).toMatchObject({ name: 'Wrona Ceramika', town: 'Łódź', note: 'Kiln\n\nPays late' });
  expect(client.people).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await core.call('clients.list', {})).total).toBe(2));
});

test('the other record stays when one says so', async () => {
  const { core, first, second } = await twins();
  const { user } = openClients(core, { view: 'client-merge', id: first, other: second });
  await user.click(
    within(await screen.findByRole('radiogroup', { name: 'Which record stays?' })).getByRole('radio', { name: /^Wrona[^ ]* Active|^Wrona(?! Ceramika)/ }),
  );
  expect(await screen.findByText('The record “Wrona Ceramika” is gone.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  await waitFor(async () => expect((await core.call('clients.list', {})).rows.map((row) => row.id)).toEqual([second]));
});

test('from a client’s page the other record is found by typing', async () => {
  const { core, first } = await twins();
  const { user } = openClients(core, { view: 'client-merge', id: first, other: null });
  await user.type(await screen.findByRole('combobox', { name: 'The other record' }), 'wrona');
  await user.click(await screen.findByRole('option', { name: /^Wrona/ }));
  expect(await screen.findByRole('radiogroup', { name: 'Town' })).toBeTruthy();
});

test('possible duplicates are merged or told apart', async () => {
  const { core, first, second } = await twins();
  const { user } = openClients(core, { view: 'duplicates' });
  const row = await screen.findByRole('row');
  expect(row.textContent).toContain('Wrona Ceramika');
  expect(row.textContent).toContain('same name');
  await user.click(within(row).getByRole('button', { name: 'Two clients' }));
  expect(await screen.findByRole('heading', { name: 'No possible duplicates' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await user.click(await screen.findByRole('button', { name: 'Merge…' }));
  await waitFor(() => expect(location.hash).toBe(`#/clients/${first}/merge/${second}`));
});
