import type { ClientId } from '#shared/domain/ids.ts';
import type { SampleSalePlan } from '#shared/domain/sample-sale.ts';
import { HOLD_MS } from '#shared/domain/sales/slot-offer.ts';
import type { Instant } from '#shared/time/clock.ts';
import { openClock } from './store/clocks.ts';
import { closeCommitment, closeProposal, setWakeUp } from './store/sale-effects.ts';
import { insertCommitment } from './store/sales-commitments.ts';
import { decideQualification, insertQualification } from './store/sales-enquiries.ts';
import { insertProposal, markProposalSent } from './store/sales-proposals.ts';
import { insertMeeting, settleMeeting } from './store/meetings.ts';
import { setOfferOutcome } from './store/meeting-offers.ts';
import { answerSlotOffer, insertSlotOffer } from './store/sales-slots.ts';
import type { WriteDb } from './store/sql.ts';
import { newestStageEvent } from './store/stage-events.ts';
import { insertEffect, insertTask } from './store/tasks.ts';

/** What the sample knows of a sale. It counts as written down now: what is older than the stage belongs to an earlier sale. */
export function insertSale(db: WriteDb, clientId: ClientId, sale: SampleSalePlan, now: Instant): void {
  if (sale.call) {
    insertQualification(db, clientId, sale.call.fields, sale.call, now);
    if (sale.call.isGo) decideQualification(db, clientId, 'go', now);
  }
  for (const offer of sale.slots) insertAgreed(db, clientId, offer);
  if (sale.commitment) {
    insertCommitment(db, clientId, sale.commitment.fields, now);
    if (sale.commitment.isClosed) closeCommitment(db, clientId, now);
  }
  if (sale.proposal) insertSent(db, clientId, sale.proposal, now);
  insertOpen(db, clientId, sale, now);
}

function insertAgreed(db: WriteDb, clientId: ClientId, offer: SampleSalePlan['slots'][number]): void {
  const { fields, sentAt, answer, chosenAt, answeredAt, outcome } = offer;
  const id = insertSlotOffer(db, { ...fields, clientId }, { round: 1, sentAt, expiresAt: sentAt + HOLD_MS });
  answerSlotOffer(db, id, answer, chosenAt, answeredAt);
  const { channel, minutes } = fields;
  const details = { type: 'fact_finding', channel, place: '', thirdParty: '', engagementId: null } as const;
  const meeting = insertMeeting(db, { clientId, slotOfferId: id, at: chosenAt, minutes, ...details }, answeredAt);
  if (!outcome) return;
  setOfferOutcome(db, id, outcome, chosenAt);
  const kept = { arrival: null, prepared: null, decided: '', mood: '', minutesDueAt: null, interactionId: null };
  settleMeeting(db, meeting, { status: outcome, ...kept }, chosenAt);
}

function insertSent(db: WriteDb, clientId: ClientId, { fields, sentAt, closed }: NonNullable<SampleSalePlan['proposal']>, now: Instant): void {
  markProposalSent(db, insertProposal(db, clientId, fields, 1, now), sentAt);
  if (closed) closeProposal(db, clientId, closed.status, closed.at);
}

/** What is dated and open. */
function insertOpen(db: WriteDb, clientId: ClientId, { clocks, tasks, later, wakeUpOn }: SampleSalePlan, now: Instant): void {
  const stageEventId = newestStageEvent(db, clientId);
  for (const clock of clocks) openClock(db, { clientId, what: '', stageEventId, ...clock }, now);
  for (const task of tasks) insertTask(db, { clientId, stageEventId, ...task }, now);
  for (const effect of later) insertEffect(db, { carriedOutAt: null, clientId, stageEventId, ...effect });
  if (wakeUpOn) setWakeUp(db, clientId, wakeUpOn);
}
