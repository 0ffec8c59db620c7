import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expectedFailure } from './failures.ts';
import { keptFilesFolder } from './kept-files.ts';

const KEPT = /^[0-9a-f]{64}$/;
const UNFINISHED = /^[0-9a-f]{24}\.tmp$/;

/**
 * Removes copies that no row needs any more, in any practice file that lies here: the open one (its Trash and what can be
 * undone included), those set aside, the backups. Where one of these cannot be read, nothing is removed. Answers how many went.
 */
export function sweepFiles(connection: Database.Database, practiceFile: string): number {
  const folder = keptFilesFolder(practiceFile);
  if (!existsSync(folder)) return 0;
  const names = readdirSync(folder);
  for (const name of names.filter((each) => UNFINISHED.test(each))) rmSync(path.join(folder, name), { force: true });
  const orphans = unreferenced(
    connection,
    names.filter((name) => KEPT.test(name)),
  );
  if (orphans.length === 0) return 0;
  const unneeded = neighbours(practiceFile).reduce<readonly string[]>(stillOrphans, orphans);
  for (const name of unneeded) rmSync(path.join(folder, name), { force: true });
  return unneeded.length;
}

/** Removes the copies of what was erased for good, though a backup may name them; those another row of the open practice needs stay. */
export function eraseFiles(connection: Database.Database, practiceFile: string, hashes: readonly string[]): void {
  for (const name of unreferenced(
    connection,
    hashes.filter((hash) => KEPT.test(hash)),
  )) {
    rmSync(path.join(keptFilesFolder(practiceFile), name), { force: true });
  }
}

/** Which of these no row names: neither a document, in the Trash or not, nor the image of a row that can still come back. */
function unreferenced(db: Database.Database, hashes: readonly string[]): string[] {
  const inRows = db.prepare('SELECT 1 FROM attachment WHERE sha256 = ? LIMIT 1').pluck();
  const inUndo = undoTexts(db).map(({ table, column }) => db.prepare(`SELECT 1 FROM "${table}" WHERE instr("${column}", ?) > 0 LIMIT 1`).pluck());
  return hashes.filter((hash) => inRows.get(hash) === undefined && inUndo.every((images) => images.get(hash) === undefined));
}

function undoTexts(db: Database.Database): { readonly table: string; readonly column: string }[] {
  return db
    .prepare<[], { table: string; column: string }>(
      `SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
       WHERE m.type = 'table' AND m.name LIKE 'undo%' AND c.type IN ('TEXT', 'BLOB', 'ANY')`,
    )
    .all();
}

/** Other practice files of this folder: what was set aside can be put back, and then needs its documents. */
function neighbours(practiceFile: string): string[] {
  const home = path.dirname(practiceFile);
  return [home, path.join(home, 'backups')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((file) => file.endsWith('.db') && path.resolve(file) !== path.resolve(practiceFile));
}

function stillOrphans(orphans: readonly string[], file: string): readonly string[] {
  if (orphans.length === 0) return orphans;
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    const knows = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'attachment'`).pluck().get() === 1;
    return knows ? unreferenced(db, orphans) : orphans;
  } catch (error) {
    // A damaged file may name any of them.
    if (expectedFailure(error)) return [];
    throw error;
  } finally {
    db?.close();
  }
}
