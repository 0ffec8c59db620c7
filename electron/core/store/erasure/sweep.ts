import type { Instant } from '#shared/time/clock.ts';
import { expectedFailure } from '../failures.ts';
import type { Store } from '../open.ts';
import { forgetDeletedWords } from '../search-words.ts';
import { sql } from '../sql.ts';

/**
 * Removed rows leave their bytes behind in pages and in the log until both are written anew: `secure_delete` overwrites what is
 * freed, not what was moved within a page before. Tried again by the heartbeat where it cannot be done now: no room, or a
 * copy is being made.
 */
export function sweepErased({ connection, read, write }: Store, now: Instant): void {
  if (!read.get(sql`SELECT 1 FROM erasure WHERE swept_at IS NULL LIMIT 1`)) return;
  try {
    write(forgetDeletedWords);
    forgetSamples(connection);
    connection.exec('VACUUM');
  } catch (error) {
    const { code } = expectedFailure(error) ?? {};
    if (code === 'disk-full' || code === 'busy') return;
    throw error;
  }
  const [checkpoint] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (checkpoint?.busy === 0) write((db) => db.run(sql`UPDATE erasure SET swept_at = ${now} WHERE swept_at IS NULL`).changes);
}

/** The query planner keeps single values of indexed columns, names among them. `PRAGMA optimize` gathers new ones. */
function forgetSamples(connection: Store['connection']): void {
  const hasSamples = connection.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat4'`).get();
  if (hasSamples) connection.exec('DELETE FROM sqlite_stat4');
}
