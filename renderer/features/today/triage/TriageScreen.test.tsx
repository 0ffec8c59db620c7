// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, type TestCore } from '../../../../electron/core/testing/make-core.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp, type Rendered } from '../../../testing/render-app.tsx';
import { LogProvider } from '../../interactions/LogProvider.tsx';
import { practice } from '../../interactions/testing/open-interactions.tsx';
import { ComposeScreen } from '../../messages/ComposeScreen.tsx';
import { TodayScreen } from '../TodayScreen.tsx';
import { TriageScreen } from './TriageScreen.tsx';

function openTriage(core: TestCore): Rendered {
  const plain = plainFeatures();
  const screens = { ...plain.screens, today: TodayScreen, triage: TriageScreen, compose: ComposeScreen };
  return renderApp({ ...plain, screens, Around: LogProvider }, { core, at: { view: 'triage' } });
}

const away = (core: TestCore) => core.call('absences.add', { clientId: null, absence: { kind: 'away', fromOn: '2026-02-16', toOn: '2026-02-25' } as never });

/** Promised before one went away, and due on the first day back. */
async function promised(core: TestCore, name: string, person: string, ...what: string[]): Promise<number> {
  const clientId = await addClient(core, { name, stage: 'proposal' }, person);
  for (const each of what) await core.call('clocks.capture', { clientId, what: each, dueAt: core.ports.time.now() + 60_000 });
  return clientId;
}

async function threeClients(): Promise<TestCore> {
  const core = await practice();
  await promised(core, 'Wrona Ceramika', 'Anna Wrona', 'Send the figures', 'Ring the bank');
  await promised(core, 'Lefort Chocolat', 'Marianne Lefort', 'The lease');
  await promised(core, 'Kulesza Wet', 'Agnieszka Kulesza', 'The van');
  return core;
}

const rows = () => within(screen.getByRole('grid', { name: 'What is due, by client' })).getAllByRole('row');
const tick = (name: RegExp) => screen.findByRole('checkbox', { name });

test('everything of a client stands together, and the ordinary list is one step away', async () => {
  const core = await threeClients();
  await away(core);
  openTriage(core);
  await screen.findByText('4 things, 3 clients.');
  expect(screen.getByText(/You were away from 16 February to 25 February\./)).toBeDefined();
  expect(rows().map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Agnieszka Kulesza.*The van/),
    expect.stringMatching(/^Anna Wrona.*Send the figures.*Ring the bank/),
    expect.stringMatching(/^Marianne Lefort.*The lease/),
  ]);
  expect(screen.getByRole('link', { name: 'To the ordinary list' }).getAttribute('href')).toBe('#/today');
});

test('everything of those who are ticked is put off at once, and one step brings it back', async () => {
  const core = await threeClients();
  const { user } = openTriage(core);
  await user.click(await tick(/Anna Wrona/));
  await user.click(await tick(/Marianne Lefort/));
  expect(screen.getByText('2 clients ticked')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Not today' }));
  await user.click(await screen.findByRole('button', { name: /^In a week/ }));
  await screen.findByText('3 things moved to Thursday 5 March.');
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(document.activeElement).toBe(await tick(/Tick all/));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(rows()).toHaveLength(3));
});

test('Space ticks the row, the box above all of them, and nothing can be done with nobody', async () => {
  const { user } = openTriage(await threeClients());
  await tick(/Anna Wrona/);
  const act = screen.getByRole('button', { name: 'Write to them' });
  expect([act, screen.getByRole('button', { name: 'Not today' })].every((each) => each.hasAttribute('disabled'))).toBe(true);
  rows()[1]!.focus();
  await user.keyboard(' ');
  expect(screen.getByText('1 client ticked')).toBeDefined();
  await user.click(await tick(/^1 client ticked/));
  expect(screen.getByText('3 clients ticked')).toBeDefined();
  await user.click(await tick(/^3 clients ticked/));
  expect(screen.getByText('Tick all')).toBeDefined();
  rows()[1]!.focus();
  await user.keyboard('{Enter}');
  expect(location.hash).toBe('#/clients/1');
});

test('those who are ticked are written to in turn; only what is confirmed counts, and who is skipped was told nothing', async () => {
  const core = await threeClients();
  await away(core);
  const { user } = openTriage(core);
  await user.click(await tick(/Tick all/));
  await user.click(screen.getByRole('button', { name: 'Tell them you are back' }));
  await screen.findByRole('heading', { name: 'Write to Agnieszka Kulesza' });
  expect(screen.getByText('1 of 3')).toBeDefined();
  expect((screen.getByRole('textbox', { name: 'Text' }) as HTMLTextAreaElement).value).toContain('I am back at work, and this is where we stand.');
  await user.click(screen.getByRole('link', { name: 'Skip this one' }));
  await screen.findByRole('heading', { name: 'Write to Anna Wrona' });
  await user.click(await screen.findByRole('button', { name: 'Said' }));
  await screen.findByRole('heading', { name: 'Write to Marianne Lefort' });
  expect(screen.getByText('3 of 3')).toBeDefined();
  await user.click(screen.getByRole('link', { name: 'Skip this one' }));
  await screen.findByRole('heading', { level: 1, name: 'Thursday 26 February' });
  const told = await Promise.all([1, 2, 3].map(async (clientId) => (await core.call('interactions.list', { clientId: clientId as never })).total));
  expect(told).toEqual([1, 0, 0]);
});

test('with nothing left to sort it says so', async () => {
  const core = await practice();
  await addClient(core, { name: 'Wrona', stage: 'proposal' });
  openTriage(core);
  expect(await screen.findByRole('heading', { name: 'Nothing is left to sort' })).toBeDefined();
});
