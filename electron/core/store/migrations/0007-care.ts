import type { Database } from 'better-sqlite3';

/** What rests in the Trash is found without reading everything; who was erased for good, by hash; what was changed when, by ids. */
export function care(db: Database): void {
  db.exec(TRASH);
  db.exec(ERASURE);
  db.exec(AUDIT);
}

const TRASH = `
CREATE INDEX client_deleted ON client(deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX person_deleted ON person(deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX engagement_deleted ON engagement(deleted_at) WHERE deleted_at IS NOT NULL;
`;

const ERASURE = `
CREATE TABLE erasure (
  hash TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('client', 'person')), at INTEGER NOT NULL, swept_at INTEGER
) STRICT, WITHOUT ROWID;
`;

const AUDIT = `
CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, call TEXT NOT NULL, matter TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by IN ('user', 'clock')), client_id INTEGER, ids TEXT NOT NULL CHECK (json_valid(ids))
) STRICT;
CREATE TRIGGER audit_log_stands BEFORE UPDATE ON audit_log BEGIN SELECT raise(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_log_stays BEFORE DELETE ON audit_log BEGIN SELECT raise(ABORT, 'the audit log is only added to'); END;
`;
