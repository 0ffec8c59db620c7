import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/contract/error.ts';
import { BACKUP_REASONS, type BackupReason } from '#shared/domain/backup-rotation.ts';
import type { Instant } from '#shared/time/clock.ts';

export type CopyName = { readonly id: string; readonly takenAt: Instant; readonly reason: BackupReason };

const NAME = new RegExp(String.raw`^evenkeel-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-(${BACKUP_REASONS.join('|')})\.db$`);

export function backupsFolder(folder: string): string {
  return path.join(folder, 'backups');
}

export function copyName(reason: BackupReason, now: Instant): string {
  return `evenkeel-${new Date(now).toISOString().replace(/[:.]/g, '')}-${reason}.db`;
}

/** Null for what is not a copy of ours: half-written ones, and files of the user's own. */
export function parseCopyName(name: string): CopyName | null {
  const [, day, hours, minutes, seconds, milliseconds, reason] = NAME.exec(name) ?? [];
  if (!day || !BACKUP_REASONS.includes(reason as BackupReason)) return null;
  return { id: name, takenAt: Date.parse(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`), reason: reason as BackupReason };
}

/** Newest first, by their names; whether they are whole is another question (copy-list.ts). */
export function copyNamesIn(home: string): CopyName[] {
  return namesIn(home)
    .flatMap((name) => parseCopyName(name) ?? [])
    .toSorted((a, b) => b.takenAt - a.takenAt);
}

/** Nothing where there is no such folder: a list must be answered whatever lies there. */
export function namesIn(home: string): string[] {
  return statSync(home, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(home) : [];
}

/** There was a practice here once. */
export function hasBackups(folder: string): boolean {
  return copyNamesIn(backupsFolder(folder)).length > 0;
}

/** Named by its own pattern only, never by a path. AppError `file-not-found`. */
export function copyPath(folder: string, id: string): string {
  if (!parseCopyName(id)) throw new AppError('file-not-found');
  return path.join(backupsFolder(folder), id);
}
