import Database from 'better-sqlite3';
import { AppError } from '#shared/contract/error.ts';
import { expectedFailure, isDamage } from '../store/failures.ts';
import { refuseNewer, versionOf } from '../store/migrate.ts';

export type Contents = {
  readonly clients: number;
  readonly interactions: number;
  /** Clients, people, engagements and interactions together: what the shrink guard compares. */
  readonly rows: number;
  readonly version: number;
};

/** Opens read-only, checks every page and that this program understands it. AppError `store-damaged`, `store-newer`, `file-not-understood`, `file-unreadable`. */
export function verify(file: string): Contents {
  return reading(file, (db) => {
    const answer = db.pragma('quick_check(1)', { simple: true });
    if (answer !== 'ok') throw new AppError('store-damaged', { message: String(answer) });
    refuseNewer(db);
    if (!db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'practice'`).get()) throw new AppError('file-not-understood');
    return contentsOf(db);
  });
}

/** Of a file that is offered for a restore: that it is damaged says nothing about the practice that is open. AppError `archive-damaged` in the place of `store-damaged`. */
export function verifyOffered(file: string): Contents {
  try {
    return verify(file);
  } catch (error) {
    throw isDamage(error) ? new AppError('archive-damaged', { cause: error }) : error;
  }
}

/** Of a file or a connection that is known to be whole. */
export function contentsOf(db: Database.Database): Contents {
  const count = (table: 'client' | 'person' | 'engagement' | 'interaction'): number => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const [clients, interactions] = [count('client'), count('interaction')];
  return { clients, interactions, rows: clients + interactions + count('person') + count('engagement'), version: versionOf(db) };
}

/** The documents that a practice file names, those in its Trash too; none where it is from before there were documents. */
export function documentsNamedIn(file: string): string[] {
  return reading(file, (db) => {
    if (!db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'attachment'`).get()) return [];
    return db.prepare<[], string>('SELECT DISTINCT sha256 FROM attachment ORDER BY sha256').pluck().all();
  });
}

function reading<T>(file: string, work: (db: Database.Database) => T): T {
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
    return work(db);
  } catch (error) {
    throw expectedFailure(error) ?? error;
  } finally {
    db?.close();
  }
}
