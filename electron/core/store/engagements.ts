import { engagementFields, type EngagementFields } from '#shared/domain/engagement.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { newUid } from './uid.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredEngagement = EngagementFields & { readonly id: EngagementId };

export function engagementsOf(db: ReadDb, clientId: ClientId): StoredEngagement[] {
  const rows = db.all<StoredEngagement>(sql`
    SELECT id, title, kind, started_on AS startedOn, ends_on AS endsOn, meeting_rhythm AS meetingRhythm, agreed_interval AS agreedInterval
    FROM engagement WHERE client_id = ${clientId} AND deleted_at IS NULL ORDER BY started_on DESC, id DESC`);
  return rows.map(({ id, ...fields }) => ({ ...engagementFields.parse(fields), id }));
}

export function insertEngagement(db: WriteDb, clientId: ClientId, it: EngagementFields, now: Instant): EngagementId {
  return db.run(sql`
    INSERT INTO engagement (uid, client_id, title, kind, started_on, ends_on, meeting_rhythm, agreed_interval, created_at, updated_at)
    VALUES (${newUid()}, ${clientId}, ${it.title}, ${it.kind}, ${it.startedOn}, ${it.endsOn}, ${it.meetingRhythm}, ${it.agreedInterval}, ${now}, ${now})`)
    .id as EngagementId;
}

export function updateEngagement(db: WriteDb, id: EngagementId, it: EngagementFields, now: Instant): boolean {
  const { changes } = db.run(sql`
    UPDATE engagement SET title = ${it.title}, kind = ${it.kind}, started_on = ${it.startedOn}, ends_on = ${it.endsOn},
      meeting_rhythm = ${it.meetingRhythm}, agreed_interval = ${it.agreedInterval}, updated_at = ${now}
    WHERE id = ${id} AND deleted_at IS NULL AND EXISTS (SELECT 1 FROM client c WHERE c.id = client_id AND c.deleted_at IS NULL)`);
  return changes > 0;
}
