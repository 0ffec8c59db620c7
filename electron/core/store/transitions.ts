import { updateInterval, type UpdateInterval } from '#shared/domain/cadence.ts';
import type { ClientId, EngagementId, MeetingId, RhythmChangeId } from '#shared/domain/ids.ts';
import type { RhythmWish } from '#shared/domain/taper.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredChange = {
  readonly id: RhythmChangeId;
  readonly oldInterval: UpdateInterval;
  readonly newInterval: UpdateInterval;
  readonly announcedAt: Instant | null;
  readonly agreedOn: Day | null;
  readonly wish: RhythmWish;
  readonly wishNote: string;
};

/** How the rhythm of an engagement changes, or changed, at the end of onboarding. */
export function rhythmChangeOf(db: ReadDb, engagementId: EngagementId): StoredChange | undefined {
  const row = db.get<StoredChange>(sql`
    SELECT id, old_interval AS oldInterval, new_interval AS newInterval, announced_at AS announcedAt, agreed_on AS agreedOn, wish, wish_note AS wishNote
    FROM rhythm_change WHERE engagement_id = ${engagementId} ORDER BY id DESC LIMIT 1`);
  return row && { ...row, oldInterval: updateInterval.parse(row.oldInterval), newInterval: updateInterval.parse(row.newInterval) };
}

type Announced = {
  readonly clientId: ClientId;
  readonly engagementId: EngagementId;
  readonly oldInterval: UpdateInterval;
  readonly newInterval: UpdateInterval;
};

export function insertAnnounced(db: WriteDb, it: Announced, now: Instant): RhythmChangeId {
  return db.run(sql`
    INSERT INTO rhythm_change (client_id, engagement_id, old_interval, new_interval, announced_at, wish, wish_note, created_at, updated_at)
    VALUES (${it.clientId}, ${it.engagementId}, ${it.oldInterval}, ${it.newInterval}, ${now}, 'none', '', ${now}, ${now})`).id as RhythmChangeId;
}

type Agreed = Pick<StoredChange, 'newInterval' | 'agreedOn' | 'wish' | 'wishNote'> & { readonly meetingId: MeetingId | null };

export function setAgreed(db: WriteDb, id: RhythmChangeId, it: Agreed, now: Instant): void {
  db.run(sql`
    UPDATE rhythm_change SET new_interval = ${it.newInterval}, agreed_on = ${it.agreedOn}, wish = ${it.wish}, wish_note = ${it.wishNote},
      meeting_id = ${it.meetingId}, updated_at = ${now}
    WHERE id = ${id}`);
}
