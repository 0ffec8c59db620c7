import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { DRAWN_NOW, FakeTime, temporaryFolder } from './testing/fake-ports.ts';
import { copyOfTheDay } from './testing/copies.ts';
import { addClient, makeCore } from './testing/make-core.ts';
import { runningCores } from './testing/running-cores.ts';

const { start, stop } = runningCores();

const practiceFileOf = (folder: string): string => path.join(folder, 'evenkeel.db');

/** A folder that was used once: one client in it, the program closed. */
async function usedFolder(): Promise<string> {
  const folder = temporaryFolder();
  const core = start({ folder });
  await addClient(core, { name: 'Wrona Ceramika' });
  await stop(core);
  return folder;
}

test('the first start makes a practice in the system’s language and asks nothing yet', async () => {
  const core = start({ systemLanguages: ['de-DE', 'pl-PL'] });
  expect(await core.call('app.start', {})).toMatchObject({
    preferences: { language: 'pl', theme: 'system' },
    setUp: false,
    sample: false,
    clients: 0,
    today: '2026-02-26',
    zone: 'Europe/Warsaw',
    problem: null,
  });
});

test('what was entered is there after the next start', async () => {
  const core = start({ folder: await usedFolder() });
  expect((await core.call('clients.list', {})).rows.map((row) => row.name)).toEqual(['Wrona Ceramika']);
});

test('the three questions are answered once, and may be skipped', async () => {
  const core = start();
  await core.call('practice.setUp', { name: 'Biuro Kowal', language: 'pl' });
  expect(await core.call('app.start', {})).toMatchObject({ setUp: true, practiceName: 'Biuro Kowal', preferences: { language: 'pl' } });
  const other = start();
  await other.call('practice.setUp', {});
  expect(await other.call('app.start', {})).toMatchObject({ setUp: true, practiceName: '' });
});

test('a second program on the same folder is refused', async () => {
  const folder = temporaryFolder();
  start({ folder });
  expect(() => makeCore({ folder })).toThrow(expect.objectContaining({ code: 'folder-in-use' }));
});

test('a file that has gone is missed, not replaced', async () => {
  const folder = await usedFolder();
  rmSync(practiceFileOf(folder));
  const core = start({ folder });
  expect((await core.call('app.start', {})).problem).toMatchObject({ kind: 'missing', file: practiceFileOf(folder) });
  expect(existsSync(practiceFileOf(folder))).toBe(false);
  expect(await core.refusal('clients.list', {})).toMatchObject({ code: 'store-closed' });
});

test('a new beginning is made when it is asked for, and only then', async () => {
  const folder = await usedFolder();
  rmSync(practiceFileOf(folder));
  const core = start({ folder });
  await core.call('store.startNew', {});
  expect(await core.call('app.start', {})).toMatchObject({ problem: null, clients: 0 });
  expect(await core.refusal('store.startNew', {})).toMatchObject({ code: 'not-allowed' });
});

test('a damaged file is kept aside when a new practice is begun', async () => {
  const folder = await usedFolder();
  writeFileSync(practiceFileOf(folder), 'coffee was spilt here '.repeat(500));
  const core = start({ folder });
  expect((await core.call('app.start', {})).problem).toMatchObject({ kind: 'damaged' });
  await core.call('store.startNew', {});
  const aside = readdirSync(folder).find((name) => name.includes('set-aside'));
  expect(readFileSync(path.join(folder, aside!), 'utf8')).toContain('coffee');
  expect((await core.call('app.start', {})).problem).toBeNull();
});

test('a damaged practice is restored from the copy of the day', async () => {
  const folder = temporaryFolder();
  const core = start({ folder });
  await addClient(core, { name: 'Wrona Ceramika' });
  await copyOfTheDay(core);
  await stop(core);
  writeFileSync(practiceFileOf(folder), 'gone');
  const again = start({ folder });
  const [copy] = (await again.call('backups.state', {})).copies;
  expect(copy).toMatchObject({ reason: 'daily', clients: 1 });
  await again.call('store.restore', { backup: copy!.id });
  expect((await again.call('clients.list', {})).rows.map((row) => row.name)).toEqual(['Wrona Ceramika']);
  expect(readdirSync(folder).some((name) => name.includes('before-restore'))).toBe(true);
  expect(again.events.map((event) => event.name)).toContain('store.replaced');
});

