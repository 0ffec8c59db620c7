// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient } from '../../../electron/core/testing/make-core.ts';
import { openPipeline, practice } from './testing/open-pipeline.tsx';

const column = (name: string): HTMLElement => screen.getByRole('region', { name });
const cardOf = async (name: string): Promise<HTMLElement> => {
  const cell = (await screen.findByText(name)).closest<HTMLElement>('[role="gridcell"]');
  if (!cell) throw new Error(`${name} has no card`);
  return cell;
};

async function withProspects() {
  const core = await practice();
  await addClient(core, { name: 'Drozd Rowery', stage: 'qualifying' }, 'Emil Drozd');
  await addClient(core, { name: 'Hanke Dachy', stage: 'commitment' }, 'Grzegorz Hanke');
  await addClient(core, { name: 'Wrona Ceramika', stage: 'active' });
  return core;
}

test('a practice without clients says what would be here and how to begin', async () => {
  openPipeline(await practice());
  expect(await screen.findByRole('heading', { name: 'Nobody is in the pipeline yet' })).toBeTruthy();
});

test('the sentence on top counts, late and empty columns are folded, a card says what is missing', async () => {
  openPipeline(await withProspects());
  const card = await cardOf('Emil Drozd');
  expect(card.textContent).toContain('Drozd RoweryToday, usual\u00A05');
  expect(card.textContent).toContain('What they need');
  expect(screen.getByText('2 before active, none longer in their stage than usual.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Active 1' }).getAttribute('aria-expanded')).toBe('false');
  expect(screen.getByRole('button', { name: 'Enquiry 0' })).toBeTruthy();
});

test('a folded column opens and stays open for the next time', async () => {
  const { user } = openPipeline(await withProspects());
  await user.click(await screen.findByRole('button', { name: 'Active 1' }));
  expect(await screen.findByText('Anna Wrona')).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Active1'));
  expect(JSON.parse(localStorage.getItem('evenkeel.pipeline.columns') ?? '')).toEqual({ active: true });
});

test('arrows walk the board, over folded columns too, and Enter opens the client', async () => {
  const { user } = openPipeline(await withProspects());
  (await cardOf('Emil Drozd')).focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('Fact-finding 0');
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.textContent).toContain('Commitment1');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Grzegorz Hanke' })).toBeTruthy();
});

test('a refused move says why under the card; what is said to be so is stated, the rest is passed with a reason', async () => {
  const { user, core } = openPipeline(await withProspects());
  (await cardOf('Emil Drozd')).focus();
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  const panel = await screen.findByRole('group', { name: 'Move: Emil Drozd' });
  expect(within(panel).getByText('Not into fact-finding yet')).toBeTruthy();
  expect(panel.textContent).toContain('What they need is not written down.');
  expect(screen.getAllByRole('status').some((region) => region.textContent.includes('Not into fact-finding yet'))).toBe(true);
  await user.click(within(panel).getByRole('checkbox', { name: 'They said what they need' }));
  expect(within(panel).getByRole('button', { name: 'Move' }).hasAttribute('disabled')).toBe(true);
  await user.click(within(panel).getByRole('button', { name: 'Move, with a reason' }));
  await user.type(within(panel).getByRole('textbox', { name: /^Why all the same/ }), 'a friend of Anna{Enter}');
  await waitFor(() => expect(within(column('Fact-finding')).getByText('Emil Drozd')).toBeTruthy());
  const [latest] = await core.call('pipeline.history', { clientId: 1 });
  expect(latest).toMatchObject({ to: 'fact_finding', stated: ['need_stated'], unmet: ['budget_in_range', 'timing_known'], overrideReason: 'a friend of Anna' });
});

test('when all that is missing is said to be so, it is moved; the focus goes with the card and Undo brings it back', async () => {
  const { user } = openPipeline(await withProspects());
  (await cardOf('Emil Drozd')).focus();
  await user.keyboard('m');
  await user.click(await screen.findByRole('menuitem', { name: 'Fact-finding' }));
  const panel = await screen.findByRole('group', { name: 'Move: Emil Drozd' });
  for (const box of within(panel).getAllByRole('checkbox')) await user.click(box);
  await user.click(within(panel).getByRole('button', { name: 'Move' }));
  await waitFor(() => expect(within(column('Fact-finding')).getByText('Emil Drozd')).toBeTruthy());
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Emil Drozd'));
  expect(screen.getAllByRole('status').some((region) => region.textContent === 'Emil Drozd moved to fact-finding')).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(within(column('Qualifying')).getByText('Emil Drozd')).toBeTruthy());
});

test('where nothing leads, it says so and offers to put right what was entered wrongly', async () => {
  const { user } = openPipeline(await withProspects());
  (await cardOf('Emil Drozd')).focus();
  await user.keyboard('m');
  await user.click(await screen.findByRole('menuitem', { name: 'Active' }));
  const panel = await screen.findByRole('group', { name: 'Move: Emil Drozd' });
  expect(panel.textContent).toContain('Nothing leads straight from “Qualifying” to “Active”.');
  await user.click(await within(panel).findByRole('button', { name: 'Put right' }));
  const form = await screen.findByRole('form', { name: 'Put right: active' });
  await user.click(within(form).getByRole('button', { name: 'Move' }));
  expect(await within(form).findByText('Please fill this in.')).toBeTruthy();
  await user.type(within(form).getByRole('textbox', { name: /^Reason/ }), 'typed wrongly{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Active 2' })).toBe(document.activeElement));
});

