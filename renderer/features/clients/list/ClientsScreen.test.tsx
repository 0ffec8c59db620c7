// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient } from '../../../../electron/core/testing/make-core.ts';
import { openClients, practice } from '../testing/open-clients.tsx';

const rowsOf = (): (string | null)[] =>
  within(screen.getByRole('grid', { name: 'Clients' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('[role="gridcell"]')?.textContent ?? null);

async function threeClients() {
  const core = await practice();
  await addClient(core, { name: 'Wrona Ceramika', town: 'Kraków', tags: ['VAT'] });
  await addClient(core, { name: 'Łabędź Tax', town: 'Łódź', stage: 'enquiry' }, null);
  const gone = await addClient(core, { name: 'Old Mill', kind: 'company' }, 'Zofia Zając');
  await core.call('clients.archive', { id: gone });
  return core;
}

test('a practice without clients says what would be here and how to begin', async () => {
  openClients(await practice(), { view: 'clients' });
  expect(await screen.findByRole('heading', { name: 'No clients yet' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Import clients' }).getAttribute('href')).toBe('#/import');
  expect(screen.getByRole('link', { name: 'Add a client' }).getAttribute('href')).toBe('#/clients/new');
  expect(screen.getByRole('button', { name: 'Open the sample' })).toBeTruthy();
});

test('the list names the person, then the firm, and says where nobody is named yet; archived ones are left out', async () => {
  openClients(await threeClients(), { view: 'clients' });
  await screen.findByText('Anna Wrona');
  expect(rowsOf()).toEqual(['Anna WronaWrona Ceramika', 'Łabędź Taxno person yet']);
  expect(await screen.findByText('2 clients, 1 waits for news.')).toBeTruthy();
});

test('typing finds without accents, and an empty find offers to clear', async () => {
  const { user } = openClients(await threeClients(), { view: 'clients' });
  const search = await screen.findByRole('searchbox');
  await user.type(search, 'lodz');
  await waitFor(() => expect(rowsOf()).toEqual(['Łabędź Taxno person yet']));
  expect(document.activeElement).toBe(search);
  await user.type(search, 'x');
  expect(await screen.findByRole('heading', { name: 'Nothing found for “lodzx”' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
  await waitFor(() => expect(rowsOf()).toHaveLength(2));
});

test('archived clients can be looked at, alone or with the others', async () => {
  const { user } = openClients(await threeClients(), { view: 'clients' });
  await user.click(await screen.findByRole('radio', { name: 'Archived' }));
  await waitFor(() => expect(rowsOf()).toEqual(['Zofia ZającOld Mill']));
  await user.click(screen.getByRole('radio', { name: 'All' }));
  await waitFor(() => expect(rowsOf()).toHaveLength(3));
});

test('a column heading sorts, and turns the order round when pressed again', async () => {
  const { user } = openClients(await threeClients(), { view: 'clients' });
  await screen.findByText('Anna Wrona');
  const heading = screen.getByRole('columnheader', { name: 'Town' });
  await user.click(within(heading).getByRole('button'));
  await waitFor(() => expect(rowsOf()[0]).toContain('Anna'));
  expect(heading.getAttribute('aria-sort')).toBe('ascending');
  await user.click(within(heading).getByRole('button'));
  await waitFor(() => expect(rowsOf()[0]).toContain('Łabędź'));
  expect(heading.getAttribute('aria-sort')).toBe('descending');
});

test('Enter opens the row the arrow keys have reached, and coming back shows the list as it was', async () => {
  const { user } = openClients(await threeClients(), { view: 'clients' });
  await user.type(await screen.findByRole('searchbox'), 'wrona');
  await waitFor(() => expect(rowsOf()).toHaveLength(1));
  const row = screen.getAllByRole('row')[1];
  row?.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Anna Wrona' })).toBeTruthy();
  history.back();
  expect(await screen.findByDisplayValue('wrona')).toBeTruthy();
  await waitFor(() => expect(rowsOf()).toEqual(['Anna WronaWrona Ceramika']));
});

test('by stage means in the order of the pipeline', async () => {
  const { user } = openClients(await threeClients(), { view: 'clients' });
  await screen.findByText('Anna Wrona');
  await user.click(within(screen.getByRole('columnheader', { name: 'Stage' })).getByRole('button'));
  await waitFor(() => expect(rowsOf()).toEqual(['Łabędź Taxno person yet', 'Anna WronaWrona Ceramika']));
});

test('Space on a row logs with that client', async () => {
  const { user } = openClients(await threeClients(), { view: 'clients' });
  await screen.findByText('Anna Wrona');
  screen.getAllByRole('row')[1]?.focus();
  await user.keyboard(' ');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole<HTMLInputElement>('combobox', { name: /^Client/ }).value).toContain('Wrona');
});
