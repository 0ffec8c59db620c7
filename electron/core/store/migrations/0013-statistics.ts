import type { Database } from 'better-sqlite3';

/**
 * What went out to everybody in the last weeks is counted along these two: asks that arrived, and news by voice. An index over
 * all kinds takes 44 MB for a million interactions and twice the time, as every row of the weeks is looked at.
 */
export function statistics(db: Database): void {
  db.exec(`
CREATE INDEX interaction_asked ON interaction(client_id, at DESC) WHERE purpose = 'ask' AND direction = 'out'
  AND result IN ('delivered', 'connected') AND superseded_at IS NULL AND retracted_at IS NULL;
CREATE INDEX interaction_spoken ON interaction(client_id, at DESC) WHERE informs = 1
  AND channel IN ('phone', 'video', 'visit', 'meeting') AND superseded_at IS NULL AND retracted_at IS NULL;
`);
}
