import type { Database } from 'better-sqlite3';
import { newUid } from '../uid.ts';

/**
 * When a client was last spoken with, without reading their whole history; and a meeting for every time that was agreed
 * in a sale before meetings had a table.
 */
export function meetings(db: Database): void {
  db.exec(`
CREATE INDEX interaction_talked ON interaction(client_id, at, channel)
  WHERE superseded_at IS NULL AND retracted_at IS NULL AND result = 'connected' AND channel IN ('phone', 'video', 'visit', 'meeting');
`);
  const agreed = db
    .prepare(
      `SELECT id, client_id AS clientId, channel, minutes, chosen_at AS at, outcome, answered_at AS answeredAt FROM slot_offer WHERE chosen_at IS NOT NULL`,
    )
    .all() as { id: number; clientId: number; channel: string; minutes: number; at: number; outcome: string | null; answeredAt: number | null }[];
  const insert = db.prepare(`
INSERT INTO meeting (uid, client_id, slot_offer_id, type, at, minutes, channel, place, third_party, status, decided, mood, created_at, updated_at)
VALUES (?, ?, ?, 'fact_finding', ?, ?, ?, '', '', ?, '', '', ?, ?)`);
  for (const { id, clientId, channel, minutes, at, outcome, answeredAt } of agreed) {
    const since = answeredAt ?? at;
    insert.run(newUid(), clientId, id, at, minutes, channel, outcome ?? 'planned', since, since);
  }
}
