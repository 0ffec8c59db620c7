import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { AttachmentId, ClientId, InteractionId } from '#shared/domain/ids.ts';
import { readFile } from '../testing/import-files.ts';
import { addClient, type TestCore } from '../testing/make-core.ts';
import { runningCores } from '../testing/running-cores.ts';

const { start } = runningCores();

async function again(core: TestCore): Promise<TestCore> {
  await core.application.stop();
  return start({ folder: core.ports.paths.folder });
}

type Where = { readonly clientId: ClientId; readonly interactionId?: InteractionId };

async function attach(core: TestCore, where: Where, name: string, content: string) {
  const { file } = await core.application.files.receive(Readable.from([Buffer.from(content)]), name);
  return core.call('attachments.add', { file, ...where });
}

async function log(core: TestCore, clientId: ClientId): Promise<InteractionId> {
  const it = { at: core.ports.time.now(), direction: 'in', channel: 'email', result: 'delivered', purpose: 'answer', informs: false } as const;
  return (await core.call('interactions.log', { clientId, ...it })).id;
}

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');
const filesOf = (core: TestCore): string => path.join(core.ports.paths.folder, 'files');
const keptIn = (core: TestCore): string[] => (existsSync(filesOf(core)) ? readdirSync(filesOf(core)).toSorted() : []);
const namesOf = async (core: TestCore, clientId: ClientId): Promise<string[]> => (await core.call('attachments.list', { clientId })).map(({ name }) => name);

test('a document is kept beside the practice under the name of its content, for its owner alone', async () => {
  const core = start();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  await attach(core, { clientId }, 'Umowa żółć.pdf', 'contract');
  expect(await core.call('attachments.list', { clientId })).toMatchObject([
    { name: 'Umowa żółć.pdf', bytes: 8, addedOn: '2026-02-26', opens: true, interaction: null },
  ]);
  const kept = path.join(filesOf(core), hashOf('contract'));
  expect(readFileSync(kept, 'utf8')).toBe('contract');
  if (process.platform !== 'win32') expect(statSync(kept).mode & 0o777).toBe(0o600);
  expect(readdirSync(path.join(core.ports.paths.folder, 'tmp'))).toEqual([]);
});

test('the same file is kept once, and listed once where it was already', async () => {
  const core = start();
  const [one, other] = [await addClient(core, { name: 'Wrona Ceramika' }), await addClient(core, { name: 'Dudek Logistyka' })];
  const first = await attach(core, { clientId: one }, 'terms.pdf', 'terms');
  expect(await attach(core, { clientId: one }, 'terms.pdf', 'terms')).toEqual({ ...first, known: true });
  await attach(core, { clientId: one }, 'terms 2026.pdf', 'terms');
  await attach(core, { clientId: other }, 'terms.pdf', 'terms');
  expect([keptIn(core), await namesOf(core, one), await namesOf(core, other)]).toEqual([[hashOf('terms')], ['terms 2026.pdf', 'terms.pdf'], ['terms.pdf']]);
});

test('a document stays with its conversation when that is corrected, and with the client when it is withdrawn', async () => {
  const core = start();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const first = await log(core, clientId);
  await attach(core, { clientId, interactionId: first }, 'lease.pdf', 'lease');
  const fields = { at: core.ports.time.now(), direction: 'in', channel: 'letter', result: 'delivered', purpose: 'answer', informs: false } as const;
  const { id: second } = await core.call('interactions.correct', { id: first, ...fields });
  await attach(core, { clientId, interactionId: second }, 'annex.pdf', 'annex');
  const interactions = async () => (await core.call('attachments.list', { clientId })).map(({ interaction }) => interaction?.id ?? null);
  expect(await interactions()).toEqual([second, second]);
  await core.call('interactions.withdraw', { id: second });
  expect(await interactions()).toEqual([null, null]);
});

test('a conversation with somebody else takes no document', async () => {
  const core = start();
  const [one, other] = [await addClient(core, { name: 'Wrona Ceramika' }), await addClient(core, { name: 'Dudek Logistyka' })];
  const { file } = await core.application.files.receive(Readable.from(['x']), 'x.pdf');
  const refused = await core.refusal('attachments.add', { file, clientId: other, interactionId: await log(core, one) });
  expect([refused.code, keptIn(core)]).toEqual(['not-found', []]);
});

test('a document over 100 MB is refused with a sentence, and nothing of it stays', async () => {
  const core = start();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const large = path.join(core.ports.paths.folder, 'large.mov');
  writeFileSync(large, '');
  truncateSync(large, 100 * 1024 * 1024 + 1);
  const { file } = await core.application.files.offer({ path: large, name: 'large.mov' });
  expect(await core.refusal('attachments.add', { file, clientId })).toMatchObject({ code: 'document-too-large', message: expect.stringContaining('100 MB') });
  expect([keptIn(core), existsSync(large)]).toEqual([[], true]);
});

test('what was chosen and went away, or is a folder, says so', async () => {
  const core = start();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const gone = path.join(core.ports.paths.folder, 'gone.pdf');
  writeFileSync(gone, 'x');
  const { file } = await core.application.files.offer({ path: gone, name: 'gone.pdf' });
  const folder = await core.application.files.offer({ path: core.ports.paths.folder, name: 'folder' });
  rmSync(gone);
  expect((await core.refusal('attachments.add', { file, clientId })).code).toBe('file-not-found');
  expect((await core.refusal('attachments.add', { file: folder.file, clientId })).code).toBe('file-unreadable');
});

