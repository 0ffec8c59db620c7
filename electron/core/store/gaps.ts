import type { ClientId } from '#shared/domain/ids.ts';
import type { MeetingRhythm, UpdateInterval } from '#shared/domain/cadence.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb } from './sql.ts';

/** One running engagement of a client that is not put away, with the two moments its gap is counted from. */
export type GapRow = {
  readonly clientId: ClientId;
  readonly stage: Stage;
  readonly startedOn: Day;
  readonly meetingRhythm: MeetingRhythm;
  readonly agreedInterval: UpdateInterval | null;
  readonly decisionMakerAt: Instant | null;
  readonly anybodyAt: Instant | null;
};

/** Two index seeks a client; a client without a named decision maker takes anybody for it. */
export function gapRows(db: ReadDb, today: Day, only: readonly ClientId[] | null = null): GapRow[] {
  const ids = only && JSON.stringify(only);
  return db.all<GapRow>(sql`
    SELECT c.id AS clientId, c.stage, e.started_on AS startedOn, e.meeting_rhythm AS meetingRhythm, e.agreed_interval AS agreedInterval,
      (SELECT i.at FROM interaction i
        WHERE i.client_id = c.id AND i.informs = 1 AND i.superseded_at IS NULL AND i.retracted_at IS NULL
          AND (i.person_id IS NULL
            OR EXISTS (SELECT 1 FROM client_person m JOIN person p ON p.id = m.person_id
              WHERE m.client_id = c.id AND m.person_id = i.person_id AND m.role = 'decision_maker' AND p.deleted_at IS NULL)
            OR NOT EXISTS (SELECT 1 FROM client_person m JOIN person p ON p.id = m.person_id
              WHERE m.client_id = c.id AND m.role = 'decision_maker' AND p.deleted_at IS NULL))
        ORDER BY i.at DESC LIMIT 1) AS decisionMakerAt,
      (SELECT i.at FROM interaction i
        WHERE i.client_id = c.id AND i.informs = 1 AND i.superseded_at IS NULL AND i.retracted_at IS NULL
        ORDER BY i.at DESC LIMIT 1) AS anybodyAt
    FROM client c JOIN engagement e ON e.client_id = c.id
    WHERE c.archived_at IS NULL AND c.deleted_at IS NULL AND c.outcome IS NULL
      AND e.deleted_at IS NULL AND e.started_on <= ${today} AND (e.ends_on IS NULL OR e.ends_on >= ${today})
      AND (${ids} IS NULL OR c.id IN (SELECT value FROM json_each(${ids})))
    ORDER BY c.id, e.id`);
}
