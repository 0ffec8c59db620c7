import type { Database } from 'better-sqlite3';

/** Views of a list that were given a name, and the columns each list shows. */
export function savedViews(db: Database): void {
  db.exec(`
CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY AUTOINCREMENT, screen TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL,
  definition TEXT NOT NULL CHECK (json_valid(definition)), position INTEGER NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX saved_view_screen ON saved_view(screen, position);
CREATE UNIQUE INDEX saved_view_name ON saved_view(screen, name_key);
CREATE TABLE screen_columns (
  screen TEXT PRIMARY KEY, columns TEXT NOT NULL CHECK (json_valid(columns))
) STRICT, WITHOUT ROWID;
`);
}
