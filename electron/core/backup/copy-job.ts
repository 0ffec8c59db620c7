import path from 'node:path';
import Database from 'better-sqlite3';
import { backupsFolder } from './copy-names.ts';
import { gatherDocuments } from './copied-documents.ts';
import { keptFilesFolder } from '../store/kept-files.ts';
import type { VerifiedCopy } from './copy-list.ts';
import { makeCopy, type CopyRequest } from './make-copy.ts';
import { documentsNamedIn } from './verify.ts';

export type CopyJob = CopyRequest & {
  /** The practice file, opened for reading only. */
  readonly file: string;
};

/** Runs in the worker, while the practice is in use: the copy over a connection of its own (DB-30), then its documents. */
export function copyPractice({ file, ...request }: CopyJob): VerifiedCopy | null {
  const source = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    const copy = makeCopy(source, request);
    if (copy) keepDocuments(file, request.folder, copy.id);
    return copy;
  } finally {
    source.close();
  }
}

/** After the copy: whatever it names was kept before the row that names it. */
export function keepDocuments(file: string, folder: string, id: string): void {
  const copy = path.join(backupsFolder(folder), id);
  gatherDocuments(documentsNamedIn(copy), [keptFilesFolder(file)], keptFilesFolder(copy));
}
