import Database from 'better-sqlite3';

/** A compact copy of a database that may be in use, with all that was committed to it. Not yet flushed, not yet verified. */
export function vacuumInto(file: string, target: string): void {
  const source = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    source.prepare('VACUUM INTO ?').run(target);
  } finally {
    source.close();
  }
}
