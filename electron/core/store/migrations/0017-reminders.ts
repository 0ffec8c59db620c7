import type { Database } from 'better-sqlite3';

/** What is said when: one's own reminders, every single time that something is said, and how one wants to be told. */
export function reminders(db: Database): void {
  db.exec(`
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER REFERENCES client(id) ON DELETE CASCADE, text TEXT NOT NULL,
  starts_on TEXT NOT NULL CHECK (starts_on GLOB '????-??-??'), time TEXT NOT NULL, zone TEXT NOT NULL,
  rule TEXT, repeat_base TEXT NOT NULL CHECK (repeat_base IN ('schedule', 'completion')),
  policy TEXT NOT NULL CHECK (policy IN ('exact', 'next_working_time', 'previous_working_day')),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX reminder_client ON reminder(client_id) WHERE client_id IS NOT NULL;
CREATE TABLE reminder_occurrence (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, ref_id INTEGER NOT NULL,
  client_id INTEGER REFERENCES client(id) ON DELETE CASCADE, occ_key TEXT NOT NULL,
  due_at INTEGER NOT NULL, effective_at INTEGER NOT NULL, expires_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'claimed', 'shown', 'snoozed', 'acked', 'expired', 'cancelled')),
  claimed_at INTEGER, shown_at INTEGER, ended_at INTEGER, delivery_id TEXT, missed INTEGER NOT NULL DEFAULT 0, subject TEXT NOT NULL,
  planned_from TEXT NOT NULL DEFAULT '', UNIQUE (kind, ref_id, occ_key)
) STRICT;
CREATE INDEX reminder_occurrence_due ON reminder_occurrence(state, effective_at);
CREATE INDEX reminder_occurrence_client ON reminder_occurrence(client_id) WHERE client_id IS NOT NULL;
CREATE INDEX reminder_occurrence_shown ON reminder_occurrence(shown_at, kind, delivery_id) WHERE shown_at IS NOT NULL;
CREATE TABLE reminder_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1), digest_at TEXT CHECK (digest_at GLOB '??:??'),
  quiet_from TEXT CHECK (quiet_from GLOB '??:??'), quiet_to TEXT CHECK (quiet_to GLOB '??:??'),
  kinds_off TEXT NOT NULL, names_when_locked INTEGER NOT NULL CHECK (names_when_locked IN (0, 1))
) STRICT;
INSERT INTO reminder_settings (id, kinds_off, names_when_locked) VALUES (1, '[]', 0);
CREATE TABLE reminder_state (id INTEGER PRIMARY KEY CHECK (id = 1), calendar TEXT NOT NULL, paused_until INTEGER) STRICT;
INSERT INTO reminder_state (id, calendar) VALUES (1, '');
`);
}
