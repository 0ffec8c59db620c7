import { AppError, type ErrorCode } from '#shared/contract/error.ts';

/** What SQLite and the file system say, by their codes, as something a user can act on; null: a bug of ours. */
export function expectedFailure(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  const known = code ? FAILURES.find(([prefix]) => code.startsWith(prefix)) : undefined;
  return known ? new AppError(known[1], { cause: error }) : null;
}

/** The file itself is broken or not a database: stop writing and leave it as it is. */
export function isDamage(error: unknown): boolean {
  return expectedFailure(error)?.code === 'store-damaged';
}

const FAILURES: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_CORRUPT', 'store-damaged'],
  ['SQLITE_NOTADB', 'store-damaged'],
  ['SQLITE_IOERR', 'store-damaged'],
  ['SQLITE_CANTOPEN', 'file-unreadable'],
  // A record that the request names has been removed in the meantime.
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'not-found'],
  ['ENOENT', 'file-not-found'],
  ['EISDIR', 'file-unreadable'],
  ['ENOTDIR', 'file-unreadable'],
];

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
