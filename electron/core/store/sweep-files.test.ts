import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/fake-ports.ts';
import { keptFilesFolder } from './kept-files.ts';
import { openStore, type Store } from './open.ts';
import { sql } from './sql.ts';
import { eraseFiles, sweepFiles } from './sweep-files.ts';

const [NEEDED, TRASHED, ORPHAN] = ['a', 'b', 'c'].map((sign) => sign.repeat(64)) as [string, string, string];
const stores: Store[] = [];
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

/** A practice with one document, one in the Trash, and copies of these and of `ORPHAN`. */
function practice(): { readonly store: Store; readonly files: string; readonly kept: () => string[] } {
  const store = openStore({ file: path.join(temporaryFolder(), 'evenkeel.db'), create: true, snapshot: () => undefined });
  stores.push(store);
  store.connection.exec(`
    INSERT INTO client (id, uid, kind, name, legal_name, tax_id, town, country, stage, stage_entered_at, source, pinned_note, note, name_key, created_at, updated_at)
      VALUES (1, 'u', 'company', 'Wrona', '', '', '', '', 'active', 0, '', '', '', 'wrona', 0, 0);
    INSERT INTO attachment (uid, client_id, name, media_type, bytes, sha256, created_at, updated_at, deleted_at)
      VALUES ('u1', 1, 'a.pdf', 'application/pdf', 1, '${NEEDED}', 0, 0, NULL), ('u2', 1, 'b.pdf', 'application/pdf', 1, '${TRASHED}', 0, 0, 5);`);
  const files = keptFilesFolder(store.file);
  mkdirSync(files);
  for (const name of [NEEDED, TRASHED, ORPHAN]) writeFileSync(path.join(files, name), 'x');
  return { store, files, kept: () => readdirSync(files).toSorted() };
}

test('goes what no row names; stays what one names, in the Trash, too', () => {
  const { store, kept } = practice();
  expect(sweepFiles(store.connection, store.file)).toBe(1);
  expect(kept()).toEqual([NEEDED, TRASHED]);
});

test('leaves alone what is not ours, and clears away a copy that was cut off', () => {
  const { store, files, kept } = practice();
  writeFileSync(path.join(files, 'notes of mine.txt'), 'x');
  writeFileSync(path.join(files, `${'d'.repeat(24)}.tmp`), 'x');
  sweepFiles(store.connection, store.file);
  expect(kept()).toEqual([NEEDED, TRASHED, 'notes of mine.txt']);
});

test('keeps what an undo could bring back', () => {
  const { store, kept } = practice();
  store.connection.exec(`CREATE TABLE IF NOT EXISTS undo_test (image TEXT NOT NULL) STRICT; INSERT INTO undo_test VALUES ('{"sha256":"${ORPHAN}"}')`);
  expect(sweepFiles(store.connection, store.file)).toBe(0);
  expect(kept()).toContain(ORPHAN);
});

test.each(['evenkeel-before-restore-20260226T081200.db', 'backups/evenkeel-2026-02-26T081200000Z-daily.db'])('keeps what %s still names', (name) => {
  const { store, kept } = practice();
  const other = path.join(path.dirname(store.file), name);
  mkdirSync(path.dirname(other), { recursive: true });
  store.connection.exec(`UPDATE attachment SET sha256 = '${ORPHAN}' WHERE uid = 'u1'; PRAGMA wal_checkpoint(TRUNCATE)`);
  copyFileSync(store.file, other);
  store.connection.exec(`UPDATE attachment SET sha256 = '${NEEDED}' WHERE uid = 'u1'`);
  expect(sweepFiles(store.connection, store.file)).toBe(0);
  expect(kept()).toContain(ORPHAN);
});

test('removes nothing while a practice file that was set aside cannot be read', () => {
  const { store, kept } = practice();
  writeFileSync(path.join(path.dirname(store.file), 'evenkeel-set-aside-20260226T081200.db'), 'torn '.repeat(1000));
  expect(sweepFiles(store.connection, store.file)).toBe(0);
  expect(kept()).toContain(ORPHAN);
});

test('erasing takes the copy away though a backup names it, but not from another client', () => {
  const { store, files } = practice();
  store.write((db) => db.run(sql`DELETE FROM attachment WHERE sha256 = ${TRASHED}`));
  eraseFiles(store.connection, store.file, [NEEDED, TRASHED, '../evenkeel.db']);
  expect([NEEDED, TRASHED].map((name) => existsSync(path.join(files, name)))).toEqual([true, false]);
  expect(existsSync(store.file)).toBe(true);
});
