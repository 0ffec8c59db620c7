import Database from 'better-sqlite3';
import { isDamage } from '../store/failures.ts';
import { wrongLastInformed } from '../store/last-informed.ts';
import { readDb } from '../store/sql.ts';
import { forgetSpoilt } from './copy-list.ts';

export type CheckRequest = { readonly file: string; readonly folder: string };

export type Checked = {
  readonly outcome: 'sound' | 'damaged' | 'loose-ends';
  /** Damaged places, or references to what is not there. */
  readonly problems: number;
  /** Copies that are not any more what was verified: not offered from now on. */
  readonly copiesSpoilt: number;
  /** Clients for whom triggers keep another moment than their interactions say. */
  readonly wrongMoments: number;
};

/** More are not counted: the first one decides. */
const MOST = 100;

/** Runs in the worker, over a connection of its own: every page, every index, every reference of the practice and what triggers keep, then the copies (DB-40). */
export function checkPractice({ file, folder }: CheckRequest): Checked {
  const copiesSpoilt = forgetSpoilt(folder);
  const damages = damagesIn(file);
  if (damages > 0) return { outcome: 'damaged', problems: damages, copiesSpoilt, wrongMoments: 0 };
  const looseEnds = count(file, (db) => list(db, 'foreign_key_check').length);
  const wrongMoments = count(file, (db) => wrongLastInformed(readDb(db)).length);
  return { outcome: looseEnds > 0 ? 'loose-ends' : 'sound', problems: looseEnds, copiesSpoilt, wrongMoments };
}

function damagesIn(file: string): number {
  try {
    return count(file, (db) => list(db, `integrity_check(${MOST})`).filter((row) => row !== 'ok').length);
  } catch (error) {
    // Where even the check cannot go on, that is its answer.
    if (isDamage(error)) return 1;
    throw error;
  }
}

function count(file: string, work: (db: Database.Database) => number): number {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

function list(db: Database.Database, pragma: string): unknown[] {
  return db.prepare(`PRAGMA ${pragma}`).pluck().all();
}
