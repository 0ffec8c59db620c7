import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/fake-ports.ts';
import { expectedFailure, isDamage } from './failures.ts';

const failureOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing failed');
};

const newFile = (): string => path.join(temporaryFolder(), 'x.db');
function database(file: string, options: Database.Options = {}): Database.Database {
  const db = new Database(file, options);
  if (!options.readonly) db.exec('CREATE TABLE IF NOT EXISTS t (x TEXT) STRICT');
  return db;
}

test('a disk that is full is called so, and what stood there is still there', () => {
  const db = database(newFile());
  db.prepare('INSERT INTO t VALUES (?)').run('before');
  db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
  const error = failureOf(() => db.transaction(() => db.prepare('INSERT INTO t VALUES (?)').run('x'.repeat(100_000)))());
  expect(expectedFailure(error)?.code).toBe('disk-full');
  expect(db.prepare('SELECT x FROM t').pluck().all()).toEqual(['before']);
  db.close();
});

test('a file that may only be read is called so', () => {
  const file = newFile();
  database(file).close();
  const db = database(file, { readonly: true });
  expect(expectedFailure(failureOf(() => db.exec("INSERT INTO t VALUES ('x')")))?.code).toBe('read-only');
  db.close();
});

test('a file that another program writes to is called busy', () => {
  const file = newFile();
  const [one, other] = [database(file), database(file, { timeout: 0 })];
  one.exec('BEGIN EXCLUSIVE');
  expect(expectedFailure(failureOf(() => other.exec("INSERT INTO t VALUES ('x')")))?.code).toBe('busy');
  one.close();
  other.close();
});

test('a broken file is damage, and damage only', () => {
  const file = newFile();
  writeFileSync(file, 'no database, only words in a row. '.repeat(50));
  expect(isDamage(failureOf(() => new Database(file).pragma('user_version')))).toBe(true);
  expect(isDamage(new Error('a bug of ours'))).toBe(false);
});

test.each([
  ['a file that is not there', () => readFileSync(path.join(temporaryFolder(), 'gone')), 'file-not-found'],
  ['a folder in place of a file', () => readFileSync(temporaryFolder()), 'file-unreadable'],
  [
    'a file in place of a folder',
    () => {
      const file = newFile();
      writeFileSync(file, '');
      mkdirSync(path.join(file, 'in'));
    },
    'file-unreadable',
  ],
])('%s is something a user can act on', (_, work, code) => {
  expect(expectedFailure(failureOf(work))?.code).toBe(code);
});

test('a bug of ours is not dressed up as the disk’s fault', () => {
  expect(expectedFailure(new TypeError('x is not a function'))).toBeNull();
});
