import type { SlotOfferView } from '#shared/contract/sale-view.ts';
import type { ClientId, SlotOfferId } from '#shared/domain/ids.ts';
import type { SlotAnswer, SlotOfferFields } from '#shared/domain/sales/slot-offer.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** Newest first. */
export function slotOffersOf(db: ReadDb, clientId: ClientId): SlotOfferView[] {
  return db.all(sql`
    SELECT id, client_id AS clientId, round, channel, minutes, slot_a_at AS slotA, slot_b_at AS slotB, client_zone AS clientZone, sent_at AS sentAt,
      expires_at AS expiresAt, answer, chosen_at AS chosenAt, answered_at AS answeredAt, released_at AS releasedAt,
      exception_reason AS exceptionReason, outcome, outcome_at AS outcomeAt
    FROM slot_offer WHERE client_id = ${clientId} ORDER BY sent_at DESC, id DESC`);
}

export function slotOfferOf(db: ReadDb, id: SlotOfferId): SlotOfferView | undefined {
  return db.get(sql`
    SELECT id, client_id AS clientId, round, channel, minutes, slot_a_at AS slotA, slot_b_at AS slotB, client_zone AS clientZone, sent_at AS sentAt,
      expires_at AS expiresAt, answer, chosen_at AS chosenAt, answered_at AS answeredAt, released_at AS releasedAt,
      exception_reason AS exceptionReason, outcome, outcome_at AS outcomeAt
    FROM slot_offer WHERE id = ${id}`);
}

/** Days on which agreed work ends. */
export function deadlinesFrom(db: ReadDb, today: Day): Day[] {
  return db
    .all<{ on: Day }>(sql`SELECT DISTINCT ends_on AS "on" FROM engagement WHERE kind = 'project' AND ends_on >= ${today} AND deleted_at IS NULL`)
    .map((row) => row.on);
}

export type NewOffer = { readonly round: number; readonly sentAt: Instant; readonly expiresAt: Instant };

export function insertSlotOffer(db: WriteDb, it: SlotOfferFields, { round, sentAt, expiresAt }: NewOffer): SlotOfferId {
  return db.run(sql`
    INSERT INTO slot_offer (client_id, round, channel, minutes, slot_a_at, slot_b_at, client_zone, sent_at, expires_at, exception_reason, created_at,
      updated_at)
    VALUES (${it.clientId}, ${round}, ${it.channel}, ${it.minutes}, ${it.slotA}, ${it.slotB}, ${it.clientZone}, ${sentAt}, ${expiresAt},
      ${it.exceptionReason}, ${sentAt}, ${sentAt})`).id as SlotOfferId;
}

export function answerSlotOffer(db: WriteDb, id: SlotOfferId, answer: SlotAnswer, chosenAt: Instant | null, now: Instant): void {
  db.run(
    sql`UPDATE slot_offer SET answer = ${answer}, chosen_at = ${chosenAt}, answered_at = ${now}, released_at = NULL, updated_at = ${now} WHERE id = ${id}`,
  );
}

/** False when nothing is held any more. */
export function releaseSlotOffer(db: WriteDb, id: SlotOfferId, now: Instant): boolean {
  return (
    db.run(sql`UPDATE slot_offer SET released_at = ${now}, updated_at = ${now} WHERE id = ${id} AND answered_at IS NULL AND released_at IS NULL`).changes > 0
  );
}

/** Whatever is still held for a client: a newer offer takes its place. */
export function releaseHeldOf(db: WriteDb, clientId: ClientId, now: Instant): void {
  db.run(sql`UPDATE slot_offer SET released_at = ${now}, updated_at = ${now} WHERE client_id = ${clientId} AND answered_at IS NULL AND released_at IS NULL`);
}
