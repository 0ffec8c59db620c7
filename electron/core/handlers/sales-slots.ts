import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Parsed } from '#shared/contract/index.ts';
import type { ClientId, SlotOfferId } from '#shared/domain/ids.ts';
import type { WriteDb } from '../store/sql.ts';
import { HOLD_MS, nextOffer, slotProblem } from '#shared/domain/sales/slot-offer.ts';
import type { SlotOfferView } from '#shared/contract/sale-view.ts';
import { logSalesContact } from '../sales/sales-contact.ts';
import { awaitAnswer } from '../clocks/open-clock.ts';
import { applyMove } from '../pipeline/apply-move.ts';
import { clientOf } from '../store/clients.ts';
import { closeAnswered, finishTask } from '../store/sales-clocks.ts';
import { answerSlotOffer, insertSlotOffer, releaseHeldOf, releaseSlotOffer, slotOfferOf, slotOffersOf } from '../store/sales-slots.ts';
import { endNoShowWord } from '../meetings/no-show.ts';
import { followAnswer } from '../meetings/plan.ts';
import { settle } from '../meetings/settle.ts';
import { movedInARow } from '#shared/domain/meetings/meeting.ts';
import { meetingOfOffer, settledStatuses } from '../store/meeting-offers.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';

type Names = 'sales.offerSlots' | 'sales.answerSlots' | 'sales.releaseSlots' | 'sales.closeMeeting';

export function slotHandlers(practice: Practice): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'sales.offerSlots': (input) => store.write((db) => ({ id: offer(db, practice, input) })),
    'sales.answerSlots'({ id, answer, chosenAt }) {
      store.write((db) => {
        const asked = found(slotOfferOf(db, id));
        const at = chosenTime(asked, answer, chosenAt);
        answerSlotOffer(db, id, answer, at, clock.now());
        followAnswer(db, practice, asked, at);
        closeAnswered(db, asked.clientId, 'answer_to_slots', clock.now());
      });
      return {};
    },
    'sales.releaseSlots'({ id }) {
      store.write((db) => mustExist(releaseSlotOffer(db, id, clock.now())));
      return {};
    },
    'sales.closeMeeting'(input) {
      store.write((db) => close(db, practice, input));
      return {};
    },
  };
}

function offer(db: WriteDb, practice: Practice, { offer: fields, via, text }: Parsed<'sales.offerSlots'>): SlotOfferId {
  const { now, zone } = calendarOf(practice);
  const { clientId } = fields;
  found(clientOf(db, clientId));
  const reason = slotProblem(fields, now, zone);
  if (reason) throw refusal(reason);
  const { round } = nextOffer(slotOffersOf(db, clientId), movedInARow(settledStatuses(db, clientId)), now);
  releaseHeldOf(db, clientId, now);
  logSalesContact(db, { clientId, channel: via, direction: 'out', at: now, summary: text }, now);
  const id = insertSlotOffer(db, fields, { round, sentAt: now, expiresAt: now + HOLD_MS });
  offered(db, practice, clientId);
  return id;
}

/** An offer waits for an answer; the first one of an enquiry is the first answer to it, and one after a missed meeting the word that was owed. */
function offered(db: WriteDb, practice: Practice, clientId: ClientId): void {
  const { now } = calendarOf(practice);
  finishTask(db, clientId, 'offer_slots', now);
  closeAnswered(db, clientId, 'answer_to_slots', now);
  endNoShowWord(db, clientId, 'done', now);
  const { stage, outcome } = found(clientOf(db, clientId));
  if (stage === 'enquiry' && outcome === null) applyMove(db, practice, clientId, { event: 'first_answer_sent' });
  else awaitAnswer(db, practice, { clientId, matter: 'answer_to_slots', what: '', askedAt: now, interactionId: null });
}

/** Said from the sale or on the meeting's own page, it is the same meeting. */
function close(db: WriteDb, practice: Practice, { id, outcome, minutes, notes }: Parsed<'sales.closeMeeting'>): void {
  const { chosenAt, outcome: before } = found(slotOfferOf(db, id));
  mustExist(chosenAt !== null && before === null);
  const meeting = found(meetingOfOffer(db, id));
  // Here the list itself says whether it was late.
  settle(db, practice, meeting.id, { outcome, by: 'me', minutes, decided: notes, mood: '', arrival: null, prepared: null, open: [] });
}

function refusal(reason: NonNullable<ReturnType<typeof slotProblem>>): AppError {
  return reason === 'in-past'
    ? new AppError('invalid-input', { field: 'offer.slotA', reason: 'in-past' })
    : new AppError('invalid-input', { field: 'offer.slotB', reason: 'same-day' });
}

/** The hour they agreed on; without one, the time as it was offered. */
function chosenTime(offer: SlotOfferView, answer: NonNullable<SlotOfferView['answer']>, chosenAt: number | null): number | null {
  if (answer === 'neither') return null;
  if (answer === 'other' && chosenAt === null) throw new AppError('invalid-input', { field: 'chosenAt', reason: 'required' });
  return chosenAt ?? (answer === 'a' ? offer.slotA : offer.slotB);
}