test('a new name keeps its ending and never holds a path', async () => {
  const core = start();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const { id } = await attach(core, { clientId }, 'scan 01.pdf', 'x');
  expect(await core.call('attachments.rename', { id, name: '../../Umowa: 2026' })).toEqual({ name: 'Umowa_ 2026.pdf' });
  expect(await core.refusal('attachments.rename', { id, name: '  ' })).toMatchObject({ code: 'invalid-input', field: 'name', reason: 'required' });
});

test('what is removed leaves the list, keeps its copy over a restart, and can be put back', async () => {
  const core = start();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const { id } = await attach(core, { clientId }, 'terms.pdf', 'terms');
  await core.call('attachments.remove', { id });
  expect([await namesOf(core, clientId), (await core.refusal('attachments.save', { id })).code]).toEqual([[], 'not-found']);
  const later = await again(core);
  expect(keptIn(later)).toEqual([hashOf('terms')]);
  await later.call('attachments.putBack', { id });
  expect(await namesOf(later, clientId)).toEqual(['terms.pdf']);
});

test('adding is undone and done again, and the copy waits for it over a restart', async () => {
  const core = start();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  await attach(core, { clientId }, 'terms.pdf', 'terms');
  expect(await core.call('history.undo', {})).toMatchObject({ call: 'attachments.add' });
  expect(await namesOf(core, clientId)).toEqual([]);
  const later = await again(core);
  await later.call('history.redo', {});
  expect([await namesOf(later, clientId), keptIn(later)]).toEqual([['terms.pdf'], [hashOf('terms')]]);
});

test('a program shows a read-only copy under the real name', async () => {
  const core = start({ viewer: true });
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const { id } = await attach(core, { clientId }, 'Umowa.pdf', 'contract');
  expect(await core.call('attachments.open', { id })).toEqual({ file: null });
  const [shown = ''] = core.ports.openedFiles;
  expect([path.basename(shown), readFileSync(shown, 'utf8')]).toEqual(['Umowa.pdf', 'contract']);
  if (process.platform !== 'win32') expect(statSync(shown).mode & 0o777).toBe(0o400);
  await core.application.stop();
  expect(existsSync(shown)).toBe(false);
});

test('where no program wants it, the way out is said', async () => {
  const core = start({ viewer: false });
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const { id } = await attach(core, { clientId }, 'drawing.xyz', 'x');
  expect((await core.refusal('attachments.open', { id })).code).toBe('no-viewer');
});

test('a page that cannot start programs gets the file to fetch', async () => {
  const core = start();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const { id } = await attach(core, { clientId }, 'Umowa.pdf', 'contract');
  const { file } = await core.call('attachments.open', { id });
  const taken = core.application.files.take(file?.file ?? '');
  expect([taken?.name, readFileSync(taken?.path ?? '', 'utf8')]).toEqual(['Umowa.pdf', 'contract']);
});

test.each([true, undefined])('a program is saved and never opened (viewer: %s)', async (viewer) => {
  const core = start(viewer === undefined ? {} : { viewer });
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const { id } = await attach(core, { clientId }, 'invoice.pdf.exe', 'MZ');
  expect(await core.call('attachments.list', { clientId })).toMatchObject([{ opens: false }]);
  expect([(await core.refusal('attachments.open', { id })).code, core.ports.openedFiles]).toEqual(['document-is-program', []]);
  const { file, name } = await core.call('attachments.save', { id });
  expect([name, core.application.files.take(file)?.name]).toEqual(['invoice.pdf.exe', 'invoice.pdf.exe']);
});

test('a document whose copy is gone is named, and stays in the list', async () => {
  const core = start();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const { id } = await attach(core, { clientId }, 'Umowa.pdf', 'contract');
  rmSync(filesOf(core), { recursive: true });
  expect(await core.refusal('attachments.open', { id })).toMatchObject({ code: 'document-missing', message: expect.stringContaining('“Umowa.pdf”') });
  expect(await namesOf(core, clientId)).toEqual(['Umowa.pdf']);
});

test('an import that is taken back leaves a client alone who was given a document since', async () => {
  const core = start();
  const { draft } = await readFile(core, 'clients.csv', 'Name;Email\nWrona Ceramika;biuro@wrona.example\nDudek;d@dudek.example\n');
  const { id } = await core.call('imports.commit', { draft });
  core.ports.time.advance(60_000);
  const wrona = (await core.call('clients.list', { search: 'wrona' })).rows[0]?.id as ClientId;
  await attach(core, { clientId: wrona }, 'terms.pdf', 'terms');
  expect(await core.call('imports.undo', { id })).toMatchObject({ removed: 1, kept: 1 });
  expect(await namesOf(core, wrona)).toEqual(['terms.pdf']);
});

test('an id that is nobody’s is refused', async () => {
  const core = start();
  for (const name of ['attachments.remove', 'attachments.putBack', 'attachments.open', 'attachments.save']) {
    expect((await core.refusal(name, { id: 4711 as AttachmentId })).code, name).toBe('not-found');
  }
});
