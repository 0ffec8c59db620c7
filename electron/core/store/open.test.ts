import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/fake-ports.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openStore, type OpenOptions, type Store } from './open.ts';
import { sql } from './sql.ts';

const opened: Store[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

function open(file: string, options: Partial<OpenOptions> = {}): Store {
  const store = openStore({ file, create: true, snapshot: () => undefined, ...options });
  opened.push(store);
  return store;
}

const newFile = (): string => path.join(temporaryFolder(), 'evenkeel.db');
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return 'accepted';
};

test('the connection has the settings that durability rests on', () => {
  const { connection } = open(newFile());
  const read = (name: string): unknown => connection.pragma(name, { simple: true });
  expect({
    journal: read('journal_mode'),
    synchronous: read('synchronous'),
    busy: read('busy_timeout'),
    foreignKeys: read('foreign_keys'),
    trusted: read('trusted_schema'),
    secureDelete: read('secure_delete'),
    cellSize: read('cell_size_check'),
    temp: read('temp_store'),
  }).toEqual({ journal: 'wal', synchronous: 2, busy: 5000, foreignKeys: 1, trusted: 0, secureDelete: 1, cellSize: 1, temp: 2 });
});

test('many rows are written without waiting for the disk, and only they', () => {
  const { connection, writeMany } = open(newFile());
  const durability = (): unknown => connection.pragma('synchronous', { simple: true });
  expect([writeMany(durability), durability()]).toEqual([1, 2]);
  const fail = (): never => {
    throw new Error('no room');
  };
  expect(() => writeMany(fail)).toThrow('no room');
  expect(durability()).toBe(2);
});

test('every table is STRICT', () => {
  const { read } = open(newFile());
  const loose = read.all(sql`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`);
  expect(loose).toEqual([]);
});

test('the schema is the one that stands in schema.snapshot.sql', () => {
  const { read } = open(newFile());
  const statements = read.all<{ sql: string }>(sql`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name`);
  const schema = `${statements.map((row) => `${row.sql.replace(/\s+/g, ' ')};`).join('\n')}\n`;
  const file = path.join(import.meta.dirname, 'schema.snapshot.sql');
  if (process.env['UPDATE_SCHEMA']) writeFileSync(file, schema);
  expect(schema).toBe(readFileSync(file, 'utf8'));
});

test('a file from a newer program is refused and left as it is', () => {
  const file = newFile();
  open(file).close();
  const db = new Database(file);
  db.pragma('user_version = 9999');
  db.close();
  const before = readFileSync(file);
  expect(refusal(() => open(file, { create: false }))).toBe('store-newer');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test.each([
  ['an empty file', () => Buffer.alloc(0)],
  ['a file that is no database', () => Buffer.from('these are my notes, not a practice. '.repeat(200))],
  ['a torn header', () => Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(50)])],
])('%s is called damaged, and not turned into an empty practice', (_, content) => {
  const file = newFile();
  writeFileSync(file, content());
  expect(refusal(() => open(file, { create: false }))).toBe('store-damaged');
  expect(readFileSync(file).equals(content())).toBe(true);
});

