// @vitest-environment jsdom
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../../electron/core/testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../../../../electron/core/testing/make-core.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp } from '../../../testing/render-app.tsx';
import { SettingsScreen } from '../SettingsScreen.tsx';

function openData(core: TestCore) {
  const plain = plainFeatures();
  return renderApp({ ...plain, screens: { ...plain.screens, settings: SettingsScreen } }, { core, at: { view: 'settings', page: 'data' } });
}

async function ready(core: TestCore): Promise<TestCore> {
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  return core;
}

test('where half of the practice is gone, the page asks whether that was meant', async () => {
  const folder = temporaryFolder();
  const full = await ready(makeCore({ folder }));
  for (let n = 0; n < 3; n += 1) await addClient(full, { name: `Client ${n}` });
  await full.call('backups.make', {});
  await full.application.stop();
  rmSync(path.join(folder, 'evenkeel.db'));
  full.ports.time.advance(1);
  const core = makeCore({ folder, time: full.ports.time });
  await core.call('store.startNew', {});
  await ready(core);
  await core.call('backups.make', {});

  const { user } = openData(core);
  expect(await screen.findByText(/^The newest copy holds 0 entries, the one before 9\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'It was meant' }));
  await waitFor(() => expect(screen.queryByText(/^The newest copy holds/)).toBeNull());
});

test('without a copy, a second folder and a check the page says what will be', async () => {
  openData(await ready(makeCore()));
  expect(await screen.findByText('There is no copy yet. The first is made half a minute after the start.')).toBeTruthy();
  expect(screen.getByText('None has been chosen. If this computer is lost, its copies are lost with it.')).toBeTruthy();
  expect(screen.getByText('The first check is made half a minute after the start.')).toBeTruthy();
});

test('why no copy could be made is said where the copies are, until one was made', async () => {
  const core = await ready(makeCore());
  const home = path.join(core.ports.paths.folder, 'backups');
  writeFileSync(home, 'a file where the folder should be');
  const { user } = openData(core);
  await user.click(await screen.findByRole('button', { name: 'Make a copy now' }));
  expect(await screen.findByText(/^No copy could be made on 26 Feb 2026, 09:12\./)).toBeTruthy();
  rmSync(home);
  await user.click(screen.getByRole('button', { name: 'Make a copy now' }));
  await waitFor(() => expect(screen.queryByText(/^No copy could be made/)).toBeNull());
});

test('where dialogs are, a press chooses the second folder, and another lets it go', async () => {
  const stick = temporaryFolder();
  const core = await ready(makeCore({ dialogs: { open: async () => null, save: async () => null, folder: async () => stick } }));
  const { user } = openData(core);
  await user.click(await screen.findByRole('button', { name: 'Choose a folder' }));
  expect(await screen.findByText(stick)).toBeTruthy();
  expect(screen.getByText('The first copy will go there as soon as it is made.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop copying there' }));
  await waitFor(() => expect(screen.queryByText(stick)).toBeNull());
});
