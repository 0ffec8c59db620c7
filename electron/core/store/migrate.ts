import type { Database } from 'better-sqlite3';
import { AppError } from '#shared/contract/error.ts';
import { MIGRATIONS } from './migrations/index.ts';

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** A file that a newer program wrote is not opened for writing: we cannot know what it means (DB-21). */
export function refuseNewer(db: Database, known = MIGRATIONS.length): void {
  const version = versionOf(db);
  if (version > known) throw new AppError('store-newer', { params: { version, known } });
}

/**
 * Runs the pending steps in one transaction, the version with them: all or nothing (DB-20). What fails leaves through
 * the top; the file is then as it was.
 */
export function migrate(db: Database, steps = MIGRATIONS): void {
  const from = versionOf(db);
  if (from === steps.length) return;
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const step of steps.slice(from)) step(db);
      const broken = db.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0) throw new Error(`a migration left ${broken.length} broken references`);
      db.pragma(`user_version = ${steps.length}`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
