import { AppError } from '#shared/contract/error.ts';

/** Why a whole file cannot be read. */
export type FileRefusal = 'empty-file' | 'spreadsheet' | 'not-contacts' | 'too-many-columns';

export function fileRefusal(reason: FileRefusal): AppError {
  return new AppError('file-not-understood', { reason });
}
