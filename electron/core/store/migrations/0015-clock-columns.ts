import type { Database } from 'better-sqlite3';

/** Steps of the ladder follow from the interactions, and the target of a first answer from the moment they asked: neither is stored. */
export function clockColumns(db: Database): void {
  db.exec(`
ALTER TABLE clock DROP COLUMN ladder_step;
ALTER TABLE clock DROP COLUMN limit_at;
`);
}