test('a moved practice is located by its path, and found there at the next start', async () => {
  const folder = await usedFolder();
  const elsewhere = path.join(temporaryFolder(), 'moved.db');
  writeFileSync(elsewhere, readFileSync(practiceFileOf(folder)));
  rmSync(practiceFileOf(folder));
  const core = start({ folder });
  expect(await core.refusal('store.locate', { path: 'somewhere' })).toMatchObject({ code: 'invalid-input', field: 'path' });
  expect(await core.call('store.locate', { path: elsewhere })).toEqual({ opened: true });
  await stop(core);
  const again = start({ folder });
  expect((await again.call('clients.list', {})).total).toBe(1);
});

test('where dialogs are, a path is chosen there and never sent by the page', async () => {
  const folder = await usedFolder();
  const core = start({ dialogs: { open: async () => practiceFileOf(folder), folder: async () => null, save: async () => null } });
  expect(await core.refusal('store.locate', { path: '/etc/passwd' })).toMatchObject({ code: 'not-allowed' });
  expect(await core.call('store.locate', { path: null })).toEqual({ opened: true });
  expect((await core.call('clients.list', {})).total).toBe(1);
});

test('a file from a newer program is named so and stays untouched', async () => {
  const folder = await usedFolder();
  const db = new Database(practiceFileOf(folder));
  db.pragma('user_version = 9999');
  db.close();
  const before = readFileSync(practiceFileOf(folder));
  const core = start({ folder });
  expect((await core.call('app.start', {})).problem).toMatchObject({ kind: 'newer' });
  await stop(core);
  expect(readFileSync(practiceFileOf(folder)).equals(before)).toBe(true);
});

test('damage that shows while working stops the writing and says so', async () => {
  const folder = temporaryFolder();
  const core = start({ folder });
  for (let n = 0; n < 60; n += 1) await addClient(core, { name: `Client ${n}`, note: 'x'.repeat(3000) });
  await stop(core);
  const content = readFileSync(practiceFileOf(folder));
  const again = start({ folder });
  // A write of somebody else makes our connection read its pages again, from a disk that has gone bad meanwhile.
  const other = new Database(practiceFileOf(folder));
  other.exec(`INSERT INTO import_mapping (heading, mapping, used_at) VALUES ('x', '{}', 1)`);
  writeFileSync(practiceFileOf(folder), content.fill(0x5a, 4096));
  const refused = await again.application.dispatch('clients.list', { search: 'x' });
  expect(refused.ok).toBe(false);
  expect((await again.call('app.start', {})).problem).toMatchObject({ kind: 'damaged' });
  expect(await again.refusal('clients.list', {})).toMatchObject({ code: 'store-closed' });
  other.close();
});

test('the sample lives in its own file, and leaving it brings the own practice back untouched', async () => {
  const folder = await usedFolder();
  const core = start({ folder });
  await core.call('sample.open', {});
  expect(await core.call('app.start', {})).toMatchObject({ sample: true, clients: 28, setUp: true });
  await addClient(core, { name: 'Played with' });
  await core.call('sample.close', {});
  expect(await core.call('app.start', {})).toMatchObject({ sample: false, clients: 1 });
});

test('no copy of the sample is kept among the backups', async () => {
  const core = start();
  await core.call('sample.open', {});
  core.ports.time.sleep(3 * DAY_OF_HOURS);
  expect(await core.call('backups.state', {})).toMatchObject({ copies: [], running: false });
});

test('a new day is noticed within half a minute, also after sleep and a moved clock', async () => {
  const core = start();
  core.ports.time.sleep(15 * HOUR);
  expect(core.events.filter((event) => event.name === 'day.changed')).toEqual([{ name: 'day.changed', payload: { today: '2026-02-27' } }]);
});

test('the practice’s own zone decides what today is', async () => {
  const core = start({ time: new FakeTime(DRAWN_NOW, 'Europe/Warsaw') });
  await core.call('practice.update', { zone: 'Pacific/Auckland' });
  expect((await core.call('app.start', {})).today).toBe('2026-02-26');
  core.ports.time.advance(4 * HOUR);
  expect((await core.call('app.start', {})).today).toBe('2026-02-27');
});

test('refusals speak the interface language', async () => {
  const core = start({ language: 'pl' });
  expect((await core.refusal('clients.get', { id: 99 })).message).toMatch(/^Tego wpisu/);
  await core.call('app.setPreferences', { language: 'ru' });
  expect((await core.refusal('clients.get', { id: 99 })).message).toMatch(/^Этой записи/);
});

test('the log carries no names', async () => {
  const core = start();
  await addClient(core, { name: 'Marker Ceramics' });
  await core.refusal('clients.get', { id: 99 });
  expect(JSON.stringify(core.ports.logged)).not.toContain('Marker');
});
