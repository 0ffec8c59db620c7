import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#shared/contract/error.ts';
import type { Backup } from '#shared/contract/app.ts';
import type { Instant } from '#shared/time/clock.ts';
import { flush } from '../atomic-file.ts';
import { refuseNewer } from './migrate.ts';
import { expectedFailure } from './failures.ts';
import { makeFolder } from '../folder.ts';

export type BackupReason = Backup['reason'];

const NAME = /^evenkeel-(\d{4}-\d{2}-\d{2}T\d{6}\d{3}Z)-(daily|before-migration|before-import|before-restore)\.db$/;
/** The newest of each reason that are kept; the newest three of all are kept in any case. */
const KEEP: Readonly<Record<BackupReason, number>> = { daily: 7, 'before-migration': 5, 'before-import': 5, 'before-restore': 3 };
const KEEP_ALWAYS = 3;

export function backupsFolder(folder: string): string {
  return path.join(folder, 'backups');
}

/**
 * Writes a verified copy beside the practice file: VACUUM INTO a temporary name, checked, then renamed (DB-32). What
 * fails leaves the earlier backups as they were. AppError `disk-full`, `read-only`, `store-damaged`.
 */
export function backUp(connection: Database.Database, folder: string, reason: BackupReason, now: Instant): string {
  const target = path.join(backupsFolder(folder), fileName(reason, now));
  const staging = `${target}.tmp`;
  try {
    makeFolder(backupsFolder(folder));
    rmSync(staging, { force: true });
    connection.prepare('VACUUM INTO ?').run(staging);
    chmodSync(staging, 0o600);
    flush(staging);
    verify(staging);
    renameSync(staging, target);
    prune(folder);
    return target;
  } catch (error) {
    rmSync(staging, { force: true });
    throw expectedFailure(error) ?? error;
  }
}

/** There was a practice here once. */
export function hasBackups(folder: string): boolean {
  return namesIn(folder).length > 0;
}

/** Newest first; only what opens and is whole is listed. */
export function listBackups(folder: string): Backup[] {
  return namesIn(folder).flatMap((name) => {
    const summary = summaryOf(path.join(backupsFolder(folder), name));
    return summary ? [{ ...summary, ...parseName(name)! }] : [];
  });
}

export function backupPath(folder: string, id: string): string {
  if (!NAME.test(id)) throw new AppError('file-not-found');
  return path.join(backupsFolder(folder), id);
}

/** True when the newest daily copy is from another day than `today` (in UTC: a copy a day is what matters). */
export function isDailyDue(folder: string, now: Instant): boolean {
  const newest = namesIn(folder)
    .map((name) => parseName(name)!)
    .find((it) => it.reason === 'daily');
  return !newest || new Date(newest.takenAt).toISOString().slice(0, 10) !== new Date(now).toISOString().slice(0, 10);
}

/** Opens read-only, checks every page and that this program understands it. AppError `store-damaged`, `store-newer`, `file-unreadable`. */
export function verify(file: string): { clients: number; interactions: number } {
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    const answer = db.pragma('quick_check(1)', { simple: true });
    if (answer !== 'ok') throw new AppError('store-damaged', { message: String(answer) });
    refuseNewer(db);
    const count = (table: 'client' | 'interaction'): number => Number(db!.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    if (!db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'practice'`).get()) throw new AppError('file-not-understood');
    return { clients: count('client'), interactions: count('interaction') };
  } catch (error) {
    throw expectedFailure(error) ?? error;
  } finally {
    db?.close();
  }
}

/**
 * Puts a verified copy of `source` in the place of the closed practice file; what was there is kept beside it under
 * `…before-restore` or `…damaged` and never deleted. Main file, -wal and -shm go together.
 */
export function replaceFile(target: string, source: string, aside: string): void {
  verify(source);
  const staging = `${target}.restoring`;
  copyFileSync(source, staging);
  chmodSync(staging, 0o600);
  flush(staging);
  setAside(target, aside);
  renameSync(staging, target);
}

/** Renames the file and its two companions; nothing happens where there is none. */
export function setAside(target: string, aside: string): void {
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(target + suffix)) renameSync(target + suffix, aside + suffix);
}

function prune(folder: string): void {
  const all = namesIn(folder);
  const seen = new Map<BackupReason, number>();
  all.forEach((name, index) => {
    const { reason } = parseName(name)!;
    const count = (seen.get(reason) ?? 0) + 1;
    seen.set(reason, count);
    if (index >= KEEP_ALWAYS && count > KEEP[reason]) rmSync(path.join(backupsFolder(folder), name));
  });
}

function summaryOf(file: string): { bytes: number; clients: number; interactions: number } | null {
  try {
    return { bytes: statSync(file).size, ...verify(file) };
  } catch (error) {
    // A copy that cannot be read is not offered; it stays where it is.
    if (expectedFailure(error)) return null;
    throw error;
  }
}

/** Newest first. */
function namesIn(folder: string): string[] {
  const home = backupsFolder(folder);
  if (!existsSync(home)) return [];
  return readdirSync(home)
    .filter((name) => NAME.test(name))
    .toSorted()
    .toReversed();
}

function fileName(reason: BackupReason, now: Instant): string {
  return `evenkeel-${new Date(now).toISOString().replace(/[:.]/g, '')}-${reason}.db`;
}

function parseName(name: string): { id: string; takenAt: Instant; reason: BackupReason } | null {
  const parts = NAME.exec(name);
  if (!parts) return null;
  const stamp = parts[1]!.replace(/T(\d\d)(\d\d)(\d\d)(\d{3})Z/, 'T$1:$2:$3.$4Z');
  return { id: name, takenAt: Date.parse(stamp), reason: parts[2] as BackupReason };
}
