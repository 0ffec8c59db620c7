import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#shared/contract/error.ts';
import { expectedFailure } from './failures.ts';
import { migrate, refuseNewer, versionOf } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { followSearchWords, type SearchWords } from './search-words.ts';
import { readDb, writeDb, type ReadDb, type WriteDb } from './sql.ts';
import { createRecorder, type Recorder } from './undo/recorder.ts';
import { makeFolder } from '../folder.ts';

export type Store = {
  readonly file: string;
  readonly read: ReadDb;
  /** One transaction; a promise cannot be returned from it. Throws what the work throws, with nothing written. */
  write<T>(work: (db: WriteDb) => T extends Promise<unknown> ? never : T): T;
  /** As `write`, for a batch of many rows: on the disk with the next ordinary write, and not before (DB-04). */
  writeMany<T>(work: (db: WriteDb) => T extends Promise<unknown> ? never : T): T;
  /** Writes down what commands change, for *Undo*. */
  readonly recorder: Recorder;
  /** Everything is written through and one file is left (DB-07); safe to call twice. */
  close(): void;
  /** For backups and checks, which need the connection itself. */
  readonly connection: Database.Database;
};

export type OpenOptions = {
  readonly file: string;
  /** Only then a file that is not there is made. */
  readonly create: boolean;
  /** Copies the file before a migration changes it; throws when the copy cannot be made. */
  readonly snapshot: (db: Database.Database) => void;
  /** False for a file that is known to be as it was when it was last whole: every page is read otherwise (31 ms for 29 MB). */
  readonly check?: boolean;
  readonly steps?: typeof MIGRATIONS;
};

/** `EVKL`, in the header of every practice file. */
export const APPLICATION_ID = 0x45564b4c;

/** 3.51.3 is the first SQLite without the WAL reset fault (DB-43). */
const OLDEST_SQLITE = [3, 51, 3] as const;

/**
 * Opens a practice file. AppError `file-not-found`, `store-damaged`, `store-newer`, `migration-failed`, `read-only`; in
 * all of them the file is as it was.
 */
export function openStore(options: OpenOptions): Store {
  if (options.file !== ':memory:' && !options.create && !existsSync(options.file)) throw new AppError('file-not-found');
  if (options.file !== ':memory:' && options.create) makeFolder(path.dirname(options.file));
  const db = connect(options.file);
  try {
    refuseOldSqlite(db);
    if (options.create && isEmpty(db)) db.pragma(`application_id = ${APPLICATION_ID}`);
    refuseForeign(db);
    refuseNewer(db, options.steps?.length);
    if (options.check ?? true) checkPages(db);
    configure(db);
    upgrade(db, options);
    protect(options.file);
    return storeOver(db, options.file);
  } catch (error) {
    db.close();
    throw expectedFailure(error) ?? error;
  }
}

/** In the order of DB-03. `optimize` looks at the tables that have changed most. */
export function configure(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('busy_timeout = 5000');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('secure_delete = ON');
  db.pragma('cell_size_check = ON');
  db.pragma('temp_store = MEMORY');
  // In KiB: the pages that a practice of 10,000 clients is asked for again and again stay in memory.
  db.pragma('cache_size = -32768');
  if (process.platform === 'darwin') db.pragma('checkpoint_fullfsync = ON');
  db.pragma('optimize = 0x10002');
}

function connect(file: string): Database.Database {
  try {
    return new Database(file, { timeout: 5000 });
  } catch (error) {
    throw expectedFailure(error) ?? error;
  }
}

function refuseOldSqlite(db: Database.Database): void {
  const found = String(db.prepare('SELECT sqlite_version()').pluck().get()).split('.').map(Number);
  const older = OLDEST_SQLITE.findIndex((part, index) => (found[index] ?? 0) !== part);
  if (older >= 0 && (found[older] ?? 0) < OLDEST_SQLITE[older]!) throw new Error(`SQLite ${found.join('.')} is too old`);
}

/** Nothing in it yet: just made, or a file that a crash left empty. */
function isEmpty(db: Database.Database): boolean {
  return Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()) === 0;
}

/** An empty file, or a database of another program, is not a practice: migrating it would hide a loss, or do harm. */
function refuseForeign(db: Database.Database): void {
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) throw new AppError('store-damaged', { message: 'not a practice file' });
}

/** A damaged page is found before anything is written. */
function checkPages(db: Database.Database): void {
  const answer = db.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new AppError('store-damaged', { message: String(answer) });
}

function upgrade(db: Database.Database, { steps = MIGRATIONS, snapshot }: OpenOptions): void {
  const from = versionOf(db);
  if (from === steps.length) return;
  if (from > 0) snapshot(db);
  try {
    migrate(db, steps);
  } catch (error) {
    throw expectedFailure(error) ?? new AppError('migration-failed', { params: { from, to: steps.length }, cause: error });
  }
}

/** Client records are for their owner's eyes (SEC-26). */
function protect(file: string): void {
  if (file === ':memory:' || process.platform === 'win32') return;
  for (const each of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(each)) chmodSync(each, 0o600);
}

/** One transaction; at its end, what is searched follows what was written. */
function transactionsOf(db: Database.Database, search: SearchWords): <T>(work: () => T) => T {
  const followed = <T>(work: () => T): T => {
    const value = work();
    search.refresh();
    return value;
  };
  return (work) => db.transaction(() => followed(work)).immediate();
}

function storeOver(db: Database.Database, file: string): Store {
  const read = readDb(db);
  const write = writeDb(db, read);
  const recorder = createRecorder(db, read);
  const search = followSearchWords(db);
  const begin = transactionsOf(db, search);
  begin(() => search.fill(write));
  const writing: Store['write'] = (work) => recorder.transaction(write, begin, () => work(write));
  return {
    file,
    read,
    connection: db,
    recorder,
    write: writing,
    writeMany(work) {
      db.pragma('synchronous = NORMAL');
      try {
        return writing(work);
      } finally {
        db.pragma('synchronous = FULL');
      }
    },
    close() {
      if (!db.open) return;
      try {
        db.pragma('optimize');
        db.pragma('wal_checkpoint(TRUNCATE)');
      } catch (error) {
        // On a full disk or a damaged file the log stays beside the file; what is in it comes in at the next start.
        if (!expectedFailure(error)) throw error;
      } finally {
        db.close();
      }
    },
  };
}
