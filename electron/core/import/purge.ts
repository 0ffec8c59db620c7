import type { ImportId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { importOf, importsOf } from '../store/imports.ts';
import type { Store } from '../store/open.ts';
import { sql, type WriteDb } from '../store/sql.ts';
import { takeBackImport } from './take-back.ts';

/** As many as a timer may remove at once without anybody noticing. */
const CHUNK = 200;

/**
 * Removes for good what an import that was taken back has left, a chunk a call; true while there is more. From the
 * first call on the import cannot be brought back.
 */
export function purgeImport(db: WriteDb, id: ImportId, now: Instant, chunk = CHUNK): boolean {
  const known = importOf(db, id);
  if (!known || known.undoneAt === null) return false;
  if (known.purgedAt === null) db.run(sql`UPDATE import SET purged_at = ${now} WHERE id = ${id}`);
  let left = chunk;
  left -= purgeClients(db, id, known.undoneAt, left);
  left -= purgeInteractions(db, id, known.undoneAt, left);
  left -= purgePeople(db, id, known.undoneAt, left);
  left -= purgeLedger(db, id, left);
  return left <= 0;
}

/** Leaves nothing of an import that was cancelled or cut off, not even its name; work of others on its clients stays. */
export function dropImport(store: Store, id: ImportId, now: Instant): void {
  store.write((db) => {
    if (importOf(db, id)?.undoneAt === null) takeBackImport(db, id, now);
  });
  while (store.write((db) => purgeImport(db, id, now, DROP_CHUNK)));
  store.write((db) => db.run(sql`DELETE FROM import WHERE id = ${id}`));
}

/** Somebody waits for it: larger pieces, still small enough for the write-ahead log. */
const DROP_CHUNK = 5_000;

/** An import that a crash cut off is dropped before anything else happens. */
export function dropUnfinished(store: Store, now: Instant): void {
  for (const { id, finished } of importsOf(store.read)) if (!finished) dropImport(store, id, now);
}

/** With all that hangs on a client; the references say so. */
function purgeClients(db: WriteDb, id: ImportId, undoneAt: Instant, limit: number): number {
  return db.run(sql`DELETE FROM client WHERE id IN (SELECT id FROM client WHERE import_id = ${id} AND deleted_at = ${undoneAt} LIMIT ${limit})`).changes;
}

/** Those of clients that were there before. */
function purgeInteractions(db: WriteDb, id: ImportId, undoneAt: Instant, limit: number): number {
  return db.run(sql`DELETE FROM interaction WHERE id IN (SELECT id FROM interaction WHERE import_id = ${id} AND retracted_at = ${undoneAt} LIMIT ${limit})`)
    .changes;
}

function purgePeople(db: WriteDb, id: ImportId, undoneAt: Instant, limit: number): number {
  return db.run(sql`
    DELETE FROM person WHERE id IN (
      SELECT p.id FROM import_change l JOIN person p ON p.id = l.row_id
      WHERE l.import_id = ${id} AND l.table_name = 'person' AND l.before IS NULL AND p.deleted_at = ${undoneAt} LIMIT ${limit})`).changes;
}

/** Last, because it says who the people are. */
function purgeLedger(db: WriteDb, id: ImportId, limit: number): number {
  return db.run(sql`
    DELETE FROM import_change WHERE import_id = ${id}
      AND position IN (SELECT position FROM import_change WHERE import_id = ${id} ORDER BY position LIMIT ${limit})`).changes;
}
