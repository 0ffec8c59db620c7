import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/fake-ports.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { backUp, backupPath, backupsFolder, isDailyDue, listBackups, replaceFile } from './backup.ts';
import { openStore, type Store } from './open.ts';
import { sql } from './sql.ts';

const NOON = Date.UTC(2026, 1, 26, 12);
const opened: Store[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

function practice(): { folder: string; store: Store } {
  const folder = temporaryFolder();
  const store = openStore({ file: path.join(folder, 'evenkeel.db'), create: true, snapshot: () => undefined });
  opened.push(store);
  return { folder, store };
}

const addMapping = (store: Store, heading: string): unknown =>
  store.write((db) => db.run(sql`INSERT INTO import_mapping (heading, mapping, used_at) VALUES (${heading}, '{}', 1)`));
const headings = (store: Store): unknown[] =>
  store.read.all<{ heading: string }>(sql`SELECT heading FROM import_mapping ORDER BY heading`).map((row) => row.heading);

test('a copy is whole although what it copies is still in the write-ahead log', () => {
  const { folder, store } = practice();
  addMapping(store, 'live');
  const copy = backUp(store.connection, folder, 'daily', NOON);
  const reopened = openStore({ file: copy, create: false, snapshot: () => undefined });
  opened.push(reopened);
  expect(headings(reopened)).toEqual(['live']);
});

test('copies are listed newest first with what is in them', () => {
  const { folder, store } = practice();
  backUp(store.connection, folder, 'daily', NOON);
  backUp(store.connection, folder, 'before-import', NOON + 1);
  expect(listBackups(folder).map(({ takenAt, reason, clients }) => ({ takenAt, reason, clients }))).toEqual([
    { takenAt: NOON + 1, reason: 'before-import', clients: 0 },
    { takenAt: NOON, reason: 'daily', clients: 0 },
  ]);
});

test('a damaged copy and a half-written one are not offered', () => {
  const { folder, store } = practice();
  const good = backUp(store.connection, folder, 'daily', NOON);
  writeFileSync(backUp(store.connection, folder, 'daily', NOON + DAY_OF_HOURS), 'torn');
  writeFileSync(`${good}.tmp`, 'half');
  expect(listBackups(folder).map((it) => it.takenAt)).toEqual([NOON]);
});

test('a year of days leaves a week of daily copies', () => {
  const { folder, store } = practice();
  for (let day = 0; day < 40; day += 1) backUp(store.connection, folder, 'daily', NOON + day * DAY_OF_HOURS);
  expect(readdirSync(backupsFolder(folder))).toHaveLength(7);
  expect(listBackups(folder)[0]?.takenAt).toBe(NOON + 39 * DAY_OF_HOURS);
});

test('one copy a day is due', () => {
  const { folder, store } = practice();
  expect(isDailyDue(folder, NOON)).toBe(true);
  backUp(store.connection, folder, 'daily', NOON);
  expect([isDailyDue(folder, NOON + 1), isDailyDue(folder, NOON + DAY_OF_HOURS)]).toEqual([false, true]);
});

test('a restore brings the copy back and keeps what it replaced', () => {
  const { folder, store } = practice();
  addMapping(store, 'then');
  const copy = backUp(store.connection, folder, 'daily', NOON);
  addMapping(store, 'later');
  store.close();
  const aside = path.join(folder, 'kept.db');
  replaceFile(store.file, copy, aside);
  const [restored, kept] = [store.file, aside].map((file) => openStore({ file, create: false, snapshot: () => undefined }));
  opened.push(restored!, kept!);
  expect([headings(restored!), headings(kept!)]).toEqual([['then'], ['later', 'then']]);
});

test('a source that is no practice changes nothing', () => {
  const { folder, store } = practice();
  store.close();
  const before = readFileSync(store.file);
  const source = path.join(folder, 'photo.jpg');
  writeFileSync(source, 'not a database at all, only some bytes');
  expect(() => replaceFile(store.file, source, path.join(folder, 'aside.db'))).toThrow('store-damaged');
  expect(readFileSync(store.file).equals(before)).toBe(true);
});

test('a backup is named by its own pattern only, never by a path', () => {
  expect(() => backupPath('/data', '../../etc/passwd')).toThrow('file-not-found');
});
