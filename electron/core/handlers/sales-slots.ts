import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Parsed } from '#shared/contract/index.ts';
import type { SlotOfferId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { WriteDb } from '../store/sql.ts';
import { HOLD_MS, nextOffer, slotProblem } from '#shared/domain/sales/slot-offer.ts';
import type { SlotOfferView } from '#shared/contract/sale-view.ts';
import { logSalesContact } from '../sales/sales-contact.ts';
import { clientOf } from '../store/clients.ts';
import { answerSlotOffer, closeMeeting, insertSlotOffer, releaseHeldOf, releaseSlotOffer, slotOfferOf, slotOffersOf } from '../store/sales-slots.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';

type Names = 'sales.offerSlots' | 'sales.answerSlots' | 'sales.releaseSlots' | 'sales.closeMeeting';

export function slotHandlers(practice: Practice): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'sales.offerSlots': (input) => store.write((db) => ({ id: offer(db, practice, input) })),
    'sales.answerSlots'({ id, answer, chosenAt }) {
      store.write((db) => {
        const asked = found(slotOfferOf(db, id));
        answerSlotOffer(db, id, answer, chosenTime(asked, answer, chosenAt), clock.now());
      });
      return {};
    },
    'sales.releaseSlots'({ id }) {
      store.write((db) => mustExist(releaseSlotOffer(db, id, clock.now())));
      return {};
    },
    'sales.closeMeeting'(input) {
      store.write((db) => close(db, input, clock.now()));
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
  const { round } = nextOffer(slotOffersOf(db, clientId), now);
  releaseHeldOf(db, clientId, now);
  logSalesContact(db, { clientId, channel: via, direction: 'out', at: now, summary: text }, now);
  return insertSlotOffer(db, fields, { round, sentAt: now, expiresAt: now + HOLD_MS });
}

function close(db: WriteDb, { id, outcome, minutes, notes }: Parsed<'sales.closeMeeting'>, now: Instant): void {
  const { chosenAt, clientId, channel, minutes: planned } = found(slotOfferOf(db, id));
  mustExist(closeMeeting(db, id, outcome, now));
  if (outcome !== 'held') return;
  const at = Math.min(chosenAt ?? now, now);
  logSalesContact(db, { clientId, channel, direction: 'out', at, minutes: minutes ?? planned, summary: notes }, now);
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
