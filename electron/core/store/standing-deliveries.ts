import { sql, type ReadDb } from './sql.ts';

/** The notices, also of earlier runs, that name something nobody has done with yet: they may still stand on the screen. */
export function standingDeliveries(db: ReadDb): string[] {
  return db
    .all<{ id: string }>(sql`SELECT DISTINCT delivery_id AS id FROM reminder_occurrence WHERE state = 'shown' AND delivery_id IS NOT NULL`)
    .map(({ id }) => id);
}
