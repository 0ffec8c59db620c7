import type { Database } from 'better-sqlite3';

/** Records that became one with another, and pairs that were told apart. */
export function merging(db: Database): void {
  db.exec(`
ALTER TABLE client ADD COLUMN merged_into INTEGER REFERENCES client(id) ON DELETE SET NULL;
ALTER TABLE person ADD COLUMN merged_into INTEGER REFERENCES person(id) ON DELETE SET NULL;
CREATE INDEX client_merged_into ON client(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX person_merged_into ON person(merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE told_apart (
  first_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  second_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  PRIMARY KEY (first_id, second_id), CHECK (first_id < second_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_apart_second ON told_apart(second_id);
`);
}
