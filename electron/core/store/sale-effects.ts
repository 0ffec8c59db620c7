import type { ClientId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

type ProposalEnd = 'accepted' | 'declined' | 'stalled' | 'withdrawn';

/** What a move does to the facts of a sale. */
export function setWakeUp(db: WriteDb, id: ClientId, on: Day | null): void {
  db.run(sql`UPDATE client SET wake_up_on = ${on} WHERE id = ${id}`);
}

export function closeProposal(db: WriteDb, clientId: ClientId, status: ProposalEnd, now: Instant): void {
  db.run(sql`
    UPDATE proposal SET status = ${status}, closed_at = ${now}, updated_at = ${now}
    WHERE client_id = ${clientId} AND status IN ('draft', 'sent')`);
}

export function closeCommitment(db: WriteDb, clientId: ClientId, now: Instant): void {
  db.run(sql`UPDATE commitment SET closed_at = ${now}, updated_at = ${now} WHERE client_id = ${clientId} AND closed_at IS NULL`);
}

export function markDecisionMissed(db: WriteDb, clientId: ClientId, now: Instant): void {
  db.run(sql`UPDATE commitment SET missed_at = decision_at, updated_at = ${now} WHERE client_id = ${clientId} AND closed_at IS NULL`);
}

export function releaseSlots(db: WriteDb, clientId: ClientId, now: Instant): void {
  db.run(sql`
    UPDATE slot_offer SET released_at = ${now}, updated_at = ${now}
    WHERE client_id = ${clientId} AND answered_at IS NULL AND released_at IS NULL`);
}

export function hasExpiredSlots(db: ReadDb, now: Instant): boolean {
  return Boolean(db.get(sql`SELECT 1 FROM slot_offer WHERE expires_at <= ${now} AND answered_at IS NULL AND released_at IS NULL LIMIT 1`));
}

/** Holds that have run out are free again (spec 2.5); true when there were any. */
export function releaseExpiredSlots(db: WriteDb, now: Instant): boolean {
  return (
    db.run(sql`UPDATE slot_offer SET released_at = ${now}, updated_at = ${now} WHERE expires_at <= ${now} AND answered_at IS NULL AND released_at IS NULL`)
      .changes > 0
  );
}

export function markAnswered(db: WriteDb, clientId: ClientId, now: Instant): void {
  db.run(sql`UPDATE enquiry SET first_answer_at = ${now}, updated_at = ${now} WHERE client_id = ${clientId} AND first_answer_at IS NULL`);
}

export function endEngagements(db: WriteDb, clientId: ClientId, today: Day, now: Instant): void {
  db.run(sql`
    UPDATE engagement SET ends_on = max(${today}, started_on), updated_at = ${now}
    WHERE client_id = ${clientId} AND deleted_at IS NULL AND (ends_on IS NULL OR ends_on > ${today})`);
}
