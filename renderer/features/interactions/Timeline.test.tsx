// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient } from '../../../electron/core/testing/make-core.ts';
import { CALL, happened, MAIL, openClient, practice } from './testing/open-interactions.tsx';

const rows = () => within(screen.getByRole('treegrid', { name: 'Timeline' })).getAllByRole('row');
const row = (name: RegExp) => screen.findByRole('row', { name });

async function withHistory() {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  await happened(core, id, 80, { ...CALL, minutes: 9, summary: 'Second kiln' });
  await happened(core, id, 37, { ...CALL, minutes: 14, summary: 'Year closed' });
  await happened(core, id, 24, { ...MAIL, purpose: 'ask', summary: 'January statement' });
  await happened(core, id, 6, { ...CALL, result: 'no_answer', summary: 'Rang twice' });
  return { core, id };
}

test('the latest comes first, with what it was and whether it counts as news; former years have a heading', async () => {
  const { core, id } = await withHistory();
  openClient(core, id);
  await row(/Rang twice/);
  expect(rows().map((each) => each.textContent)).toEqual([
    '20 FebCall, not reachedRang twiceDoes not count as news',
    '2 FebAskedJanuary statementDoes not count as news',
    '20 JanCall, 14 minYear closedNews',
    '2025',
    '8 Dec 2025Call, 9 minSecond kilnNews',
  ]);
});

test('it can be narrowed to one kind, and says when there is none of it', async () => {
  const { core, id } = await withHistory();
  const { user } = openClient(core, id);
  await row(/Rang twice/);
  await user.click(screen.getByRole('radio', { name: 'Not reached' }));
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(rows()[0]?.textContent).toContain('Rang twice');
  await user.click(screen.getByRole('radio', { name: 'Money' }));
  await user.click(await screen.findByRole('button', { name: 'Show all' }));
  await row(/Second kiln/);
});

test('Enter opens a row in place with everything that was written; Esc closes it', async () => {
  const { core, id } = await withHistory();
  const { user } = openClient(core, id);
  (await row(/Rang twice/)).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  const details = screen.getByRole('group', { name: 'Details' });
  expect(details.textContent).toContain('20 Jan 2026, 09:12');
  expect(details.textContent).toContain('Call, from me');
  expect(details.textContent).toContain('Nobody in particular');
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(within(details).getByRole('button', { name: 'Correct' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('group', { name: 'Details' })).toBeNull();
  expect(document.activeElement).toBe(await row(/Year closed/));
});

test('a correction is a second version: the row shows it, the history keeps the first', async () => {
  const { core, id } = await withHistory();
  const { user } = openClient(core, id);
  (await row(/Rang twice/)).focus();
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: 'Correct' }));
  const form = within(await screen.findByRole('dialog', { name: 'Correct an interaction' }));
  expect(form.getByText('What was written before stays in the history.')).toBeDefined();
  await user.click(form.getByRole('radio', { name: 'Talked' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  const corrected = await row(/^20 Feb.*Rang twice.*News/);
  await waitFor(() => expect(document.activeElement).toBe(corrected));
  await user.click(within(corrected).getByRole('button', { name: 'History' }));
  const history = await within(corrected).findByRole('heading', { name: 'Versions, the latest first' });
  const versions = within(history.parentElement!)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(versions).toContain('Result: No answer → Talked');
  expect(versions).toContain('News: Does not count as news → Counts as news');
  expect(versions.at(-1)).toBe('First written on 26 Feb 2026 at 09:12');
});

test('what was withdrawn is gone from the list, and Undo brings it back; the keys stay in the list', async () => {
  const { core, id } = await withHistory();
  const { user } = openClient(core, id);
  (await row(/Rang twice/)).focus();
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: 'Withdraw' }));
  await waitFor(() => expect(screen.queryByText('Rang twice')).toBeNull());
  await waitFor(async () => expect(document.activeElement).toBe(await row(/January statement/)));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await row(/Rang twice/);
});

test('a thousand rows come in pages', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  for (let day = 0; day < 130; day += 1) await happened(core, id, day, { ...MAIL, summary: `Mail ${day}` });
  const { user } = openClient(core, id);
  await row(/Mail 99/);
  expect(screen.queryByText('Mail 100')).toBeNull();
  expect(screen.getByText('100 of 130')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show 30 more' }));
  await row(/Mail 129/);
  expect(screen.queryByRole('button', { name: /^Show \d+ more/ })).toBeNull();
});

test('with nothing logged it says what will be here and offers to log', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = openClient(core, id);
  const empty = await screen.findByRole('heading', { name: 'Nothing has been logged yet' });
  await user.click(within(empty.parentElement!).getByRole('button', { name: 'Log' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Save/ }));
  await row(/26 Feb.*Call/);
});
