import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { temporaryFolder } from './testing/fake-ports.ts';
import { addClient, type TestCore } from './testing/make-core.ts';
import { runningCores } from './testing/running-cores.ts';
import { writeZip } from './zip/write-zip.ts';

const { start } = runningCores();

const clientsOf = async (core: TestCore): Promise<string[]> => (await core.call('clients.list', {})).rows.map(({ name }) => name).toSorted();
const handIn = async (core: TestCore, name: string, content: Uint8Array): Promise<string> =>
  (await core.application.files.receive(Readable.from([content]), name)).file;
const filesIn = (core: TestCore): string => path.join(core.ports.paths.folder, 'files');

/** A client with one document, which lies beside the practice. */
async function addDocument(core: TestCore, client: string): Promise<{ sha256: string }> {
  const clientId = await addClient(core, { name: client });
  const file = await handIn(core, 'contract.pdf', Buffer.from(`contract of ${client}`));
  await core.call('attachments.add', { clientId, file });
  const [sha256] = readdirSync(filesIn(core));
  return { sha256: sha256! };
}

/** The one-file backup of a core, as the bytes a user would carry away. */
async function oneFileOf(core: TestCore): Promise<Buffer> {
  const { file } = await core.call('backups.save', {});
  return readFileSync(core.application.files.take(file)!.path);
}

test('a restore brings back the copy, and going back brings back what was there before', async () => {
  const core = start();
  await addClient(core, { name: 'Wrona' });
  const copy = await core.call('backups.make', {});
  core.ports.time.advance(1);
  await addClient(core, { name: 'Dudek' });
  await core.call('store.restore', { backup: copy.id });
  expect(await clientsOf(core)).toEqual(['Wrona']);
  const { restored, copies, present } = await core.call('backups.state', {});
  expect(restored).toMatchObject({ madeAt: copy.takenAt, documentsMissing: 0, before: { clients: 2 }, settled: false });
  expect([present, copies[0]]).toMatchObject([{ clients: 1 }, { reason: 'before-restore', clients: 2 }]);
  expect((await core.call('audit.list', {})).rows[0]).toMatchObject({ matter: 'restore', call: 'store.restore' });

  core.ports.time.advance(1);
  await core.call('backups.goBack', {});
  expect(await clientsOf(core)).toEqual(['Dudek', 'Wrona']);
  core.ports.time.advance(1);
  await core.call('backups.goBack', {});
  expect(await clientsOf(core)).toEqual(['Wrona']);
});

test('that one can go back is said until the user lets it rest, and remains possible', async () => {
  const core = start();
  const copy = await core.call('backups.make', {});
  core.ports.time.advance(1);
  await core.call('store.restore', { backup: copy.id });
  await core.call('backups.settleRestored', {});
  expect((await core.call('backups.state', {})).restored).toMatchObject({ settled: true, before: { clients: 0 } });
});

test('files that restores have replaced do not pile up', async () => {
  const core = start();
  const copy = await core.call('backups.make', {});
  for (let n = 0; n < 5; n += 1) {
    core.ports.time.advance(1);
    await core.call('store.restore', { backup: copy.id });
  }
  expect(readdirSync(core.ports.paths.folder).filter((name) => /before-restore.*\.db$/.test(name))).toHaveLength(3);
});

test('documents come back with the copy that names them', async () => {
  const core = start();
  const { sha256 } = await addDocument(core, 'Wrona');
  const copy = await core.call('backups.make', {});
  rmSync(filesIn(core), { recursive: true });
  await core.call('store.restore', { backup: copy.id });
  expect(readFileSync(path.join(filesIn(core), sha256), 'utf8')).toBe('contract of Wrona');
});

test('a document that has gone everywhere is counted as missing, and the restore is made', async () => {
  const core = start();
  const { sha256 } = await addDocument(core, 'Wrona');
  const copy = await core.call('backups.make', {});
  for (const folder of [filesIn(core), path.join(core.ports.paths.folder, 'backups/files')]) rmSync(path.join(folder, sha256));
  await core.call('store.restore', { backup: copy.id });
  expect((await core.call('backups.state', {})).restored).toMatchObject({ documentsMissing: 1 });
});

test('the whole practice goes into one file and comes out of it on another computer', async () => {
  const core = start();
  await addDocument(core, 'Łódź Ceramika');
  const saved = await core.call('backups.save', {});
  expect(saved).toMatchObject({ name: 'evenkeel-2026-02-26.evenkeel-backup.zip', clients: 1, documents: 1, documentsMissing: 0 });
  const content = readFileSync(core.application.files.take(saved.file)!.path);

  const other = start();
  const seen = await other.call('backups.inspect', { file: await handIn(other, 'carried.zip', content) });
  expect(seen).toMatchObject({ kind: 'one-file', name: 'carried.zip', madeAt: core.ports.time.now(), program: '0.0.0-test', clients: 1, documents: 1 });
  await other.call('store.restoreFile', { file: seen.file });
  expect(await clientsOf(other)).toEqual(['Łódź Ceramika']);
  expect(readdirSync(filesIn(other))).toEqual(readdirSync(filesIn(core)));
});

test('a one-file backup can be opened where a practice is looked for', async () => {
  const content = await oneFileOf(await withClient('Wrona'));
  const place = path.join(temporaryFolder(), 'carried.zip');
  writeFileSync(place, content);
  const core = start();
  expect(await core.call('store.locate', { path: place })).toEqual({ opened: true });
  expect(await clientsOf(core)).toEqual(['Wrona']);
});

async function withClient(name: string): Promise<TestCore> {
  const core = start();
  await addClient(core, { name });
  return core;
}

test('a damaged file, a foreign one and a zip of something else are refused, and the practice stays open and as it is', async () => {
  const core = await withClient('Wrona');
  const whole = await oneFileOf(core);
  const torn = whole.subarray(0, whole.length - 200);
  const zip = path.join(temporaryFolder(), 'photos.zip');
  await writeZip(zip, [{ name: 'photo.jpg', content: 'x' }], 1);
  const offered: readonly (readonly [Uint8Array, string])[] = [
    [torn, 'archive-damaged'],
    [readFileSync(zip), 'file-not-understood'],
    [Buffer.from('coffee was spilt here '.repeat(500)), 'archive-damaged'],
  ];
  for (const [content, code] of offered) {
    expect(await core.refusal('backups.inspect', { file: await handIn(core, 'x', content) })).toMatchObject({ code });
    expect(await core.refusal('store.restoreFile', { file: await handIn(core, 'x', content) })).toMatchObject({ code });
  }
  expect(await clientsOf(core)).toEqual(['Wrona']);
});

test('a backup of a later format is called newer', async () => {
  const core = start();
  const zip = path.join(temporaryFolder(), 'later.zip');
  await writeZip(zip, [{ name: 'manifest.json', content: '{"format":"evenkeel-backup","formatVersion":2,"anything":"else"}' }], 1);
  expect(await core.refusal('backups.inspect', { file: await handIn(core, 'later.zip', readFileSync(zip)) })).toMatchObject({ code: 'store-newer' });
});

test('what lies between the page and the disk is cleared away', async () => {
  const core = await withClient('Wrona');
  await oneFileOf(core);
  const tmp = path.join(core.ports.paths.folder, 'tmp');
  mkdirSync(tmp, { recursive: true });
  expect(readdirSync(tmp).filter((name) => !name.endsWith('.zip'))).toEqual([]);
});
