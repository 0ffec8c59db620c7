import type { Pause } from '#shared/domain/gap.ts';
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
  /** When they agreed to the rhythm after onboarding. */
  readonly rhythmAgreedOn: Day | null;
  readonly decisionMakerAt: Instant | null;
  readonly anybodyAt: Instant | null;
};

/** Of all clients, or of one. The moments are kept by triggers (`last_informed`); who has no named decision maker takes anybody for it. */
export function gapRows(db: ReadDb, today: Day, only: ClientId | null = null): GapRow[] {
  // Clients first, whatever the planner believes: a range of them is one client or all.
  return db.all<GapRow>(sql`
    SELECT c.id AS clientId, c.stage, e.started_on AS startedOn, e.meeting_rhythm AS meetingRhythm, e.agreed_interval AS agreedInterval,
      (SELECT max(r.agreed_on) FROM rhythm_change r WHERE r.engagement_id = e.id) AS rhythmAgreedOn,
      l.decision_maker_at AS decisionMakerAt, l.anybody_at AS anybodyAt
    FROM client c CROSS JOIN engagement e ON e.client_id = c.id LEFT JOIN last_informed l ON l.client_id = c.id
    WHERE c.id BETWEEN ${only ?? 0} AND ${only ?? Number.MAX_SAFE_INTEGER}
      AND c.archived_at IS NULL AND c.deleted_at IS NULL AND c.outcome IS NULL
      AND e.deleted_at IS NULL AND e.started_on <= ${today} AND (e.ends_on IS NULL OR e.ends_on >= ${today})
    ORDER BY c.id, e.id`);
}

/** What was agreed in one of the engagements holds for the client: it is one person who hears. */
export function rhythmAgreedOn(rows: readonly Pick<GapRow, 'rhythmAgreedOn'>[]): Day | null {
  let latest: Day | null = null;
  for (const { rhythmAgreedOn: on } of rows) if (on !== null && (latest === null || on > latest)) latest = on;
  return latest;
}

/** The days clients are away, of all or of one. */
export function pausesOf(db: ReadDb, only: ClientId | null = null): Map<ClientId, Pause[]> {
  const rows = db.all<Pause & { readonly clientId: ClientId }>(sql`
    SELECT client_id AS clientId, from_on AS "from", to_on AS "to" FROM absence
    WHERE client_id BETWEEN ${only ?? 0} AND ${only ?? Number.MAX_SAFE_INTEGER} AND kind = 'away' ORDER BY client_id, from_on`);
  return Map.groupBy(rows, (row) => row.clientId);
}
