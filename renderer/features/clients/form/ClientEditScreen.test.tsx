// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient } from '../../../../electron/core/testing/make-core.ts';
import { openClients, practice } from '../testing/open-clients.tsx';

const field = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name });

test('a change is saved, what was not changed stays, and one is back on the client’s page', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika', town: 'Kraków', tags: ['VAT'], taxId: '123' });
  const { user } = openClients(core, { view: 'client-edit', id });
  const town = await field('Town');
  await user.clear(town);
  await user.type(town, 'Łódź');
  await user.type(await field('Tags'), 'Payroll{Enter}');
  await user.click(screen.getByRole('button', { name: /^Save/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Anna Wrona' })).toBeTruthy();
  expect(await core.call('clients.get', { id })).toMatchObject({
    town: 'Łódź',
    taxId: '123',
    tags: ['Payroll', 'VAT'],
    people: [{ name: 'Anna Wrona' }],
  });
});

test('a private client is renamed together with its person', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Ewa Lis', kind: 'person' }, 'Ewa Lis');
  const { user } = openClients(core, { view: 'client-edit', id });
  await user.type(await field(/^Name/), '-Nowak');
  await user.click(screen.getByRole('button', { name: /^Save/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Ewa Lis-Nowak' })).toBeTruthy();
});

test('a referrer is found among the clients by typing, and can be taken away', async () => {
  const core = await practice();
  const referrer = await addClient(core, { name: 'Old Mill' }, 'Zofia Zając');
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = openClients(core, { view: 'client-edit', id });
  const box = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Recommended by' });
  await user.type(box, 'zajac');
  await user.click(await screen.findByRole('option', { name: /^Zofia Zając/ }));
  expect(box.value).toBe('Zofia Zając');
  await user.click(screen.getByRole('button', { name: /^Save/ }));
  await screen.findByRole('heading', { level: 1, name: 'Anna Wrona' });
  expect((await core.call('clients.get', { id })).referredBy).toBe(referrer);
});

test('a client does not warn of itself, but of its double', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' }, null);
  await addClient(core, { name: 'Wrona Ceramika', town: 'Łódź' }, null);
  openClients(core, { view: 'client-edit', id });
  expect(await screen.findByText('Looks like a client you have:')).toBeTruthy();
  expect(screen.getAllByRole('link', { name: /^Open it/ })).toHaveLength(1);
});

test('an address that leads to nobody says so', async () => {
  openClients(await practice(), { view: 'client-edit', id: 4711 });
  expect(await screen.findByRole('heading', { level: 1, name: 'No such client' })).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
});
