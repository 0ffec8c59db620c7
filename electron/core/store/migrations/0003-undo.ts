import type { Database } from 'better-sqlite3';

/** What commands changed, so that it can be taken back and done again, also after a restart. Steps name records by id alone. */
export function undo(db: Database): void {
  db.exec(`
CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT, call TEXT NOT NULL, by TEXT NOT NULL CHECK (by IN ('user', 'clock')),
  clients INTEGER NOT NULL DEFAULT 0, client_id INTEGER, person_id INTEGER, import_id INTEGER,
  at INTEGER NOT NULL, undone_at INTEGER
) STRICT;
CREATE TABLE undo_row (
  id INTEGER PRIMARY KEY, step INTEGER NOT NULL REFERENCES undo_step(id) ON DELETE CASCADE,
  table_name TEXT NOT NULL, op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  key TEXT NOT NULL, image TEXT, client_id INTEGER
) STRICT;
CREATE INDEX undo_row_step ON undo_row(step);
`);
}
