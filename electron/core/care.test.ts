import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { DAY_OF_HOURS, MINUTE } from '#shared/time/duration.ts';
import { readZip } from './zip/read-zip.ts';
import { temporaryFolder, type FakePorts } from './testing/fake-ports.ts';
import { stateOnce } from './testing/copies.ts';
import { addClient, type TestCore } from './testing/make-core.ts';
import { runningCores } from './testing/running-cores.ts';
import { until } from './testing/until.ts';

const { start, stop } = runningCores();

const fileOf = (folder: string): string => path.join(folder, 'evenkeel.db');
const problemOf = async (core: TestCore): Promise<string | undefined> => (await core.call('app.start', {})).problem?.kind;
const PAGE = 4096;

/** Sixty clients over many pages, closed in good order. */
async function largeFolder(): Promise<{ folder: string; time: FakePorts['time'] }> {
  const folder = temporaryFolder();
  const core = start({ folder });
  for (let n = 0; n < 60; n += 1) await addClient(core, { name: `Client ${n}`, note: 'x'.repeat(3000) });
  await core.call('backups.check', {});
  await stop(core);
  return { folder, time: core.ports.time };
}

/** Spoils the pages that hold a table's rows, as a bad sector does, and leaves size and time as they were. */
function spoil(file: string, change: (bytes: Buffer, page: number) => void): void {
  const db = new Database(file, { readonly: true });
  const page = Number(db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'client'`).pluck().get());
  db.close();
  const bytes = readFileSync(file);
  change(bytes, page);
  writeFileSync(file, bytes);
}

test('the practice is checked a minute after the first start and then every week', async () => {
  const core = start();
  core.ports.time.advance(MINUTE);
  const { check } = await stateOnce(core, (state) => state.check !== null && !state.running);
  expect(check).toMatchObject({ outcome: 'sound', problems: 0, copiesSpoilt: 0 });
  core.ports.time.advance(6 * DAY_OF_HOURS);
  expect((await core.call('backups.state', {})).check).toEqual(check);
  core.ports.time.advance(2 * DAY_OF_HOURS);
  expect((await stateOnce(core, (state) => state.check?.at !== check!.at && !state.running)).check).toMatchObject({ outcome: 'sound' });
});

test('references to what is not there are counted, and the practice stays open', async () => {
  const { folder, time } = await largeFolder();
  const db = new Database(fileOf(folder));
  db.pragma('foreign_keys = OFF');
  db.exec('DELETE FROM person WHERE id = 1');
  db.close();
  const core = start({ folder, time });
  expect(await core.call('backups.check', {})).toMatchObject({ outcome: 'loose-ends', problems: 1 });
  expect(await problemOf(core)).toBeUndefined();
});

test('damage that the check finds leads to the ways back, with the copies', async () => {
  const { folder, time } = await largeFolder();
  const core = start({ folder, time });
  await core.call('backups.make', {});
  // Below the connection that is open: only a check that reads the disk anew sees it.
  const file = readFileSync(fileOf(folder));
  writeFileSync(fileOf(folder), file.fill(0x5a, 20 * PAGE, 24 * PAGE));
  const checked = await core.application.dispatch('backups.check', {});
  expect(checked).toMatchObject({ ok: true, value: { outcome: 'damaged' } });
  expect(await problemOf(core)).toBe('damaged');
  const [copy] = (await core.call('backups.state', {})).copies;
  await core.call('store.restore', { backup: copy!.id });
  expect([await problemOf(core), (await core.call('backups.state', {})).check]).toEqual([undefined, null]);
});

test('a copy that has rotted is found by the check and no longer offered', async () => {
  const core = start();
  const good = await core.call('backups.make', {});
  core.ports.time.advance(1);
  const bad = await core.call('backups.make', {});
  const place = path.join(core.ports.paths.folder, 'backups', bad.id);
  writeFileSync(place, readFileSync(place).fill(0x5a, PAGE, 3 * PAGE));
  expect(await core.call('backups.check', {})).toMatchObject({ copiesSpoilt: 1 });
  expect((await core.call('backups.state', {})).copies.map(({ id }) => id)).toEqual([good.id]);
});

test.each<[string, (file: string) => void, string]>([
  ['truncated', (file) => writeFileSync(file, readFileSync(file).subarray(0, 10 * PAGE)), 'damaged'],
  ['with a zeroed page', (file) => spoil(file, (bytes, page) => bytes.fill(0, (page - 1) * PAGE, page * PAGE)), 'damaged'],
  [
    'with two pages that changed places',
    (file) =>
      spoil(file, (bytes, page) => {
        const [one, two] = [page - 1, page].map((at) => Buffer.from(bytes.subarray(at * PAGE, (at + 1) * PAGE)));
        two!.copy(bytes, (page - 1) * PAGE);
        one!.copy(bytes, page * PAGE);
      }),
    'damaged',
  ],
  ['of another program', (file) => pragma(file, 'application_id = 1'), 'damaged'],
  ['of a newer version', (file) => pragma(file, 'user_version = 9999'), 'newer'],
  ['empty', (file) => writeFileSync(file, ''), 'damaged'],
])('a file %s is recognised at the start, left as it is, and the copy of before restored', async (_, harm, kind) => {
  const { folder, time } = await largeFolder();
  const first = start({ folder, time });
  const copy = await first.call('backups.make', {});
  await stop(first);
  harm(fileOf(folder));
  const harmed = readFileSync(fileOf(folder));
  const core = start({ folder, time });
  expect(await problemOf(core)).toBe(kind);
  expect(readFileSync(fileOf(folder)).equals(harmed)).toBe(true);
  await core.call('store.restore', { backup: copy.id });
  expect((await core.call('clients.list', {})).total).toBe(60);
});

function pragma(file: string, text: string): void {
  const db = new Database(file);
  db.pragma(text);
  db.close();
}

test('a write-ahead log that was deleted costs what was in it, and nothing else', async () => {
  const { folder, time } = await largeFolder();
  const writing = new Database(fileOf(folder));
  writing.pragma('journal_mode = WAL');
  writing.exec(`UPDATE client SET note = 'in the log'`);
  const main = readFileSync(fileOf(folder));
  writing.close();
  for (const suffix of ['-wal', '-shm']) rmSync(fileOf(folder) + suffix, { force: true });
  writeFileSync(fileOf(folder), main);
  const core = start({ folder, time });
  expect(await problemOf(core)).toBeUndefined();
  expect((await core.call('clients.list', {})).total).toBe(60);
});

/** A run that ended as a crash ends: nothing of the end was written. */
async function crash(folder: string): Promise<void> {
  const core = start({ folder });
  const care = path.join(folder, 'care.json');
  const asItWas = readFileSync(care);
  await stop(core);
  writeFileSync(care, asItWas);
}

test('after two starts that did not last, the file is not opened a third time unasked', async () => {
  const folder = temporaryFolder();
  await crash(folder);
  await crash(folder);
  const core = start({ folder });
  expect(await problemOf(core)).toBe('crash-loop');
  expect(await core.call('store.retry', {})).toEqual({ opened: true });
  await crashless(core);
  expect(await problemOf(start({ folder }))).toBeUndefined();
});

async function crashless(core: TestCore): Promise<void> {
  core.ports.time.advance(2 * MINUTE);
  await stop(core);
}

test('a run that lasted a minute was no failed start', async () => {
  const folder = temporaryFolder();
  await crash(folder);
  const core = start({ folder });
  core.ports.time.advance(2 * MINUTE);
  await stop(core);
  await crash(folder);
  expect(await problemOf(start({ folder }))).toBeUndefined();
});

test('what can be read of a damaged practice is saved as plain rows', async () => {
  const { folder, time } = await largeFolder();
  const db = new Database(fileOf(folder), { readonly: true });
  const leaves = db.prepare<[], number>(`SELECT pageno FROM dbstat WHERE name = 'client' AND pagetype = 'leaf' ORDER BY path`).pluck().all();
  db.close();
  const whole = readFileSync(fileOf(folder));
  // Lost at the front, in the middle and at the end, with good rows in between.
  for (const page of leaves.filter((_, index) => index % 4 === 1)) whole.fill(0x5a, (page - 1) * PAGE, page * PAGE);
  writeFileSync(fileOf(folder), whole);
  const core = start({ folder, time });
  expect(await problemOf(core)).toBe('damaged');
  const saved = await core.call('backups.salvage', {});
  const clients = saved.tables.find(({ name }) => name === 'client')!;
  expect(clients.complete).toBe(false);
  expect(clients.rows).toBeGreaterThan(5);
  expect(clients.rows).toBeLessThan(60);
  const rows = await readZip(
    core.application.files.take(saved.file)!.path,
    async (zip) => JSON.parse(await zip.text('tables/client.json', 10_000_000)) as { id: number; name: string }[],
  );
  expect(rows).toHaveLength(clients.rows);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.every(({ id, name }) => name === `Client ${id - 1}`)).toBe(true);
  expect(readFileSync(fileOf(folder)).equals(whole)).toBe(true);
});

test('of a file that is no database nothing is salvaged, and that is said', async () => {
  const { folder, time } = await largeFolder();
  writeFileSync(fileOf(folder), 'coffee was spilt here '.repeat(5000));
  const core = start({ folder, time });
  expect(await core.refusal('backups.salvage', {})).toMatchObject({ code: 'nothing-readable' });
  expect(await core.refusal('backups.salvage', {})).toMatchObject({ code: 'nothing-readable' });
});

test('a practice that is open is not salvaged', async () => {
  const core = start();
  expect(await core.refusal('backups.salvage', {})).toMatchObject({ code: 'not-allowed' });
  await until(
    core,
    () => problemOf(core),
    (kind) => kind === undefined,
  );
});
