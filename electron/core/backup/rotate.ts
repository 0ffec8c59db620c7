import { copiesToRemove } from '#shared/domain/backup-rotation.ts';
import { backupsFolder } from './copy-names.ts';
import { listCopies, removeCopies } from './copy-list.ts';
import { sweepCopiedDocuments } from './copied-documents.ts';

/** Takes away the copies that the rule needs no more, and the documents that only they named. Only verified copies count. */
export function rotate(folder: string, zone: string): void {
  const removed = copiesToRemove(listCopies(folder), zone);
  removeCopies(folder, removed);
  if (removed.length > 0) sweepCopiedDocuments(backupsFolder(folder));
}
