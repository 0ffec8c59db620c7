import { constants, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/contract/error.ts';
import { copiesToRemove } from '#shared/domain/backup-rotation.ts';
import { flush, flushFolder } from '../atomic-file.ts';
import { expectedFailure } from '../store/failures.ts';
import { gatherDocuments, sweepCopiedDocuments } from './copied-documents.ts';
import { keptFilesFolder } from '../store/kept-files.ts';
import { rememberedCopies, type VerifiedCopy } from './copy-list.ts';
import { copyPath, parseCopyName } from './copy-names.ts';
import { hashOf } from './hash-file.ts';
import { documentsNamedIn } from './verify.ts';

export type MirrorRequest = {
  readonly folder: string;
  /** The folder of the user's choice: a stick, a folder that a service synchronises. */
  readonly to: string;
  /** Copies that were put there earlier. Only these are ever removed there. */
  readonly copied: readonly string[];
  readonly zone: string;
  /** False while nothing may be removed (R15). */
  readonly thinsOut: boolean;
};

/** Runs in the worker: brings every verified copy that is not there yet to the second folder. Answers what is there now. AppError `file-not-found` while the folder cannot be reached. */
export function mirrorCopies(request: MirrorRequest): string[] {
  const { folder, to, copied } = request;
  if (!statSync(to, { throwIfNoEntry: false })?.isDirectory()) throw new AppError('file-not-found');
  const there = copied.filter((id) => existsSync(path.join(to, id)));
  const newest = Math.max(0, ...copied.map((id) => parseCopyName(id)?.takenAt ?? 0));
  const coming = rememberedCopies(folder).filter(({ takenAt }) => takenAt > newest);
  for (const copy of coming) bring(copy, request);
  const all = [...coming.map(({ id }) => id), ...there];
  return request.thinsOut ? thinOut(all, request) : all;
}

/** Whole or not at all, and read again: what came out of a stick must be what went in. */
function bring(copy: VerifiedCopy, { folder, to }: MirrorRequest): void {
  const [source, target] = [copyPath(folder, copy.id), path.join(to, copy.id)];
  const staging = `${target}.tmp`;
  try {
    copyFileSync(source, staging, constants.COPYFILE_FICLONE);
    flush(staging);
    if (hashOf(staging) !== copy.sha256) throw new AppError('copy-damaged');
    renameSync(staging, target);
    flushFolder(to);
    gatherDocuments(documentsNamedIn(source), [keptFilesFolder(source)], keptFilesFolder(target));
  } catch (error) {
    rmSync(staging, { force: true });
    throw expectedFailure(error) ?? error;
  }
}

function thinOut(ids: readonly string[], { to, zone }: MirrorRequest): string[] {
  const kept = ids.flatMap((id) => {
    const name = parseCopyName(id);
    return name ? { ...name, bytes: statSync(path.join(to, id)).size } : [];
  });
  const removed = new Set(copiesToRemove(kept, zone));
  for (const id of removed) rmSync(path.join(to, id), { force: true });
  if (removed.size > 0) sweepCopiedDocuments(to);
  return ids.filter((id) => !removed.has(id));
}
