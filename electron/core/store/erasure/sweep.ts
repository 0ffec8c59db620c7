import Database from 'better-sqlite3';
import type { Instant } from '#shared/time/clock.ts';
import { expectedFailure } from '../failures.ts';
import { configure } from '../open.ts';
import { forgetDeletedWords } from '../search-words.ts';
import { readDb, sql, writeDb, type ReadDb } from '../sql.ts';

export type Sweeping = { readonly file: string; readonly now: Instant };

/** Whether somebody was erased whose bytes may still be there. */
export function isUnswept(db: ReadDb): boolean {
  return db.get(sql`SELECT 1 FROM erasure WHERE swept_at IS NULL LIMIT 1`) !== undefined;
}

/**
 * Removed rows leave their bytes behind in pages and in the log until both are written anew: `secure_delete` overwrites what is
 * freed, not what was moved within a page before. A job of the worker, over a connection of its own: of a million rows it takes
 * ten seconds, in which others may read and nobody may write. False where it cannot be done now: no room, or a copy is being made.
 */
export function sweepErased({ file, now }: Sweeping): boolean {
  const db = new Database(file, { fileMustExist: true, timeout: 5000 });
  try {
    configure(db);
    const write = writeDb(db, readDb(db));
    db.transaction(() => forgetDeletedWords(write)).immediate();
    forgetSamples(db);
    db.exec('VACUUM');
    const [checkpoint] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (checkpoint?.busy !== 0) return false;
    write.run(sql`UPDATE erasure SET swept_at = ${now} WHERE swept_at IS NULL`);
    return true;
  } catch (error) {
    const { code } = expectedFailure(error) ?? {};
    if (code === 'disk-full' || code === 'busy') return false;
    throw error;
  } finally {
    db.close();
  }
}

/** The query planner keeps single values of indexed columns, names among them. `PRAGMA optimize` gathers new ones. */
function forgetSamples(db: Database.Database): void {
  const hasSamples = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat4'`).get();
  if (hasSamples) db.exec('DELETE FROM sqlite_stat4');
}
