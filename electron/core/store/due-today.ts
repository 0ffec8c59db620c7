import type { ClientId, SlotOfferId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/domain/stage.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb } from './sql.ts';

export type DueRow = {
  readonly kind: 'clock' | 'task' | 'later';
  readonly id: number;
  readonly clientId: ClientId;
  /** Of a clock: whose it is. */
  readonly clock: 'mine' | 'theirs' | '';
  /** Matter, kind of task or effect. */
  readonly matter: string;
  /** In the practitioner's own words. */
  readonly words: string;
  readonly dueAt: Instant;
};

/** Everything dated before `until` that is open with anybody at hand, earliest first. */
export function dueBefore(db: ReadDb, until: Instant): DueRow[] {
  return db.all(sql`
    SELECT d.kind, d.id, d.clientId, d.clock, d.matter, d.words, d.dueAt FROM (
      SELECT 'clock' AS kind, id, client_id AS clientId, kind AS clock, matter, what AS words, due_at AS dueAt FROM clock
        WHERE closed_at IS NULL AND due_at < ${until}
      UNION ALL SELECT 'task', id, client_id, '', kind, note, due_at FROM task WHERE done_at IS NULL AND dropped_at IS NULL AND due_at < ${until}
      UNION ALL SELECT 'later', f.id, f.client_id, '', f.effect, '', f.due_at FROM stage_effect f JOIN stage_event e ON e.id = f.stage_event_id
        WHERE f.carried_out_at IS NULL AND f.due_at < ${until} AND e.retracted_at IS NULL) d
    JOIN client c ON c.id = d.clientId AND c.deleted_at IS NULL AND c.archived_at IS NULL
    ORDER BY d.dueAt, d.kind, d.id`);
}

export type HoldRow = { readonly id: SlotOfferId; readonly clientId: ClientId; readonly slotA: Instant; readonly slotB: Instant; readonly dueAt: Instant };

/** Offers whose two times are kept free and come free before `until`, earliest first. */
export function holdsBefore(db: ReadDb, now: Instant, until: Instant): HoldRow[] {
  return db.all(sql`
    SELECT s.id, s.client_id AS clientId, s.slot_a_at AS slotA, s.slot_b_at AS slotB, s.expires_at AS dueAt
    FROM slot_offer s CROSS JOIN client c ON c.id = s.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
    WHERE s.answered_at IS NULL AND s.released_at IS NULL AND s.expires_at > ${now} AND s.expires_at < ${until}
    ORDER BY s.expires_at, s.id`);
}

export type ClosedByClock = { readonly clientId: ClientId; readonly outcome: Outcome; readonly at: Instant };

/** Sales that ended by themselves since then and that nobody has touched after, latest first. */
export function closedByClock(db: ReadDb, since: Instant): ClosedByClock[] {
  return db.all(sql`
    SELECT e.client_id AS clientId, e.to_outcome AS outcome, e.at FROM stage_event e JOIN client c ON c.id = e.client_id
    WHERE e.at >= ${since} AND e.author = 'clock' AND e.from_outcome IS NULL AND e.to_outcome IS NOT NULL AND e.retracted_at IS NULL
      AND c.outcome IS NOT NULL AND c.deleted_at IS NULL AND c.archived_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM stage_event l WHERE l.client_id = e.client_id AND l.id > e.id AND l.author = 'me' AND l.retracted_at IS NULL)
    ORDER BY e.at DESC, e.id DESC`);
}
