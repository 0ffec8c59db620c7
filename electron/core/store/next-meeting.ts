import type { ClientId, MeetingId, MessageId, ServiceId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type NextMeeting = { readonly meetingId: MeetingId | null; readonly at: Instant; readonly minutes: number };

/** The earliest meeting ahead: a planned one, or an agreed time of which none was made yet. */
export function nextMeetingOf(db: ReadDb, clientId: ClientId, now: Instant): NextMeeting | undefined {
  return db.get(sql`
    SELECT meetingId, at, minutes FROM (
      SELECT id AS meetingId, at, minutes FROM meeting WHERE client_id = ${clientId} AND status = 'planned' AND at > ${now} AND deleted_at IS NULL
      UNION ALL
      SELECT NULL, chosen_at, minutes FROM slot_offer s
      WHERE client_id = ${clientId} AND chosen_at > ${now} AND outcome IS NULL AND released_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.slot_offer_id = s.id)
    ) ORDER BY at LIMIT 1`);
}

type HintedItem = {
  readonly clientId: ClientId;
  readonly meetingId: MeetingId | null;
  readonly text: string;
  readonly serviceId: ServiceId;
  readonly messageId: MessageId;
};

/** The service stands on the agenda of the meeting; parked where none is planned. */
export function addHintToAgenda(db: WriteDb, it: HintedItem, now: Instant): void {
  db.run(sql`
    INSERT INTO agenda_item (client_id, meeting_id, text, source, service_id, message_id, position, created_at, updated_at)
    VALUES (${it.clientId}, ${it.meetingId}, ${it.text}, 'service_hint', ${it.serviceId}, ${it.messageId},
      (SELECT coalesce(max(position) + 1, 0) FROM agenda_item WHERE client_id = ${it.clientId} AND meeting_id IS ${it.meetingId}), ${now}, ${now})`);
}
