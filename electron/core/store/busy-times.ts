import type { Instant } from '#shared/time/clock.ts';
import type { BusyTime } from '../busy/read-busy.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export function busySources(db: ReadDb): { source: string; count: number; readAt: Instant }[] {
  return db.all(sql`SELECT source, count(*) AS count, max(created_at) AS readAt FROM busy_time GROUP BY source ORDER BY source`);
}

export function replaceBusyTimes(db: WriteDb, source: string, busy: readonly BusyTime[], now: Instant): void {
  deleteBusyTimes(db, source);
  for (const { uid, title, from, to } of busy)
    db.run(sql`INSERT INTO busy_time (source, uid, title, from_at, to_at, created_at) VALUES (${source}, ${uid}, ${title}, ${from}, ${to}, ${now})`);
}

/** False when nothing came from there. */
export function deleteBusyTimes(db: WriteDb, source: string): boolean {
  return db.run(sql`DELETE FROM busy_time WHERE source = ${source}`).changes > 0;
}
