import type { Database } from 'better-sqlite3';

/** Today asks every minute whose work ends today; most work has no last day. */
export function engagementEnds(db: Database): void {
  db.exec(`
CREATE INDEX engagement_ends ON engagement(ends_on) WHERE ends_on IS NOT NULL AND deleted_at IS NULL;
`);
}
