import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output, Parsed } from '#shared/contract/index.ts';
import type { ClientId, InteractionId } from '#shared/domain/ids.ts';
import { CLOCK_TOLERANCE_MS, type InteractionFields, type Lane } from '#shared/domain/interaction.ts';
import { LINE_MAX } from '#shared/domain/text-fields.ts';
import type { Instant } from '#shared/time/clock.ts';
import { awaitAnswer } from '../clocks/open-clock.ts';
import { gapViewOf } from '../gap-views.ts';
import { clientOf, isThere } from '../store/clients.ts';
import { countInLanes, interactionsInLanes } from '../store/interaction-lanes.ts';
import {
  correctInteraction,
  countInteractions,
  insertInteraction,
  interactionOf,
  interactionsOf,
  setWithdrawn,
  versionsOf,
  type Slice,
  type StoredInteraction,
} from '../store/interactions.ts';
import { closeClock, openClocksOf } from '../store/clocks.ts';
import { peopleOf } from '../store/people.ts';
import { takeBackUpdate } from '../store/postponements.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';
import { interactionView } from './views.ts';

type Names = 'interactions.list' | 'interactions.log' | 'interactions.correct' | 'interactions.withdraw' | 'interactions.reinstate' | 'interactions.history';

export function interactionHandlers(practice: Practice): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'interactions.list'(input) {
      if (!isThere(store.read, input.clientId)) return { total: 0, rows: [] };
      const { zone } = calendarOf(practice);
      const { total, rows } = timelineOf(store.read, input);
      return { total, rows: rows.map((row) => interactionView(row, zone)) };
    },
    'interactions.log': (input) => log(practice, input),
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

function log(practice: Practice, input: Parsed<'interactions.log'>): Output<'interactions.log'> {
  const { store, clock } = practice;
  const id = store.write((db) => {
    found(clientOf(db, input.clientId));
    accept(db, input, clock.now());
    if (input.informs) takeBackUpdate(db, input.clientId);
    const logged = insertInteraction(db, input, clock.now());
    settleClocks(db, practice, input, logged);
    return logged;
  });
  return { id, nextDueOn: gapViewOf(store.read, calendarOf(practice), input.clientId)?.dueOn ?? null };
}

type Timeline = { readonly clientId: ClientId; readonly lanes: readonly Lane[] } & Slice;

function timelineOf(read: ReadDb, { clientId, lanes, ...slice }: Timeline): { total: number; rows: StoredInteraction[] } {
  if (lanes.length === 0) return { total: countInteractions(read, clientId), rows: interactionsOf(read, clientId, slice) };
  const ids = interactionsInLanes(read, clientId, lanes, slice);
  return { total: countInLanes(read, clientId, lanes), rows: ids.map((id) => found(interactionOf(read, id))) };
}

/** What they owed an answer on and what was promised ends with it; what it asks begins. */
function settleClocks(
  db: WriteDb,
  practice: Practice,
  { clientId, closes, expectsAnswer, direction, at, summary }: Parsed<'interactions.log'>,
  id: InteractionId,
): void {
  const open = new Map(openClocksOf(db, clientId).map((clock) => [clock.id, clock.kind]));
  for (const clockId of closes) {
    const kind = open.get(clockId);
    // It was closed elsewhere meanwhile: what it stood for is settled.
    if (kind) closeClock(db, clockId, { reason: kind === 'theirs' ? 'answered' : 'done' }, practice.clock.now());
  }
  if (expectsAnswer && direction === 'out') awaitAnswer(db, practice, { clientId, matter: 'own', what: firstLine(summary), askedAt: at, interactionId: id });
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, LINE_MAX);
}

/** What is logged has happened, and with somebody of this client. */
function accept(db: ReadDb, input: InteractionFields, now: Instant): void {
  if (input.at > now + CLOCK_TOLERANCE_MS) throw new AppError('invalid-input', { field: 'at', reason: 'in-future' });
  const known = input.personId === null || peopleOf(db, input.clientId).some((person) => person.id === input.personId);
  if (!known) throw new AppError('invalid-input', { field: 'personId', reason: 'not-of-client' });
}