test('a database of another program is refused before anything is written to it', () => {
  const file = newFile();
  const other = new Database(file);
  other.exec('CREATE TABLE photos (id INTEGER)');
  other.close();
  const before = readFileSync(file);
  expect(refusal(() => open(file, { create: false }))).toBe('store-damaged');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('overwritten pages are found at the start', () => {
  const file = newFile();
  const store = open(file);
  store.write((db) => {
    for (let n = 0; n < 300; n += 1) db.run(sql`INSERT INTO import_mapping (heading, mapping, used_at) VALUES (${`h${n}`.padEnd(200, 'x')}, '{}', 1)`);
  });
  store.close();
  const content = readFileSync(file);
  content.fill(0x5a, content.length - 3 * 4096, content.length - 4096);
  writeFileSync(file, content);
  expect(refusal(() => open(file, { create: false }))).toBe('store-damaged');
});

test('a missing file is not made unless it was asked for', () => {
  const file = newFile();
  expect(refusal(() => open(file, { create: false }))).toBe('file-not-found');
  expect(existsSync(file)).toBe(false);
});

test.each(MIGRATIONS.map((_, index) => index))('a failure after migration step %i leaves version and schema as they were', (index) => {
  const file = newFile();
  const before = MIGRATIONS.slice(0, index);
  if (index > 0) open(file, { steps: before }).close();
  const failing = [
    ...before,
    ...MIGRATIONS.slice(index, index + 1),
    () => {
      throw new Error('power cut');
    },
  ];
  expect(refusal(() => open(file, { create: index === 0, steps: failing }))).toBe('migration-failed');
  const db = new Database(file);
  expect(db.pragma('user_version', { simple: true })).toBe(index);
  expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'client'`).pluck().get()).toBe(index === 0 ? 0 : 1);
  db.close();
});

test('a later step is preceded by a copy, a first one is not', () => {
  const file = newFile();
  const copies: number[] = [];
  const snapshot = (db: Database.Database): void => void copies.push(Number(db.pragma('user_version', { simple: true })));
  open(file, { snapshot }).close();
  expect(copies).toEqual([]);
  const more = [...MIGRATIONS, (db: Database.Database) => void db.exec('CREATE TABLE extra (id INTEGER) STRICT')];
  open(file, { create: false, steps: more, snapshot }).close();
  expect(copies).toEqual([MIGRATIONS.length]);
});

test('a migration does not begin when its copy cannot be made', () => {
  const file = newFile();
  open(file).close();
  const more = [...MIGRATIONS, (db: Database.Database) => void db.exec('CREATE TABLE extra (id INTEGER) STRICT')];
  const full = (): never => {
    throw Object.assign(new Error('no room'), { code: 'SQLITE_FULL' });
  };
  expect(refusal(() => open(file, { create: false, steps: more, snapshot: full }))).toBe('disk-full');
  expect(open(file, { create: false }).connection.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
});

test('a migration that leaves broken references is undone', () => {
  const file = newFile();
  open(file).close();
  const careless = (db: Database.Database): void => {
    db.exec(
      `INSERT INTO engagement (uid, client_id, title, kind, started_on, meeting_rhythm, created_at, updated_at) VALUES ('x', 99, '', 'project', '2026-01-01', 'ad_hoc', 1, 1)`,
    );
  };
  expect(refusal(() => open(file, { create: false, steps: [...MIGRATIONS, careless] }))).toBe('migration-failed');
  expect(open(file, { create: false }).read.get(sql`SELECT 1 FROM engagement`)).toBeUndefined();
});

test('what throws inside a transaction leaves nothing behind', () => {
  const store = open(newFile());
  expect(() =>
    store.write((db) => {
      db.run(sql`INSERT INTO import_mapping (heading, mapping, used_at) VALUES ('a', '{}', 1)`);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(store.read.get(sql`SELECT 1 FROM import_mapping`)).toBeUndefined();
});

test('closing leaves one file that a copy of the folder can use', () => {
  const file = newFile();
  const store = open(file);
  store.write((db) => db.run(sql`INSERT INTO import_mapping (heading, mapping, used_at) VALUES ('a', '{}', 1)`));
  store.close();
  store.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
  copyFileSync(file, `${file}.copy`);
  expect(open(`${file}.copy`, { create: false }).read.get(sql`SELECT heading FROM import_mapping`)).toEqual({ heading: 'a' });
});

test.skipIf(process.platform === 'win32')('the file is for its owner alone, whatever the umask', () => {
  const before = process.umask(0);
  try {
    const file = newFile();
    open(file);
    expect([file, `${file}-wal`].map((each) => statSync(each).mode & 0o777)).toEqual([0o600, 0o600]);
  } finally {
    process.umask(before);
  }
});
