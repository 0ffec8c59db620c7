// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../electron/core/testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { openClients } from '../clients/testing/open-clients.tsx';
import { renderScreen } from '../../testing/render-app.tsx';
import { ExportDialog } from './ExportDialog.tsx';

/** A desktop whose save dialog gives these answers, one after the other. */
async function desktop(...answers: (string | null)[]): Promise<TestCore> {
  const core = makeCore({ dialogs: { open: async () => null, folder: async () => null, save: async () => answers.shift() ?? null } });
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  return core;
}

test('everything goes out, and the dialog says what was read again and where the file is', async () => {
  const target = path.join(temporaryFolder(), 'out.zip');
  const core = await desktop(target);
  await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = renderScreen(<ExportDialog client={null} onClose={() => undefined} />, { core });
  const dialog = await screen.findByRole('dialog', { name: 'Export everything' });
  expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: /^JSON, complete/ }).checked).toBe(true);
  await user.click(within(dialog).getByRole('button', { name: 'Export' }));
  const result = await within(dialog).findByRole('status');
  expect(result.textContent).toBe(`1 client and 1 person written and verified.${target}`);
  expect(existsSync(target)).toBe(true);
  expect(document.activeElement?.textContent).toBe('Close');
});

/** By all that says how things are. */
const said = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('\n');

test('who thinks better of saving may still save', async () => {
  const target = path.join(temporaryFolder(), 'out.vcf');
  const core = await desktop(null, target);
  await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = renderScreen(<ExportDialog client={null} onClose={() => undefined} />, { core });
  await user.click(await screen.findByRole('radio', { name: /^Contacts/ }));
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await waitFor(() => expect(said()).toContain('1 contact written and verified.Not saved yet.'));
  await user.click(screen.getByRole('button', { name: 'Save it' }));
  await waitFor(() => expect(said()).toContain(target));
  expect(screen.queryByRole('button', { name: 'Save it' })).toBeNull();
});

test('one client goes out from the menu of its page, and the log knows', async () => {
  const target = path.join(temporaryFolder(), 'out.zip');
  const core = await desktop(target);
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = openClients(core, { view: 'client', id });
  await user.click(await screen.findByRole('button', { name: 'More to do' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Export this client…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export Wrona Ceramika' });
  await user.click(within(dialog).getByRole('button', { name: 'Export' }));
  await waitFor(() => expect(within(dialog).getByRole('status').textContent).toContain('1 client, 1 person, 1 contact and 1 date written and verified.'));
  expect((await core.call('audit.list', {})).rows[0]).toMatchObject({ call: 'exports.run', matter: 'export', client: { id } });
});
