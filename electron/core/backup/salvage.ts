import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import Database from 'better-sqlite3';
import { AppError } from '#shared/contract/error.ts';
import type { Instant } from '#shared/time/clock.ts';
import { isDamage } from '../store/failures.ts';
import { writeZip, type ZipEntry } from '../zip/write-zip.ts';
import { salvagedRows } from './salvaged-rows.ts';

export type SalvageRequest = {
  readonly file: string;
  readonly target: string;
  /** A folder that is not there yet: the work is done on a copy (R16). */
  readonly scratch: string;
  readonly now: Instant;
};

export type SalvagedTable = { readonly name: string; readonly rows: number; readonly complete: boolean };

/**
 * Runs in the worker: all that can still be read of a damaged practice, row by row, as plain JSON in a zip (REG-02, R22). A
 * table that is broken in the middle is read from both ends and then row by row. AppError `nothing-readable`, `disk-full`.
 */
export async function salvage({ file, target, scratch, now }: SalvageRequest): Promise<SalvagedTable[]> {
  const copy = path.join(scratch, 'damaged.db');
  mkdirSync(scratch, { recursive: true, mode: 0o700 });
  let db: Database.Database | null = null;
  try {
    for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
    db = new Database(copy);
    const tables = tablesOf(db);
    const found: SalvagedTable[] = [];
    await writeZip(target, entriesOf(db, tables, found), now);
    if (found.every(({ rows }) => rows === 0)) throw new AppError('nothing-readable');
    return found;
  } catch (error) {
    rmSync(target, { force: true });
    throw isDamage(error) ? new AppError('nothing-readable', { cause: error }) : error;
  } finally {
    db?.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The tables of ours: neither those of SQLite nor what an index for searching is made of. */
function tablesOf(db: Database.Database): string[] {
  return db
    .prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`)
    .pluck()
    .all();
}

/** What was found is known only when all has been read: the report is the last entry. */
function* entriesOf(db: Database.Database, tables: readonly string[], found: SalvagedTable[]): Generator<ZipEntry> {
  for (const name of tables) yield { name: `tables/${name}.json`, content: () => Readable.from(jsonOf(db, name, found)) };
  yield { name: 'report.json', content: () => Readable.from([`${JSON.stringify({ tables: found }, null, 2)}\n`]) };
}

function* jsonOf(db: Database.Database, name: string, found: SalvagedTable[]): Generator<string> {
  let rows = 0;
  const salvaged = salvagedRows(db, name);
  yield '[';
  for (;;) {
    const next = salvaged.next();
    if (next.done) {
      found.push({ name, rows, complete: next.value });
      break;
    }
    yield `${rows > 0 ? ',' : ''}\n${JSON.stringify(inText(next.value))}`;
    rows += 1;
  }
  yield '\n]\n';
}

/** Bytes as base64: JSON has none. */
function inText(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Buffer.isBuffer(value) ? { base64: value.toString('base64') } : value]));
}
