import type { ClientId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb } from './sql.ts';

export type NextDue = { readonly clientId: ClientId; readonly at: Instant | null; readonly on: Day | null };

/** The first of each dated kind that falls due from `from` on, or on a day after `today`. */
export function nextDue(db: ReadDb, from: Instant, today: Day): NextDue[] {
  return db.all(sql`
    WITH hand AS NOT MATERIALIZED (SELECT id FROM client WHERE deleted_at IS NULL AND archived_at IS NULL)
    SELECT * FROM (SELECT k.client_id AS clientId, k.due_at AS at, NULL AS "on" FROM clock k JOIN hand ON hand.id = k.client_id
      WHERE k.closed_at IS NULL AND k.due_at >= ${from} ORDER BY k.due_at LIMIT 1)
    UNION ALL SELECT * FROM (SELECT m.client_id, m.decision_at, NULL FROM commitment m JOIN hand ON hand.id = m.client_id
      WHERE m.decision_at IS NOT NULL AND m.closed_at IS NULL AND m.decision_at >= ${from} ORDER BY m.decision_at LIMIT 1)
    UNION ALL SELECT * FROM (SELECT m.client_id, m.at, NULL FROM meeting m JOIN hand ON hand.id = m.client_id
      WHERE m.status = 'planned' AND m.deleted_at IS NULL AND m.at >= ${from} ORDER BY m.at LIMIT 1)
    UNION ALL SELECT * FROM (SELECT m.client_id, m.minutes_due_at, NULL FROM meeting m JOIN hand ON hand.id = m.client_id
      WHERE m.minutes_due_at IS NOT NULL AND m.minutes_sent_at IS NULL AND m.deleted_at IS NULL AND m.minutes_due_at >= ${from}
      ORDER BY m.minutes_due_at LIMIT 1)
    UNION ALL SELECT * FROM (SELECT s.client_id, s.chosen_at, NULL FROM slot_offer s JOIN hand ON hand.id = s.client_id
      WHERE s.chosen_at IS NOT NULL AND s.outcome IS NULL AND s.chosen_at >= ${from} ORDER BY s.chosen_at LIMIT 1)
    UNION ALL SELECT * FROM (SELECT t.client_id, t.due_at, NULL FROM task t JOIN hand ON hand.id = t.client_id
      WHERE t.done_at IS NULL AND t.dropped_at IS NULL AND t.due_at >= ${from} ORDER BY t.due_at LIMIT 1)
    UNION ALL SELECT * FROM (SELECT c.id, NULL, c.wake_up_on FROM client c
      WHERE c.wake_up_on IS NOT NULL AND c.wake_up_on > ${today} AND c.deleted_at IS NULL AND c.archived_at IS NULL ORDER BY c.wake_up_on LIMIT 1)`);
}
