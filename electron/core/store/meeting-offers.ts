import type { ClientId, MeetingId, SlotOfferId } from '#shared/domain/ids.ts';
import type { MeetingStatus } from '#shared/domain/meetings/meeting.ts';
import type { MeetingOutcome } from '#shared/domain/sales/slot-offer.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** The meeting that an offer of two times led to. */
export function meetingOfOffer(db: ReadDb, id: SlotOfferId): { readonly id: MeetingId; readonly status: MeetingStatus } | undefined {
  return db.get(sql`SELECT id, status FROM meeting WHERE slot_offer_id = ${id} AND deleted_at IS NULL ORDER BY id DESC LIMIT 1`);
}

/** What became of the agreed time, as its meeting says; null: it is still ahead. */
export function setOfferOutcome(db: WriteDb, id: SlotOfferId, outcome: MeetingOutcome | null, now: Instant): void {
  const at = outcome === null ? null : now;
  db.run(sql`UPDATE slot_offer SET outcome = ${outcome}, outcome_at = ${at}, updated_at = ${now} WHERE id = ${id}`);
}

/** The agreed time of an offer follows its meeting. */
export function setOfferTime(db: WriteDb, id: SlotOfferId, at: Instant, now: Instant): void {
  db.run(sql`UPDATE slot_offer SET chosen_at = ${at}, updated_at = ${now} WHERE id = ${id}`);
}

/** Of one client, latest first, without those that are ahead. */
export function settledStatuses(db: ReadDb, clientId: ClientId): MeetingStatus[] {
  return db
    .all<{ status: MeetingStatus }>(sql`
    SELECT status FROM meeting WHERE client_id = ${clientId} AND status <> 'planned' AND deleted_at IS NULL ORDER BY at DESC, id DESC`)
    .map((row) => row.status);
}
