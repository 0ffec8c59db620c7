import type { CommitmentView, QualificationView, SaleView } from '#shared/contract/sale-view.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { canExtend, decisionState, missingForProposal } from '#shared/domain/sales/commitment.ts';
import { concessionBalance } from '#shared/domain/sales/concession.ts';
import { freeAdvice } from '#shared/domain/sales/free-advice.ts';
import { advisesCaution, missingForGo, type MinimumFee } from '#shared/domain/sales/qualification.ts';
import { movedInARow } from '#shared/domain/meetings/meeting.ts';
import { nextOffer } from '#shared/domain/sales/slot-offer.ts';
import { formatTime } from '#shared/text/format.ts';
import type { Instant } from '#shared/time/clock.ts';
import { calendarOf, minimumFeeOf, settingsOf, type Practice } from '../handlers/context.ts';
import { extensionsOf, openCommitmentOf, ownPromisesOf, type StoredCommitment } from '../store/sales-commitments.ts';
import { concessionsOf, freeAdviceOf } from '../store/sales-concessions.ts';
import { enquiriesOf, qualificationOf, type StoredQualification } from '../store/sales-enquiries.ts';
import { earlierProposalsOf, proposalOf } from '../store/sales-proposals.ts';
import { settledStatuses } from '../store/meeting-offers.ts';
import { slotOffersOf } from '../store/sales-slots.ts';
import type { ReadDb } from '../store/sql.ts';
import { phrases } from '../templates.ts';
import { correspondentOf, type Correspondent } from './correspondent.ts';

/** Everything the sale of one client consists of, in one answer. */
export function saleView(practice: Practice, clientId: ClientId): SaleView {
  const { read } = practice.store;
  const { now, zone } = calendarOf(practice);
  const to = correspondentOf(practice, clientId);
  const [qualification, offers, commitment] = [qualificationOf(read, clientId), slotOffersOf(read, clientId), openCommitmentOf(read, clientId)];
  const met = settledStatuses(read, clientId);
  const [concessions, questions] = [concessionsOf(read, clientId), freeAdviceOf(read, clientId)];
  return {
    clientId,
    now,
    zone,
    currency: settingsOf(practice).currency,
    language: to.language,
    enquiries: enquiriesOf(read, clientId),
    qualification: qualification ? qualificationView(qualification, minimumFeeOf(practice)) : null,
    offers,
    nextOffer: nextOffer(offers, movedInARow(met), now),
    moved: movedInARow(met),
    noShows: met.filter((status) => status === 'no_show').length,
    commitment: commitment ? commitmentView(read, commitment, now) : null,
    missingForProposal: missingForProposal(commitment ?? null, now),
    mine: ownPromisesOf(read, clientId),
    proposal: proposalOf(read, clientId) ?? null,
    earlierProposals: earlierProposalsOf(read, clientId),
    concessions,
    balance: concessionBalance(concessions),
    questions,
    freeAdvice: freeAdvice(questions),
    phrases: sayings(practice, to, commitment?.decisionAt ?? null, zone),
  };
}

function qualificationView(stored: StoredQualification, minimum: MinimumFee): QualificationView {
  const { id: _, heldAt, minutes, decision, decidedAt, ...fields } = stored;
  return { ...fields, heldAt, minutes, decision, decidedAt, missing: missingForGo(fields, minimum), caution: advisesCaution(fields) };
}

function commitmentView(read: ReadDb, commitment: StoredCommitment, now: Instant): CommitmentView {
  const extensions = extensionsOf(read, commitment.id);
  const state = decisionState({ decisionAt: commitment.decisionAt, extensions: extensions.length }, now);
  return { ...commitment, extensions, state, canExtend: canExtend(extensions.length) };
}

function sayings(practice: Practice, { language, address }: Correspondent, decisionAt: Instant | null, zone: string): SaleView['phrases'] {
  const say = phrases(practice.store.read, 'commitment', language, address);
  const decisionCall = decisionAt === null ? null : say('decisionCall', { time: formatTime(decisionAt, zone, language) });
  return { intent: say('intent', {}), decision: say('decision', {}), decisionCall };
}
