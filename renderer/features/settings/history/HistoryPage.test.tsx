// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { INTERACTION } from '../../../../electron/core/testing/call-inputs.ts';
import { addClient, makeCore, type TestCore } from '../../../../electron/core/testing/make-core.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp } from '../../../testing/render-app.tsx';
import { SettingsScreen } from '../SettingsScreen.tsx';

function openHistory(core: TestCore) {
  const plain = plainFeatures();
  return renderApp({ ...plain, screens: { ...plain.screens, settings: SettingsScreen } }, { core, at: { view: 'settings', page: 'history' } });
}

async function ready(): Promise<TestCore> {
  const core = makeCore();
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  return core;
}

const lines = async (list: string) =>
  (await screen.findByRole('list', { name: list })) && within(screen.getByRole('list', { name: list })).getAllByRole('listitem');
const clients = async (core: TestCore) => (await core.call('clients.list', { sort: 'name' })).rows.map(({ name }) => name);

test('everything down to a step is taken back at once, and the message leads forward again', async () => {
  const core = await ready();
  for (const name of ['Adamek', 'Bednarz', 'Ceramika']) await addClient(core, { name });
  const { user } = openHistory(core);
  expect((await lines('Steps')).map((line) => line.textContent)).toEqual([
    '26 Feb, 09:12new client · Ceramikaby youUndo',
    '26 Feb, 09:12new client · Bednarzby youUndo to here',
    '26 Feb, 09:12new client · Adamekby youUndo to here',
  ]);
  await user.click(screen.getByRole('button', { name: 'Undo to here: new client · Bednarz' }));
  await screen.findByText('2 steps undone');
  expect(await clients(core)).toEqual(['Adamek']);
  await waitFor(async () => expect((await lines('Steps'))[0]?.textContent).toBe('26 Feb, 09:12new clientundoneRedo to here'));
  await user.click(screen.getByRole('button', { name: 'Redo' }));
  await screen.findByText('2 steps done again');
  expect(await clients(core)).toEqual(['Adamek', 'Bednarz', 'Ceramika']);
});

test('a withdrawn contact stands there and counts again', async () => {
  const core = await ready();
  const clientId = await addClient(core, { name: 'Adamek' });
  const { id } = await core.call('interactions.log', { ...INTERACTION, clientId, summary: 'to the wrong client' });
  await core.call('interactions.withdraw', { id });
  const { user } = openHistory(core);
  const [line] = await lines('Withdrawn contacts');
  expect(line?.textContent).toContain('to the wrong client');
  await user.click(screen.getByRole('button', { name: /^Count again: .* · Adamek$/ }));
  expect(await screen.findByText('Every contact that was logged counts.')).toBeTruthy();
  expect((await core.call('interactions.list', { clientId })).total).toBe(1);
});

test('where nothing was done the page says so', async () => {
  openHistory(await ready());
  expect(await screen.findByText('Nothing has been done yet that could be undone.')).toBeTruthy();
});
