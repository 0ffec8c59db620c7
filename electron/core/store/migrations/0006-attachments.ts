import type { Database } from 'better-sqlite3';

/** `interaction_id` is the first version of an interaction, so that what belongs to it stays with it when it is corrected. */
export function attachments(db: Database): void {
  db.exec(`
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  interaction_id INTEGER REFERENCES interaction(id) ON DELETE SET NULL,
  name TEXT NOT NULL, media_type TEXT NOT NULL, bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX attachment_client ON attachment(client_id, id DESC);
CREATE INDEX attachment_interaction ON attachment(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX attachment_sha256 ON attachment(sha256);
`);
}
