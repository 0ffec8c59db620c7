import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output, Parsed } from '#shared/contract/index.ts';
import { clientFields } from '#shared/domain/client.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { dueWithin24Hours } from '#shared/domain/clock24.ts';
import { dayOf } from '#shared/time/day.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { beforeClose, clockViews, openClocks } from '../clocks/clock-views.ts';
import { whoIsMeant } from '../clocks/who-is-meant.ts';
import { passActions, redateActions } from '../store/agenda.ts';
import { clientOf, insertClient } from '../store/clients.ts';
import { changeClock, closeClock, openClock, openClockOf, openClocksOf } from '../store/clocks.ts';
import type { WriteDb } from '../store/sql.ts';
import { calendarOf, found, mustExist, settingsOf, type Practice } from './context.ts';

type Names =
  | 'clocks.ofClient'
  | 'clocks.open'
  | 'clocks.dueIfNow'
  | 'clocks.beforeClose'
  | 'clocks.whoIsMeant'
  | 'clocks.capture'
  | 'clocks.close'
  | 'clocks.postpone'
  | 'clocks.merge';

export function clockHandlers(practice: Practice): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'clocks.ofClient': ({ clientId }) => ofClient(practice, clientId),
    'clocks.open': ({ kind }) => openClocks(practice, kind),
    'clocks.dueIfNow'() {
      const { now, zone } = calendarOf(practice);
      return { now, zone, dueAt: dueWithin24Hours(now, workingCalendarOf(practice)) };
    },
    'clocks.beforeClose': ({ absenceId }) => beforeClose(practice, absenceId),
    'clocks.whoIsMeant': ({ text }) => whoIsMeant(practice, text),
    'clocks.capture': (input) => capture(practice, input),
    'clocks.close'({ id, reason, note }) {
      store.write((db) => mustExist(closeClock(db, id, { reason, note }, clock.now())));
      return {};
    },
    'clocks.postpone': (input) => postpone(practice, input),
    'clocks.merge'(input) {
      merge(practice, input);
      return {};
    },
  };
}

function ofClient(practice: Practice, clientId: Parsed<'clocks.ofClient'>['clientId']): Output<'clocks.ofClient'> {
  const { now, zone } = calendarOf(practice);
  const clocks = clockViews(practice, openClocksOf(practice.store.read, clientId));
  return { now, zone, mine: clocks.filter(({ kind }) => kind === 'mine'), theirs: clocks.filter(({ kind }) => kind === 'theirs') };
}

function capture(practice: Practice, { clientId: known, newClient, what, dueAt: chosen }: Parsed<'clocks.capture'>): Output<'clocks.capture'> {
  const { now } = calendarOf(practice);
  const dueAt = chosen ?? dueWithin24Hours(now, workingCalendarOf(practice));
  refusePast(dueAt, now);
  return practice.store.write((db) => {
    const clientId = known === null ? newcomer(db, practice, newClient ?? '') : known;
    found(clientOf(db, clientId));
    const matter = known === null ? 'first_answer' : 'own';
    return { id: openClock(db, { clientId, kind: 'mine', matter, what, startedAt: now, dueAt, stageEventId: null }, now), clientId, dueAt };
  });
}

/** Somebody who rang and of whom nothing is known but the name: an enquiry, and what was promised is its first answer. */
function newcomer(db: WriteDb, practice: Practice, name: string): ClientId {
  const fields = clientFields.parse({ kind: 'person', name, stage: 'enquiry' });
  return insertClient(db, { fields, reason: 'created' }, settingsOf(practice).country, practice.clock.now());
}

/** The new clock runs from now: the day was told, so the one before it was kept in its way. */
function postpone(practice: Practice, { id, dueAt, told }: Parsed<'clocks.postpone'>): Output<'clocks.postpone'> {
  const { now, zone } = calendarOf(practice);
  refusePast(dueAt, now);
  return practice.store.write((db) => {
    const before = found(openClockOf(db, id));
    const after = openClock(db, { ...before, startedAt: now, dueAt }, now);
    closeClock(db, id, { reason: 'told_new_date', note: told, supersededBy: after }, now);
    passActions(db, id, after, now);
    redateActions(db, after, dayOf(dueAt, zone), now);
    return { id: after };
  });
}

/** The earlier moment counts, whichever runs on; both wordings stay where they differ. */
function merge(practice: Practice, { id, other }: Parsed<'clocks.merge'>): void {
  const { now, zone } = calendarOf(practice);
  if (id === other) throw new AppError('invalid-input', { field: 'other', reason: 'same-clock' });
  practice.store.write((db) => {
    const [kept, lost] = [found(openClockOf(db, id)), found(openClockOf(db, other))];
    if (kept.clientId !== lost.clientId || kept.kind !== lost.kind) throw new AppError('invalid-input', { field: 'other', reason: 'other-matter' });
    const what = [...new Set([kept.what, lost.what].filter(Boolean))].join('; ');
    const dueAt = Math.min(kept.dueAt, lost.dueAt);
    changeClock(db, id, { what, startedAt: Math.min(kept.startedAt, lost.startedAt), dueAt }, now);
    closeClock(db, other, { reason: 'superseded', supersededBy: id }, now);
    // An agreed Sunday is a Friday to the clock: the words stay where the moment does.
    if (dueAt < kept.dueAt) redateActions(db, id, dayOf(dueAt, zone), now);
    if (dueAt < lost.dueAt) redateActions(db, other, dayOf(dueAt, zone), now);
    passActions(db, other, id, now);
  });
}

function refusePast(dueAt: number, now: number): void {
  if (dueAt <= now) throw new AppError('invalid-input', { field: 'dueAt', reason: 'in-past' });
}
