import { chmodSync, constants, copyFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { flush, flushFolder } from '../atomic-file.ts';
import { expectedFailure } from '../store/failures.ts';
import { documentsBeside, gatherDocuments } from './copied-documents.ts';
import { backupsFolder } from './copy-names.ts';
import { documentsNamedIn, verify, type Contents } from './verify.ts';

export type StageRequest = {
  readonly source: string;
  /** The practice file whose place it will take. */
  readonly target: string;
  readonly folder: string;
};

export type Staged = Contents & { readonly staging: string; readonly documentsMissing: number };

/**
 * Runs in the worker: brings a copy beside the practice file, on the disk and verified, and its documents to where the
 * practice looks for them. The practice itself is not touched. AppError of `verify`, `disk-full`.
 */
export function stageRestore({ source, target, folder }: StageRequest): Staged {
  const staging = `${target}.restoring`;
  try {
    rmSync(staging, { force: true });
    copyDatabase(source, staging);
    chmodSync(staging, 0o600);
    flush(staging);
    flushFolder(path.dirname(staging));
    const contents = verify(staging);
    const sources = [documentsBeside(source), path.join(backupsFolder(folder), 'files')];
    const lost = gatherDocuments(documentsNamedIn(staging), sources, documentsBeside(target));
    return { ...contents, staging, documentsMissing: lost.length };
  } catch (error) {
    rmSync(staging, { force: true });
    throw expectedFailure(error) ?? error;
  }
}

/** What is still in a write-ahead log belongs to the file, too. */
function copyDatabase(source: string, staging: string): void {
  if (!existsSync(`${source}-wal`)) return copyFileSync(source, staging, constants.COPYFILE_FICLONE);
  const db = new Database(source, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    db.prepare('VACUUM INTO ?').run(staging);
  } finally {
    db.close();
  }
}
