import { engagementFields, type EngagementFields } from '#shared/domain/engagement.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { newUid } from './uid.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredEngagement = EngagementFields & {
  readonly id: EngagementId;
  /** When the client asked for more or fewer updates; null: nothing asked, or nobody knows when. */
  readonly agreedIntervalOn: Day | null;
  /** When they agreed to the rhythm after onboarding. */
  readonly rhythmAgreedOn: Day | null;
};

export function engagementsOf(db: ReadDb, clientId: ClientId): StoredEngagement[] {
  const rows = db.all<StoredEngagement>(sql`
    SELECT id, title, kind, started_on AS startedOn, ends_on AS endsOn, meeting_rhythm AS meetingRhythm, agreed_interval AS agreedInterval,
      agreed_interval_on AS agreedIntervalOn, (SELECT max(r.agreed_on) FROM rhythm_change r WHERE r.engagement_id = engagement.id) AS rhythmAgreedOn
    FROM engagement WHERE client_id = ${clientId} AND deleted_at IS NULL ORDER BY started_on DESC, id DESC`);
  return rows.map(({ id, agreedIntervalOn, rhythmAgreedOn, ...fields }) => ({ ...engagementFields.parse(fields), id, agreedIntervalOn, rhythmAgreedOn }));
}

export function insertEngagement(db: WriteDb, clientId: ClientId, it: EngagementFields, now: Instant, agreedOn: Day | null = null): EngagementId {
  return db.run(sql`
    INSERT INTO engagement (uid, client_id, title, kind, started_on, ends_on, meeting_rhythm, agreed_interval, agreed_interval_on, created_at, updated_at)
    VALUES (${newUid()}, ${clientId}, ${it.title}, ${it.kind}, ${it.startedOn}, ${it.endsOn}, ${it.meetingRhythm}, ${it.agreedInterval},
      ${it.agreedInterval && agreedOn}, ${now}, ${now})`).id as EngagementId;
}

/** What they asked for themselves. */
export function setAgreedInterval(db: WriteDb, id: EngagementId, it: Pick<StoredEngagement, 'agreedInterval' | 'agreedIntervalOn'>, now: Instant): void {
  db.run(sql`UPDATE engagement SET agreed_interval = ${it.agreedInterval}, agreed_interval_on = ${it.agreedIntervalOn}, updated_at = ${now} WHERE id = ${id}`);
}

/** A wish for other updates is dated by the day it was entered. */
export function updateEngagement(db: WriteDb, id: EngagementId, it: EngagementFields, { now, today }: { readonly now: Instant; readonly today: Day }): boolean {
  const { changes } = db.run(sql`
    UPDATE engagement SET title = ${it.title}, kind = ${it.kind}, started_on = ${it.startedOn}, ends_on = ${it.endsOn},
      meeting_rhythm = ${it.meetingRhythm}, agreed_interval = ${it.agreedInterval},
      agreed_interval_on = CASE WHEN ${it.agreedInterval} IS NULL THEN NULL WHEN agreed_interval IS ${it.agreedInterval} THEN agreed_interval_on ELSE ${today} END,
      updated_at = ${now}
    WHERE id = ${id} AND deleted_at IS NULL AND EXISTS (SELECT 1 FROM client c WHERE c.id = client_id AND c.deleted_at IS NULL)`);
  return changes > 0;
}
