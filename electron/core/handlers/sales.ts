import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import type { salesCalls } from '#shared/contract/sales.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { CLOCK_TOLERANCE_MS } from '#shared/domain/interaction.ts';
import type { Instant } from '#shared/time/clock.ts';
import { logEnquiry } from '../sales/enquire.ts';
import { letterOf } from '../sales/letters.ts';
import { qualify } from '../sales/qualify.ts';
import { slotsFor } from '../sales/offer-slots.ts';
import { saleView } from '../sales/sale-view.ts';
import { logSalesContact } from '../sales/sales-contact.ts';
import { clientOf } from '../store/clients.ts';
import { deleteConcession, insertConcession, insertFreeAdvice, updateConcession } from '../store/sales-concessions.ts';
import { finishTask } from '../store/sales-clocks.ts';
import type { ReadDb } from '../store/sql.ts';
import { found, mustExist, type Practice } from './context.ts';
import { decisionHandlers } from './sales-decision.ts';
import { slotHandlers } from './sales-slots.ts';

type Names = keyof typeof salesCalls;

/** The sale: every form writes one dated fact. */
export function salesHandlers(practice: Practice): HandlersOf<Names> {
  return { ...readers(practice), ...enquiryHandlers(practice), ...concessionHandlers(practice), ...slotHandlers(practice), ...decisionHandlers(practice) };
}

function readers(practice: Practice): HandlersOf<'sales.get' | 'sales.letter' | 'sales.slots'> {
  return {
    'sales.get': ({ clientId }) => saleView(practice, clientId),
    'sales.letter': (input) => letterOf(practice, input),
    'sales.slots': (input) => slotsFor(practice, input),
  };
}

function enquiryHandlers(practice: Practice): HandlersOf<'sales.logEnquiry' | 'sales.saveQualification' | 'sales.confirmSent'> {
  const { store, clock } = practice;
  return {
    'sales.logEnquiry': (input) =>
      store.write((db) => {
        refuseFuture(input.enquiry.at, clock.now(), 'enquiry.at');
        return { clientId: logEnquiry(db, practice, input) };
      }),
    'sales.saveQualification': (input) => store.write((db) => qualify(db, practice, input)),
    'sales.confirmSent'({ clientId, kind, via, text }) {
      store.write((db) => {
        mustBeThere(db, clientId);
        logSalesContact(db, { clientId, channel: via, direction: 'out', at: clock.now(), summary: text }, clock.now());
        if (kind === 'not-for-us') finishTask(db, clientId, 'polite_reply', clock.now());
      });
      return {};
    },
  };
}

function concessionHandlers({
  store,
  clock,
}: Practice): HandlersOf<'sales.addConcession' | 'sales.updateConcession' | 'sales.removeConcession' | 'sales.logQuestion'> {
  return {
    'sales.addConcession': ({ clientId, concession }) =>
      store.write((db) => {
        mustBeThere(db, clientId);
        refuseFuture(concession.at, clock.now(), 'concession.at');
        return { id: insertConcession(db, clientId, concession, clock.now()) };
      }),
    'sales.updateConcession'({ id, concession }) {
      refuseFuture(concession.at, clock.now(), 'concession.at');
      store.write((db) => mustExist(updateConcession(db, id, concession, clock.now())));
      return {};
    },
    'sales.removeConcession'({ id }) {
      store.write((db) => mustExist(deleteConcession(db, id)));
      return {};
    },
    'sales.logQuestion': ({ clientId, question }) =>
      store.write((db) => {
        mustBeThere(db, clientId);
        refuseFuture(question.at, clock.now(), 'question.at');
        const { channel, at, minutes, question: summary } = question;
        logSalesContact(db, { clientId, channel, direction: 'in', at, minutes, summary }, clock.now());
        return { id: insertFreeAdvice(db, clientId, question, clock.now()) };
      }),
  };
}

/** Facts lie in the past; clocks of two machines may differ a little. */
export function refuseFuture(at: Instant, now: Instant, field: string): void {
  if (at > now + CLOCK_TOLERANCE_MS) throw new AppError('invalid-input', { field, reason: 'in-future' });
}

export function mustBeThere(db: ReadDb, id: ClientId): void {
  found(clientOf(db, id));
}
