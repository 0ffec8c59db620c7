import { chmodSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#shared/contract/error.ts';
import { flush } from '../atomic-file.ts';
import { makeFolder } from '../folder.ts';
import { expectedFailure } from '../store/failures.ts';
import { keepFile } from '../store/kept-files.ts';
import { migrate } from '../store/migrate.ts';
import { MIGRATIONS } from '../store/migrations/index.ts';
import { APPLICATION_ID } from '../store/open.ts';
import type { ZipReader } from '../zip/read-zip.ts';
import { readManifest } from './check-json.ts';
import { exportedTables, listOf, type ExportedTable } from './exported-tables.ts';
import { decoded, rowsFrom } from './json-rows.ts';
import { tableFile, type Manifest } from './manifest.ts';

/**
 * Makes a practice file, its documents beside it where wished, out of an export of a whole practice: the same rows under the same
 * ids, at the version they were exported at; opening it brings it up to date. `target` must not be there yet. AppError
 * `file-not-understood`, `store-newer`, `archive-damaged`, `disk-full`.
 */
export async function practiceFromExport(zip: ZipReader, target: string, withDocuments = true): Promise<Manifest> {
  const found = await readManifest(zip);
  if (found.scope !== 'practice') throw new AppError('export-of-client');
  if (found.schema > MIGRATIONS.length) throw new AppError('store-newer', { params: { version: found.schema, known: MIGRATIONS.length } });
  makeFolder(path.dirname(target));
  const db = new Database(target);
  try {
    begin(db, found.schema);
    await fill(db, zip, found);
    checkReferences(db);
    db.close();
    if (process.platform !== 'win32') chmodSync(target, 0o600);
    flush(target);
    if (withDocuments) await keepDocuments(zip, found, target);
    return found;
  } catch (error) {
    db.close();
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(target + suffix, { force: true });
    throw understood(error);
  }
}

function begin(db: Database.Database, schema: number): void {
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('trusted_schema = OFF');
  migrate(db, MIGRATIONS.slice(0, schema));
  // Rows come table by table, in no order of their references; these are checked at the end.
  db.pragma('foreign_keys = OFF');
}

async function fill(db: Database.Database, zip: ZipReader, found: Manifest): Promise<void> {
  const tables = exportedTables(db);
  if (Object.keys(found.tables).some((name) => !tables.some((table) => table.name === name))) throw new AppError('file-not-understood');
  db.exec('BEGIN IMMEDIATE');
  for (const table of tables) await fillTable(db, zip, table, found);
  const sequence = db.prepare('UPDATE sqlite_sequence SET seq = :seq WHERE name = :name');
  const began = db.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)');
  for (const [name, seq] of Object.entries(found.sequences)) if (sequence.run({ name, seq }).changes === 0) began.run({ name, seq });
  db.exec('COMMIT');
}

async function fillTable(db: Database.Database, zip: ZipReader, table: ExportedTable, found: Manifest): Promise<void> {
  const said = found.tables[table.name];
  if (!said) return;
  // Names are the schema's own; those of the file only choose among them.
  const columns = table.columns.filter(({ name }) => Object.hasOwn(said.columns, name));
  const insert = db.prepare(`INSERT INTO "${table.name}" (${listOf(columns.map(({ name }) => name))}) VALUES (${columns.map(() => '?').join(', ')})`);
  // What a migration puts into a new file stands in the export as it was.
  db.exec(`DELETE FROM "${table.name}"`);
  let rows = 0;
  for await (const batch of rowsFrom(await zip.stream(tableFile(table.name)))) {
    for (const row of batch) insert.run(columns.map(({ name, type }) => decoded(row[name] ?? null, type === 'BLOB')));
    rows += batch.length;
  }
  if (rows !== said.rows) throw new AppError('archive-damaged', { message: `${table.name}: ${rows} of ${said.rows} rows` });
}

function checkReferences(db: Database.Database): void {
  const broken = db.pragma('foreign_key_check') as readonly unknown[];
  if (broken.length > 0) throw new AppError('archive-damaged', { message: `${broken.length} broken references` });
}

async function keepDocuments(zip: ZipReader, { documents }: Manifest, target: string): Promise<void> {
  for (const { file, sha256 } of documents) {
    const staging = `${target}.document`;
    rmSync(staging, { force: true });
    try {
      await zip.extract(file, staging);
      if ((await keepFile(target, staging)).sha256 !== sha256) throw new AppError('archive-damaged', { message: 'a document that is not what it was' });
    } finally {
      rmSync(staging, { force: true });
    }
  }
}

/** A row that the schema refuses was not written by us. */
function understood(error: unknown): unknown {
  if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return new AppError('archive-damaged', { cause: error });
  return expectedFailure(error) ?? error;
}
