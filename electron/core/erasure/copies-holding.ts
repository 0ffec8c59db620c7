import { statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { ErasurePreview } from '#shared/contract/erasure.ts';
import { expiryOf } from '#shared/domain/copy-expiry.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf } from '#shared/time/day.ts';
import { backupsFolder, copyNamesIn, copyPath, namesIn } from '../backup/copy-names.ts';
import type { ErasureKind } from '../store/erasure/erase.ts';
import { expectedFailure } from '../store/failures.ts';

export type Sought = { readonly kind: ErasureKind; readonly uid: string };
export type Looking = { readonly folder: string; readonly practiceFile: string; readonly zone: string; readonly now: Instant };

/** Copies of the practice that still hold a record: backups, and files that were set aside in the data folder. Newest first. */
export function copiesHolding(sought: Sought, { folder, practiceFile, zone, now }: Looking): ErasurePreview['copies'] {
  const names = copyNamesIn(backupsFolder(folder));
  const goes = expiryOf(
    names.map((name) => ({ ...name, bytes: statSync(copyPath(folder, name.id)).size })),
    now,
    zone,
  );
  const backups = names
    .filter(({ id }) => holds(copyPath(folder, id), sought))
    .map(({ id, takenAt, reason }) => ({ name: id, takenOn: dayOf(takenAt, zone), reason, goesOn: goes.get(id) ?? null }));
  const aside = namesIn(path.dirname(practiceFile))
    .filter((name) => name.endsWith('.db') && name !== path.basename(practiceFile) && holds(path.join(path.dirname(practiceFile), name), sought))
    .map((name) => ({ name, takenOn: null, reason: null, goesOn: null }));
  return [...backups, ...aside];
}

/** One that cannot be read may hold anybody. */
function holds(file: string, { kind, uid }: Sought): boolean {
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    if (db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN ('client', 'person')`).pluck().get() !== 2) return false;
    const query = kind === 'client' ? 'SELECT 1 FROM client WHERE uid = ?' : 'SELECT 1 FROM person WHERE uid = ?';
    return db.prepare(query).pluck().get(uid) === 1;
  } catch (error) {
    if (expectedFailure(error)) return true;
    throw error;
  } finally {
    db?.close();
  }
}
