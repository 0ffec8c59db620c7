import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import { CLOCK_TOLERANCE_MS, laneOf, type InteractionFields } from '#shared/domain/interaction.ts';
import type { Instant } from '#shared/time/clock.ts';
import { gapViews } from '../gap-views.ts';
import { clientOf, isThere } from '../store/clients.ts';
import { correctInteraction, insertInteraction, interactionOf, interactionsOf, setWithdrawn, versionsOf } from '../store/interactions.ts';
import { peopleOf } from '../store/people.ts';
import { takeBackPostponement } from '../store/postponements.ts';
import type { ReadDb } from '../store/sql.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';
import { interactionView } from './views.ts';

type Names = 'interactions.list' | 'interactions.log' | 'interactions.correct' | 'interactions.withdraw' | 'interactions.reinstate' | 'interactions.history';

export function interactionHandlers(practice: Practice): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'interactions.list'({ clientId, lanes, offset, limit }) {
      if (!isThere(store.read, clientId)) return { total: 0, rows: [] };
      const { zone } = calendarOf(practice);
      const all = interactionsOf(store.read, clientId).filter((row) => lanes.length === 0 || lanes.includes(laneOf(row)));
      return { total: all.length, rows: all.slice(offset, offset + limit).map((row) => interactionView(row, zone)) };
    },
    'interactions.log'(input) {
      const id = store.write((db) => {
        found(clientOf(db, input.clientId));
        accept(db, input, clock.now());
        if (input.informs) takeBackPostponement(db, input.clientId);
        return insertInteraction(db, input, clock.now());
      });
      return { id, nextDueOn: gapViews(store.read, calendarOf(practice), [input.clientId]).get(input.clientId)?.dueOn ?? null };
    },
    'interactions.correct': ({ id, ...fields }) =>
      store.write((db) => {
        const before = found(interactionOf(db, id));
        const corrected = { ...fields, clientId: before.clientId };
        accept(db, corrected, clock.now());
        return { id: correctInteraction(db, before, corrected, clock.now()) };
      }),
    'interactions.withdraw'({ id }) {
      store.write((db) => mustExist(setWithdrawn(db, id, clock.now())));
      return {};
    },
    'interactions.reinstate'({ id }) {
      store.write((db) => mustExist(setWithdrawn(db, id, null)));
      return {};
    },
    'interactions.history'({ id }) {
      const { zone } = calendarOf(practice);
      return versionsOf(store.read, id).map(({ writtenAt, withdrawnAt, ...row }) => ({ ...interactionView(row, zone), writtenAt, withdrawnAt }));
    },
  };
}

/** What is logged has happened, and with somebody of this client. */
function accept(db: ReadDb, input: InteractionFields, now: Instant): void {
  if (input.at > now + CLOCK_TOLERANCE_MS) throw new AppError('invalid-input', { field: 'at', reason: 'in-future' });
  const known = input.personId === null || peopleOf(db, input.clientId).some((person) => person.id === input.personId);
  if (!known) throw new AppError('invalid-input', { field: 'personId', reason: 'not-of-client' });
}
