import type { EnquiryView, QualificationView } from '#shared/contract/sale-view.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { EnquiryFields } from '#shared/domain/sales/enquiry.ts';
import { qualificationFields, type QualificationDecision, type QualificationFields } from '#shared/domain/sales/qualification.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredQualification = QualificationFields & Pick<QualificationView, 'heldAt' | 'minutes' | 'decision' | 'decidedAt'> & { readonly id: number };

/** Newest first. */
export function enquiriesOf(db: ReadDb, clientId: ClientId): EnquiryView[] {
  return db.all(sql`
    SELECT at, channel, words, referrer_reason AS referrerReason, first_answer_at AS firstAnswerAt
    FROM enquiry WHERE client_id = ${clientId} ORDER BY at DESC, id DESC`);
}

export function insertEnquiry(db: WriteDb, clientId: ClientId, it: EnquiryFields, now: Instant): void {
  db.run(sql`
    INSERT INTO enquiry (client_id, at, channel, words, referrer_reason, created_at, updated_at)
    VALUES (${clientId}, ${it.at}, ${it.channel}, ${it.words}, ${it.referrerReason}, ${now}, ${now})`);
}

/** The latest call sheet; a client who comes back has a second one. */
export function qualificationOf(db: ReadDb, clientId: ClientId): StoredQualification | undefined {
  const row = db.get<Record<string, unknown> & Pick<StoredQualification, 'id' | 'heldAt' | 'minutes' | 'decision' | 'decidedAt'>>(sql`
    SELECT id, held_at AS heldAt, minutes, need, expected_result AS expectedResult, budget, budget_min AS budgetMin, budget_max AS budgetMax, currency,
      timing, why_now AS whyNow, decision_makers AS decisionMakers, previous_provider AS previousProvider, why_left AS whyLeft,
      interest_initial = 1 AS interestInitial, interest_relation = 1 AS interestRelation, interest_details = 1 AS interestDetails,
      red_flags AS redFlags, note, decision, decided_at AS decidedAt
    FROM qualification WHERE client_id = ${clientId} ORDER BY id DESC LIMIT 1`);
  if (!row) return undefined;
  const { id, heldAt, minutes, decision, decidedAt, interestInitial, interestRelation, interestDetails, redFlags, ...rest } = row;
  const fields = qualificationFields.parse({
    ...rest,
    interestInitial: interestInitial === 1,
    interestRelation: interestRelation === 1,
    interestDetails: interestDetails === 1,
    redFlags: JSON.parse(String(redFlags)),
  });
  return { ...fields, id, heldAt, minutes, decision, decidedAt };
}

export type CallFacts = { readonly heldAt: Instant | null; readonly minutes: number | null };

export function insertQualification(db: WriteDb, clientId: ClientId, it: QualificationFields, { heldAt, minutes }: CallFacts, now: Instant): void {
  db.run(sql`
    INSERT INTO qualification (client_id, held_at, minutes, need, expected_result, budget, budget_min, budget_max, currency, timing, why_now,
      decision_makers, previous_provider, why_left, interest_initial, interest_relation, interest_details, red_flags, note, created_at, updated_at)
    VALUES (${clientId}, ${heldAt}, ${minutes}, ${it.need}, ${it.expectedResult}, ${it.budget}, ${it.budgetMin}, ${it.budgetMax}, ${it.currency},
      ${it.timing}, ${it.whyNow}, ${it.decisionMakers}, ${it.previousProvider}, ${it.whyLeft}, ${it.interestInitial}, ${it.interestRelation},
      ${it.interestDetails}, ${JSON.stringify(it.redFlags)}, ${it.note}, ${now}, ${now})`);
}

export function updateQualification(db: WriteDb, id: number, it: QualificationFields, { heldAt, minutes }: CallFacts, now: Instant): void {
  db.run(sql`
    UPDATE qualification SET held_at = ${heldAt}, minutes = ${minutes}, need = ${it.need}, expected_result = ${it.expectedResult},
      budget = ${it.budget}, budget_min = ${it.budgetMin}, budget_max = ${it.budgetMax}, currency = ${it.currency}, timing = ${it.timing},
      why_now = ${it.whyNow}, decision_makers = ${it.decisionMakers}, previous_provider = ${it.previousProvider}, why_left = ${it.whyLeft},
      interest_initial = ${it.interestInitial}, interest_relation = ${it.interestRelation}, interest_details = ${it.interestDetails},
      red_flags = ${JSON.stringify(it.redFlags)}, note = ${it.note}, updated_at = ${now}
    WHERE id = ${id}`);
}

export function decideQualification(db: WriteDb, clientId: ClientId, decision: QualificationDecision, now: Instant): void {
  db.run(sql`
    UPDATE qualification SET decision = ${decision}, decided_at = ${now}, updated_at = ${now}
    WHERE id = (SELECT max(id) FROM qualification WHERE client_id = ${clientId})`);
}
