import { chmodSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { AppError } from '#shared/contract/error.ts';
import type { BackupReason } from '#shared/domain/backup-rotation.ts';
import type { Instant } from '#shared/time/clock.ts';
import { flush, flushFolder } from '../atomic-file.ts';
import { makeFolder } from '../folder.ts';
import { expectedFailure } from '../store/failures.ts';
import { versionOf } from '../store/migrate.ts';
import { backupsFolder, copyName } from './copy-names.ts';
import { rememberCopy, rememberedCopies, type VerifiedCopy } from './copy-list.ts';
import { hashOf } from './hash-file.ts';
import { verify, type Contents } from './verify.ts';

export type CopyRequest = {
  /** The data folder, whose `backups/` takes the copy. */
  readonly folder: string;
  readonly reason: BackupReason;
  readonly now: Instant;
  /** Null is the answer then, and no file, when nothing has changed since the newest copy. */
  readonly onlyIfChanged: boolean;
};

/** Where a copy can be cut off. Tests end the process there. */
export type CopyStep = 'written' | 'flushed' | 'verified' | 'renamed' | 'remembered';

/**
 * Writes a verified copy: VACUUM INTO a temporary name, to the disk, opened and checked, and only then renamed into the
 * list (DB-32). What fails leaves the earlier copies as they were. AppError `disk-full`, `read-only`, `store-damaged`.
 */
export function makeCopy(source: Database, request: CopyRequest, reached: (step: CopyStep) => void = () => undefined): VerifiedCopy | null {
  const home = backupsFolder(request.folder);
  const id = copyName(request.reason, request.now);
  const staging = path.join(home, `${id}.tmp`);
  try {
    makeFolder(home);
    rmSync(staging, { force: true });
    source.prepare('VACUUM INTO ?').run(staging);
    chmodSync(staging, 0o600);
    reached('written');
    // SQLite does not promise that what VACUUM INTO wrote is on the disk.
    flush(staging);
    reached('flushed');
    const contents = verifyCopy(staging, versionOf(source));
    const sha256 = hashOf(staging);
    reached('verified');
    if (request.onlyIfChanged && rememberedCopies(request.folder)[0]?.sha256 === sha256) {
      rmSync(staging);
      return null;
    }
    renameSync(staging, path.join(home, id));
    flushFolder(home);
    reached('renamed');
    const copy = { id, takenAt: request.now, reason: request.reason, bytes: statSync(path.join(home, id)).size, sha256, ...contents };
    rememberCopy(request.folder, copy);
    reached('remembered');
    return copy;
  } catch (error) {
    rmSync(staging, { force: true });
    throw expectedFailure(error) ?? error;
  }
}

/** A copy that is not whole says nothing against the practice: that code would stop its use. */
function verifyCopy(file: string, version: number): Contents {
  try {
    const contents = verify(file);
    if (contents.version === version) return contents;
    throw new Error('the copy has another version than its source');
  } catch (cause) {
    throw new AppError('copy-damaged', { cause });
  }
}