test('several things that lead to one stage are asked for', async () => {
  const core = await practice();
  await addClient(core, { name: 'Pelc Ogrody', stage: 'active' }, 'Joanna Pelc');
  const { user } = openPipeline(core);
  await user.click(await screen.findByRole('button', { name: 'Active 1' }));
  (await cardOf('Joanna Pelc')).focus();
  await user.keyboard('m');
  await user.click(await screen.findByRole('menuitem', { name: 'Offboarding' }));
  const panel = await screen.findByRole('group', { name: 'Move: Joanna Pelc' });
  expect(
    within(panel)
      .getAllByRole('button')
      .map((button) => button.textContent),
  ).toEqual(['The client gave notice', 'We end it', 'Project completed', 'Cancel']);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Joanna Pelc'));
  expect(screen.queryByRole('group', { name: 'Move: Joanna Pelc' })).toBeNull();
});

test('a closed one leaves the board with its outcome', async () => {
  const { user, core } = openPipeline(await withProspects());
  (await cardOf('Emil Drozd')).focus();
  await user.keyboard('m');
  await user.click(await screen.findByRole('menuitem', { name: 'Not for us' }));
  const form = await screen.findByRole('form', { name: 'Not for us' });
  await user.type(within(form).getByRole('textbox', { name: /^Reason/ }), 'too small{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.queryByText('Emil Drozd')).toBeNull());
  expect(await core.call('pipeline.options', { clientId: 1 })).toMatchObject({ outcome: 'not_for_us' });
});

test('closed ones are shown on demand and can be reopened', async () => {
  const core = await withProspects();
  await core.call('pipeline.move', { clientId: 1, move: { event: 'not_for_us', reason: 'too small' } });
  const { user } = openPipeline(core);
  await user.click(await screen.findByRole('radio', { name: 'Closed 1' }));
  expect(await screen.findByText('Not for us, 26 Feb')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Reopen: Emil Drozd' }));
  expect(await screen.findByRole('heading', { name: 'No closed sale' })).toBeTruthy();
  expect(await core.call('pipeline.options', { clientId: 1 })).toMatchObject({ stage: 'qualifying', outcome: null });
});

test('the list shows the same clients stage by stage, narrowed by the same filter', async () => {
  const { user } = openPipeline(await withProspects());
  await user.click(await screen.findByRole('radio', { name: 'List' }));
  const list = await screen.findByRole('grid', { name: 'Pipeline by stage' });
  const rows = (): (string | null)[] =>
    within(list)
      .getAllByRole('row')
      .map((row) => row.textContent);
  await waitFor(() => expect(rows().filter((row) => row?.includes('·'))).toEqual(['Qualifying · 1', 'Commitment · 1', 'Active · 1']));
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.type(screen.getByRole('searchbox'), 'hanke');
  await waitFor(() => expect(within(list).queryByText('Emil Drozd')).toBeNull());
  expect(within(list).getByText('Grzegorz Hanke')).toBeTruthy();
  expect(screen.getByText('Filter · 1')).toBeTruthy();
});

test('a filter is kept under a name, opened again, and kept as it is now', async () => {
  const { user, core } = openPipeline(await withProspects());
  await cardOf('Emil Drozd');
  const views = (name = 'Views') => screen.findByRole('button', { name });
  const narrow = async (words: string): Promise<void> => {
    await user.click(screen.getByRole('button', { name: /^Filter/ }));
    await user.type(screen.getByRole('searchbox'), words);
    // In the field Esc would empty it.
    await user.keyboard('{Tab}{Escape}');
  };
  await narrow('hanke');
  await user.click(await views());
  await user.click(await screen.findByRole('menuitem', { name: 'Save as a view…' }));
  await user.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Roofers{Enter}');
  await views('View: Roofers');
  expect(await core.call('views.list', { screen: 'pipeline' })).toMatchObject([{ name: 'Roofers' }]);
  expect(await core.call('views.list', { screen: 'clients' })).toEqual([]);

  await user.click(screen.getByRole('button', { name: /^Filter/ }));
  await user.click(await screen.findByRole('button', { name: 'Show everybody' }));
  await user.keyboard('{Escape}');
  await cardOf('Emil Drozd');
  await user.click(await views());
  await user.click(await screen.findByRole('menuitem', { name: 'Roofers' }));
  await waitFor(() => expect(screen.queryByText('Emil Drozd')).toBeNull());

  await narrow(' dachy');
  await user.click(await views('View: Roofers, changed'));
  await user.click(await screen.findByRole('menuitem', { name: 'Keep the changes in “Roofers”' }));
  await views('View: Roofers');
  const [kept] = await core.call('views.list', { screen: 'pipeline' });
  expect(JSON.parse(kept?.definition ?? '')).toMatchObject({ search: 'hanke dachy' });
});
