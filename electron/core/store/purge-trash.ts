import { trashLimit } from '#shared/domain/trash.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { purgeImport } from '../import/purge.ts';
import type { Store } from './open.ts';
import { sql, type ReadDb } from './sql.ts';
import { forgetSteps } from './undo/steps.ts';

/** As many as go at one beat of the heart without anybody noticing. */
const CHUNK = 100;

/**
 * Removes from the file what has rested in the Trash long enough, a little at a time; true when something was. Whatever
 * could bring it back goes first.
 */
export function purgeTrash(store: Store, now: Instant): boolean {
  const limit = trashLimit(now);
  if (!isSomethingDue(store.read, limit)) return false;
  store.write((db) => {
    forgetSteps(db, limit);
    for (const id of importsDue(db, limit)) purgeImport(db, id, now, CHUNK);
    db.run(sql`DELETE FROM client WHERE id IN (SELECT id FROM client WHERE deleted_at < ${limit} LIMIT ${CHUNK})`);
    db.run(sql`DELETE FROM person WHERE id IN (SELECT id FROM person WHERE deleted_at < ${limit} LIMIT ${CHUNK})`);
    db.run(sql`DELETE FROM attachment WHERE id IN (SELECT id FROM attachment WHERE deleted_at < ${limit} LIMIT ${CHUNK})`);
    db.run(sql`DELETE FROM meeting WHERE id IN (SELECT id FROM meeting WHERE deleted_at < ${limit} LIMIT ${CHUNK})`);
    db.run(sql`DELETE FROM engagement WHERE id IN (SELECT id FROM engagement WHERE deleted_at < ${limit} LIMIT ${CHUNK})`);
  });
  return true;
}

function isSomethingDue(db: ReadDb, limit: Instant): boolean {
  const row = db.get<{ due: number }>(sql`
    SELECT EXISTS (SELECT 1 FROM client WHERE deleted_at < ${limit}) OR EXISTS (SELECT 1 FROM person WHERE deleted_at < ${limit})
      OR EXISTS (SELECT 1 FROM engagement WHERE deleted_at < ${limit}) OR EXISTS (SELECT 1 FROM attachment WHERE deleted_at < ${limit})
      OR EXISTS (SELECT 1 FROM meeting WHERE deleted_at < ${limit}) AS due`);
  return row?.due === 1 || importsDue(db, limit).length > 0;
}

/** Taken back long ago, and not gone yet: the ledger goes last. */
function importsDue(db: ReadDb, limit: Instant): ImportId[] {
  return db
    .all<{ id: ImportId }>(sql`
      SELECT id FROM import WHERE undone_at < ${limit}
        AND (purged_at IS NULL OR EXISTS (SELECT 1 FROM import_change l WHERE l.import_id = import.id)
          OR EXISTS (SELECT 1 FROM interaction i WHERE i.import_id = import.id AND i.retracted_at = import.undone_at))`)
    .map((row) => row.id);
}
