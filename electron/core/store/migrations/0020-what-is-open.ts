import type { Database } from 'better-sqlite3';

/** What Today and the reminders ask of everybody: only what is open of it. */
export function whatIsOpen(db: Database): void {
  db.exec(`
    CREATE INDEX plan_running ON plan(client_id, engagement_id) WHERE status = 'active' AND kind = 'onboarding';
    CREATE INDEX signal_noted ON signal(at) WHERE source = 'noted' AND dismissed_on IS NULL;
    CREATE INDEX meeting_missed ON meeting(at) WHERE status = 'no_show' AND deleted_at IS NULL;
    CREATE INDEX win_untold ON win(on_day) WHERE told_at IS NULL;
  `);
}
