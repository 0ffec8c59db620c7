import Database from 'better-sqlite3';
import type { Verified } from '#shared/contract/exports.ts';
import type { JobProgress } from '../jobs.ts';
import { contextOf, type ExportContext } from './export-context.ts';
import type { ExportRequest } from './export-request.ts';
import { writeCalendarFile, writeCardsFile, writeDatabaseFile } from './single-files.ts';
import { writeClientZip, writeCsvZip, writeJsonZip } from './zip-files.ts';

/**
 * Runs in the worker: writes an export, whole or not at all, reads it again and holds it against the practice. Answers what
 * was found in it. AppError `export-unlike`, `disk-full`, `not-found`.
 */
export async function exportPractice(request: ExportRequest, progress: JobProgress): Promise<Verified> {
  const db = new Database(request.file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    // Others go on writing; what is read stays as it was when this began.
    db.exec('BEGIN');
    return await write(contextOf(db, request, progress));
  } finally {
    db.close();
  }
}

function write(context: ExportContext): Promise<Verified> {
  const { what } = context.request;
  if (what.kind === 'client') return writeClientZip(context);
  switch (what.format) {
    case 'json':
      return writeJsonZip(context);
    case 'csv':
      return writeCsvZip(context);
    case 'vcard':
      return writeCardsFile(context);
    case 'ics':
      return writeCalendarFile(context);
    case 'sqlite':
      return writeDatabaseFile(context);
  }
}
