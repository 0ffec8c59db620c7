// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, type FakeOptions } from '../../../electron/core/testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../../../electron/core/testing/make-core.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { openClients } from '../clients/testing/open-clients.tsx';

/** A desktop whose dialog gives the files named here, one after the other, and `null` at the end. */
async function desktop(files: readonly string[], options: FakeOptions = { viewer: true }): Promise<{ core: TestCore; id: ClientId }> {
  const folder = temporaryFolder();
  const waiting = files.map((name) => {
    const file = path.join(folder, name);
    writeFileSync(file, `content of ${name}`);
    return file;
  });
  const core = makeCore({
    ...options,
    dialogs: { open: async () => waiting.shift() ?? null, folder: async () => null, save: async (name) => path.join(folder, `saved ${name}`) },
  });
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  return { core, id: await addClient(core, { name: 'Wrona Ceramika' }) };
}

async function openDocuments(core: TestCore, id: ClientId) {
  const { user } = openClients(core, { view: 'client', id });
  await user.click(await screen.findByRole('tab', { name: /^Documents/ }));
  return user;
}

const rowOf = (name: RegExp): Promise<HTMLElement> => screen.findByRole('row', { name });

test('a chosen document is kept, counted on its tab and opened by the system', async () => {
  const { core, id } = await desktop(['Umowa.pdf']);
  const user = await openDocuments(core, id);
  await user.click(screen.getByRole('button', { name: 'Choose a file' }));
  expect((await rowOf(/^Umowa\.pdf/)).textContent).toContain('1\u00A0kB, since 26 Feb 2026');
  expect(screen.getByRole('tab', { name: /^Documents ?1/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open Umowa.pdf' }));
  await waitFor(() => expect(core.ports.openedFiles.map((file) => path.basename(file))).toEqual(['Umowa.pdf']));
});

test('a program can be saved and not opened', async () => {
  const { core, id } = await desktop(['invoice.exe']);
  const user = await openDocuments(core, id);
  await user.click(screen.getByRole('button', { name: 'Choose a file' }));
  await rowOf(/^invoice\.exe/);
  expect(screen.queryByRole('button', { name: 'Open invoice.exe' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save invoice.exe' }));
  await waitFor(() => expect(core.ports.openedFiles).toEqual([]));
});

test('a document gets another name and keeps its ending', async () => {
  const { core, id } = await desktop(['scan 01.pdf']);
  const user = await openDocuments(core, id);
  await user.click(screen.getByRole('button', { name: 'Choose a file' }));
  await rowOf(/^scan 01\.pdf/);
  await user.click(screen.getByRole('button', { name: 'More for scan 01.pdf' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
  const field = within(await screen.findByRole('dialog', { name: 'Rename the document' })).getByRole('textbox', { name: /^Name/ });
  await user.clear(field);
  await user.type(field, 'Contract 2026{Enter}');
  await rowOf(/^Contract 2026\.pdf/);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('removing can be undone, and the focus stays on the panel', async () => {
  const { core, id } = await desktop(['Umowa.pdf']);
  const user = await openDocuments(core, id);
  await user.click(screen.getByRole('button', { name: 'Choose a file' }));
  await rowOf(/^Umowa\.pdf/);
  await user.click(screen.getByRole('button', { name: 'More for Umowa.pdf' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /^Umowa\.pdf/ })).toBeNull());
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Drop a document here'));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await rowOf(/^Umowa\.pdf/);
});

test('what came with a conversation is found at it, and marked in the timeline', async () => {
  const { core, id } = await desktop(['lease.pdf']);
  const at = core.ports.time.now();
  await core.call('interactions.log', {
    clientId: id,
    at,
    direction: 'in',
    channel: 'email',
    result: 'delivered',
    purpose: 'answer',
    informs: false,
    summary: 'The lease came',
  });
  const { user } = openClients(core, { view: 'client', id });
  await user.click(await screen.findByRole('row', { name: /The lease came/ }));
  await user.click(await screen.findByRole('button', { name: 'Attach a document' }));
  await user.click(await screen.findByRole('button', { name: 'Open lease.pdf' }));
  await waitFor(() => expect(core.ports.openedFiles).toHaveLength(1));
  expect(screen.getByRole('row', { name: /1 document/ })).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: /^Documents ?1/ }));
  expect((await rowOf(/^lease\.pdf/)).textContent).toContain('E-mail from them, 26 Feb');
});

test('what a client was given stands above its documents, with its day, its version and the way back to it', async () => {
  const { core, id } = await desktop([]);
  const at = core.ports.time.now() + 86_400_000;
  const { id: meetingId } = await core.call('meetings.plan', { clientId: id, at, minutes: 60, type: 'regular', channel: 'video' });
  await core.call('papers.handOver', { sheet: { kind: 'agenda', meetingId }, way: 'archive' });
  await openDocuments(core, id);
  expect((await rowOf(/^Agenda/)).textContent).toContain('26 Feb 2026 · version 1 · kept');
  expect(screen.getByRole('button', { name: 'Show Agenda' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Open the PDF of Agenda' })).toBeNull();
});

test('what was not chosen after all changes nothing; what cannot be kept is refused in its place', async () => {
  const { core, id } = await desktop(['gone.pdf']);
  const user = await openDocuments(core, id);
  const choose = screen.getByRole('button', { name: 'Choose a file' });
  core.ports.dialogs!.open = async () => core.ports.paths.folder;
  await user.click(choose);
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The file cannot be read/);
  core.ports.dialogs!.open = async () => null;
  await user.click(choose);
  expect(screen.queryByRole('row', { name: /gone/ })).toBeNull();
});
