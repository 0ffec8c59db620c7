import type { ClientId, MeetingId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb } from './sql.ts';

export type Booking = {
  /** Null: somebody else's appointment, read from another calendar. */
  readonly clientId: ClientId | null;
  readonly meetingId: MeetingId | null;
  /** The client, or what the other calendar calls it. */
  readonly name: string;
  readonly at: Instant;
  readonly to: Instant;
};

/** Everything that takes up time from now on: planned meetings, both times of every offer that is held, and other calendars. */
export function bookings(db: ReadDb, now: Instant): Booking[] {
  return db.all(sql`
    SELECT m.client_id AS clientId, m.id AS meetingId, c.name, m.at, m.at + m.minutes * 60000 AS "to"
    FROM meeting m JOIN client c ON c.id = m.client_id
    WHERE m.status = 'planned' AND m.at > ${now - 86_400_000} AND m.deleted_at IS NULL AND c.deleted_at IS NULL
    UNION ALL SELECT s.client_id, NULL, c.name, s.at, s.at + s.minutes * 60000 FROM (
      SELECT client_id, slot_a_at AS at, minutes FROM slot_offer WHERE answered_at IS NULL AND released_at IS NULL AND expires_at > ${now}
      UNION ALL SELECT client_id, slot_b_at, minutes FROM slot_offer WHERE answered_at IS NULL AND released_at IS NULL AND expires_at > ${now}
    ) s JOIN client c ON c.id = s.client_id WHERE c.deleted_at IS NULL
    UNION ALL SELECT NULL, NULL, title, from_at, to_at FROM busy_time WHERE to_at > ${now}
    ORDER BY 4`);
}
