// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { INTERACTION } from '../../../../electron/core/testing/call-inputs.ts';
import { addClient } from '../../../../electron/core/testing/make-core.ts';
import { openClients, practice } from '../testing/open-clients.tsx';

const rowsOf = (): (string | null)[] =>
  within(screen.getByRole('grid', { name: 'Clients' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelectorAll('[role="gridcell"]')[1]?.textContent ?? null);

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

test('Ctrl+L on a row logs with that client', async () => {
  const { user } = openClients(await threeClients(), { view: 'clients' });
  await screen.findByText('Anna Wrona');
  screen.getAllByRole('row')[1]?.focus();
  await user.keyboard('{Control>}l{/Control}');
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(within(dialog).getByRole<HTMLInputElement>('combobox', { name: /^Client/ }).value).toContain('Wrona'));
});

test('why a client was found is said below the name, with the hit marked', async () => {
  const core = await threeClients();
  const id = (await core.call('clients.list', { search: 'wrona' })).rows[0]!.id;
  await core.call('interactions.log', { ...INTERACTION, clientId: id, summary: 'Signed the contract for Bałuty' });
  const { user } = openClients(core, { view: 'clients' });
  await user.type(await screen.findByRole('searchbox'), 'baluty');
  const mark = await screen.findByText('Bałuty');
  expect(mark.tagName).toBe('MARK');
  expect(mark.parentElement?.textContent).toBe('Timeline, 1 Jan 1970: Signed the contract for Bałuty');
});

test('that only the newest entries of timelines were looked at is said', async () => {
  const core = await threeClients();
  const id = await addClient(core, { name: 'Busy' });
  for (let n = 0; n < 500; n += 1) await core.call('interactions.log', { clientId: id, ...INTERACTION, summary: `Contract ${n}` });
  const { user } = openClients(core, { view: 'clients' });
  const search = await screen.findByRole('searchbox');
  const said = 'In timelines, only the newest entries with these words were looked at.';
  await user.type(search, 'contract');
  expect(await screen.findByText(said)).toBeTruthy();
  await user.clear(search);
  await user.type(search, 'wrona');
  await waitFor(() => expect(screen.queryByText(said)).toBeNull());
});

test('filters are combined, seen as chips and taken back', async () => {
  const { user } = openClients(await threeClients(), { view: 'clients' });
  await screen.findByText('Anna Wrona');
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.click(within(screen.getByRole('group', { name: 'Stage' })).getByRole('checkbox', { name: 'Enquiry' }));
  await user.click(within(screen.getByRole('group', { name: 'Town' })).getByRole('checkbox', { name: 'Łódź' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(rowsOf()).toEqual(['Łabędź Taxno person yet']));
  await user.click(screen.getByRole('button', { name: 'Remove: Stage: Enquiry' }));
  await user.click(screen.getByRole('button', { name: 'Remove: Town: Łódź' }));
  await waitFor(() => expect(rowsOf()).toHaveLength(2));
});

test('a view is saved under a name and brings filters and order back', async () => {
  const { user } = openClients(await threeClients(), { view: 'clients' });
  await user.type(await screen.findByRole('searchbox'), 'wrona');
  await user.click(screen.getByRole('button', { name: 'Views' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Save as a view…' }));
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Wronas{Enter}');
  await screen.findByRole('button', { name: 'View: Wronas' });
  await user.clear(screen.getByRole('searchbox'));
  await waitFor(() => expect(rowsOf()).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'View: Wronas, changed' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Wronas' }));
  await waitFor(() => expect(rowsOf()).toEqual(['Anna WronaWrona Ceramika']));
});

test('columns are chosen and stay chosen', async () => {
  const core = await threeClients();
  const { user } = openClients(core, { view: 'clients' });
  await screen.findByText('Anna Wrona');
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(screen.getByRole('checkbox', { name: 'E-mail' }));
  await user.click(screen.getByRole('checkbox', { name: 'Silence' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('columnheader', { name: 'E-mail' })).toBeTruthy());
  expect(screen.queryByRole('columnheader', { name: 'Silence' })).toBeNull();
  expect((await core.call('views.columns', { screen: 'clients' })).columns).toContain('email');
});

describe('choosing', () => {
  const selected = (): (string | null)[] =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.getAttribute('aria-selected'));

  test('Space ticks a row, Shift with an arrow reaches on, Ctrl+A takes all, and it is said how many', async () => {
    const { user } = openClients(await threeClients(), { view: 'clients' });
    await screen.findByText('Anna Wrona');
    screen.getAllByRole('row')[1]?.focus();
    await user.keyboard(' ');
    expect(selected()).toEqual(['true', 'false']);
    expect(await screen.findByRole('group', { name: 'Chosen clients' })).toBeTruthy();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await waitFor(() => expect(selected()).toEqual(['true', 'true']));
    expect(screen.getAllByText('2 chosen').length).toBeGreaterThan(0);
    await user.keyboard(' ');
    expect(selected()).toEqual(['true', 'false']);
    await user.keyboard('{Control>}a{/Control}');
    expect(selected()).toEqual(['true', 'true']);
  });

  test('what many would become is shown first; then it is done as one step and can be undone', async () => {
    const core = await threeClients();
    const { user } = openClients(core, { view: 'clients' });
    await screen.findByText('Anna Wrona');
    await user.click(screen.getByRole('checkbox', { name: 'Choose all 2 clients found' }));
    await user.click(screen.getByRole('button', { name: 'Change' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Add tags…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add tags' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Tags' }), 'VAT{Enter}');
    expect(await within(dialog).findByText('1 client changes. 1 is so already.')).toBeTruthy();
    expect(within(dialog).getByRole('listitem').textContent).toBe('Łabędź Taxno tagsbecomesVAT');
    await user.click(within(dialog).getByRole('button', { name: 'Change 1 client' }));
    await waitFor(async () => expect((await core.call('clients.list', { tags: ['VAT'] })).total).toBe(2));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await core.call('clients.list', { tags: ['VAT'] })).total).toBe(1));
  });

  test('many go into the Trash once it was said what goes; nobody stays chosen, and undo brings them back', async () => {
    const core = await threeClients();
    const { user } = openClients(core, { view: 'clients' });
    await screen.findByText('Anna Wrona');
    await user.click(screen.getByRole('checkbox', { name: 'Choose all 2 clients found' }));
    await user.click(screen.getByRole('button', { name: 'Change' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Into the Trash' });
    expect(await within(dialog).findByText('2 clients go into the Trash. 1 person whom no other client has goes with them.')).toBeTruthy();
    expect(within(dialog).getByText('They rest in the Trash for 30 days and can be fetched back.')).toBeTruthy();
    expect(within(dialog).getAllByRole('listitem')[0]?.textContent).toBe('Anna Wronacurrentbecomesin the Trash');
    await user.click(within(dialog).getByRole('button', { name: 'Delete 2 clients' }));
    expect(await screen.findByText('2 clients are in the Trash, for 30 days.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('Anna Wrona')).toBeNull());
    expect(screen.queryByRole('group', { name: 'Chosen clients' })).toBeNull();
    expect((await core.call('trash.list', {})).total).toBe(2);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Anna Wrona')).toBeTruthy();
    expect((await core.call('trash.list', {})).total).toBe(0);
  });
});
