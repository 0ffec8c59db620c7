import type { Database } from 'better-sqlite3';

/** What became of the meeting that was agreed on one of two offered times. */
export function meetingOutcome(db: Database): void {
  db.exec(`
ALTER TABLE slot_offer ADD COLUMN outcome TEXT
  CHECK (outcome IN ('held', 'no_show', 'rescheduled_by_client', 'rescheduled_by_me', 'cancelled_late', 'cancelled'));
ALTER TABLE slot_offer ADD COLUMN outcome_at INTEGER;
CREATE INDEX slot_offer_agreed ON slot_offer(chosen_at) WHERE chosen_at IS NOT NULL AND outcome IS NULL;
`);
}
