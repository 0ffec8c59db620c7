import { chmodSync, constants, copyFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Instant } from '#shared/time/clock.ts';
import { flush, flushFolder } from '../atomic-file.ts';
import { expectedFailure } from '../store/failures.ts';
import { isZip } from '../zip/read-zip.ts';
import { gatherDocuments } from './copied-documents.ts';
import { keptFilesFolder } from '../store/kept-files.ts';
import { backupsFolder, parseCopyName } from './copy-names.ts';
import { unpackArchive } from './unpack-archive.ts';
import { vacuumInto } from './vacuum-into.ts';
import { documentsNamedIn, verifyOffered, type Contents } from './verify.ts';

export type StageRequest = {
  /** A copy, a practice file, a one-file backup or everything as JSON. */
  readonly source: string;
  /** What it is called where it comes from: a copy carries its moment in its name. */
  readonly name: string;
  /** The practice file whose place it will take. */
  readonly target: string;
  readonly folder: string;
};

export type Staged = Contents & { readonly staging: string; readonly documentsMissing: number; readonly madeAt: Instant | null };

/**
 * Runs in the worker: brings a copy beside the practice file, on the disk and verified, and its documents to where the
 * practice looks for them. The practice itself is not touched. AppError of `verifyOffered`, of `unpackArchive`, `disk-full`.
 */
export async function stageRestore({ source, name, target, folder }: StageRequest): Promise<Staged> {
  const staging = `${target}.restoring`;
  const documents = keptFilesFolder(target);
  try {
    rmSync(staging, { force: true });
    const madeAt = isZip(source) ? (await unpackArchive(source, staging, documents)).madeAt : copyDatabase(source, staging, name);
    chmodSync(staging, 0o600);
    flush(staging);
    flushFolder(path.dirname(staging));
    const contents = verifyOffered(staging);
    const sources = [keptFilesFolder(source), path.join(backupsFolder(folder), 'files')];
    const lost = gatherDocuments(documentsNamedIn(staging), sources, documents);
    return { ...contents, staging, madeAt, documentsMissing: lost.length };
  } catch (error) {
    rmSync(staging, { force: true });
    throw expectedFailure(error) ?? error;
  }
}

/** Answers when it was made, where its name says so. */
function copyDatabase(source: string, staging: string, name: string): Instant | null {
  // What is still in a write-ahead log belongs to the file, too.
  if (existsSync(`${source}-wal`)) vacuumInto(source, staging);
  else copyFileSync(source, staging, constants.COPYFILE_FICLONE);
  return parseCopyName(name)?.takenAt ?? null;
}
