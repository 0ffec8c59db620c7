import type { MeetingRhythm } from '#shared/domain/cadence.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb } from './sql.ts';

/** When each client was last spoken with, by whatever voice; one look into an index for each, and none into the timeline. */
export function lastSpoken(db: ReadDb): Map<ClientId, Instant> {
  const rows = db.all<{ id: ClientId; at: Instant | null }>(sql`
    SELECT c.id, (SELECT max(i.at) FROM interaction i INDEXED BY interaction_talked
      WHERE i.client_id = c.id AND i.superseded_at IS NULL AND i.retracted_at IS NULL AND i.result = 'connected'
        AND i.channel IN ('phone', 'video', 'visit', 'meeting')) AS at
    FROM client c WHERE c.deleted_at IS NULL AND c.archived_at IS NULL`);
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at]])));
}

export type RhythmRow = {
  readonly clientId: ClientId;
  readonly stage: Stage;
  readonly rhythm: MeetingRhythm;
  readonly startedOn: Day;
  /** Face to face, on a screen or at a table. */
  readonly lastMetAt: Instant | null;
};

/** Running engagements with an agreed rhythm, and when one last met; of everybody, or of one. */
export function rhythmRows(db: ReadDb, today: Day, only: ClientId | null = null): RhythmRow[] {
  return db.all(sql`
    SELECT c.id AS clientId, c.stage, e.meeting_rhythm AS rhythm, e.started_on AS startedOn, (
      SELECT i.at FROM interaction i INDEXED BY interaction_talked
      WHERE i.client_id = c.id AND i.superseded_at IS NULL AND i.retracted_at IS NULL AND i.result = 'connected'
        AND i.channel IN ('phone', 'video', 'visit', 'meeting') AND i.channel <> 'phone' ORDER BY i.at DESC LIMIT 1) AS lastMetAt
    FROM engagement e JOIN client c ON c.id = e.client_id
    WHERE e.deleted_at IS NULL AND c.deleted_at IS NULL AND c.archived_at IS NULL AND e.meeting_rhythm <> 'ad_hoc'
      AND e.started_on <= ${today} AND (e.ends_on IS NULL OR e.ends_on >= ${today})
      AND c.id BETWEEN ${only ?? 0} AND ${only ?? Number.MAX_SAFE_INTEGER}`);
}

/** Whoever has a meeting ahead. */
export function clientsWithMeeting(db: ReadDb): ReadonlySet<ClientId> {
  return new Set(
    db.all<{ id: ClientId }>(sql`SELECT DISTINCT client_id AS id FROM meeting WHERE status = 'planned' AND deleted_at IS NULL`).map((row) => row.id),
  );
}
