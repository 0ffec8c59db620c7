import { AppError } from '#shared/contract/error.ts';
import { HISTORY_SHOWN, WITHDRAWN_SHOWN, type HistoryStep } from '#shared/contract/history.ts';
import type { HandlersOf, Output } from '#shared/contract/index.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf } from '#shared/time/day.ts';
import { bringBackImport, takeBackImport } from '../import/take-back.ts';
import { audit, auditStep } from '../store/audit.ts';
import { importOf } from '../store/imports.ts';
import { countWithdrawn, withdrawnInteractions } from '../store/interactions.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { flipRows, markFlipped } from '../store/undo/flip.ts';
import { everyStep, steps, stepToRedo, stepToUndo, type Step } from '../store/undo/steps.ts';
import { calendarOf, found, type Practice } from './context.ts';
import { interactionView } from './views.ts';

type Names = 'history.state' | 'history.list' | 'history.undo' | 'history.redo' | 'history.goTo' | 'history.withdrawn';

export function historyHandlers(practice: Practice): HandlersOf<Names> {
  const { store } = practice;
  const { read, write } = store;
  return {
    'history.state'() {
      const [undo, redo] = [stepToUndo(read), stepToRedo(read)];
      const { zone } = calendarOf(practice);
      const made = store.recorder.lastStep();
      const last = made === null ? undefined : steps(read).find(({ id, undoneAt }) => id === made && undoneAt === null);
      const view = (step: Step | undefined) => (step ? stepView(step, zone) : null);
      return { undo: view(undo), redo: view(redo), last: view(last) };
    },
    'history.list'() {
      const { zone } = calendarOf(practice);
      return everyStep(read, HISTORY_SHOWN).map((step) => stepView(step, zone));
    },
    'history.undo': ({ step }) => write((db) => flip(practice, db, toUndo(db, step))),
    'history.redo': () =>
      write((db) => {
        const step = stepToRedo(db);
        if (!step) throw new AppError('nothing-to-redo');
        return flip(practice, db, step);
      }),
    'history.goTo': ({ step }) => write((db) => goTo(practice, db, step)),
    'history.withdrawn': () => withdrawn(practice),
  };
}

/** The newest that stands; the one that is meant, where one is meant. */
function toUndo(db: ReadDb, meant: number | undefined): Step {
  const newest = stepToUndo(db);
  if (!newest) throw new AppError('nothing-to-undo');
  if (meant === undefined || meant === newest.id) return newest;
  // What is undone already, or too old to be, does not come back by undoing something else.
  if (steps(db).some(({ id, undoneAt }) => id === meant && undoneAt === null)) throw new AppError('undo-not-newest');
  throw new AppError('nothing-to-undo');
}

/** Steps follow one another: to reach one, all between are flipped with it. */
function goTo(practice: Practice, db: WriteDb, id: number): Output<'history.goTo'> {
  const meant = found(steps(db).find((step) => step.id === id));
  const isStanding = meant.undoneAt === null;
  const chosen = isStanding
    ? steps(db).filter((step) => step.id >= id && step.undoneAt === null)
    : steps(db)
        .toReversed()
        .filter((step) => step.id <= id && step.undoneAt !== null);
  for (const step of chosen) flip(practice, db, step);
  return { kind: isStanding ? 'undone' : 'redone', steps: chosen.length };
}

function flip(practice: Practice, db: WriteDb, step: Step): HistoryStep {
  const { store } = practice;
  const { now, zone } = calendarOf(practice);
  const call = step.undoneAt === null ? 'history.undo' : 'history.redo';
  if (step.importId === null) flipRows(db, step.id, { tables: store.recorder.tables, now });
  else flipImport(db, step.importId, now);
  markFlipped(db, step.id, now);
  if (step.importId === null) auditStep(db, step.id, { at: now, call, by: 'user' });
  else audit(db, { at: now, call, matter: 'import', by: 'user', ids: { importId: step.importId } });
  // A client that this takes away has its name on the other side only.
  const after = steps(db).find(({ id }) => id === step.id) ?? step;
  return stepView({ ...after, clientId: after.clientId ?? step.clientId, clientName: after.clientName ?? step.clientName }, zone);
}

function withdrawn(practice: Practice): Output<'history.withdrawn'> {
  const { read } = practice.store;
  const { zone } = calendarOf(practice);
  const rows = withdrawnInteractions(read, WITHDRAWN_SHOWN).map(({ clientName, withdrawnAt, canReturn, ...row }) => ({
    ...interactionView(row, zone),
    clientName,
    withdrawnAt,
    withdrawnOn: dayOf(withdrawnAt, zone),
    canReturn,
  }));
  return { total: countWithdrawn(read), rows };
}

/** Making an import and taking it back are two steps over the same thing: each flip changes whether it is there. */
function flipImport(db: WriteDb, id: ImportId, now: Instant): void {
  if (importOf(db, id)?.undoneAt === null) takeBackImport(db, id, now);
  else bringBackImport(db, id);
}

function stepView({ id, call, by, at, undoneAt, clientId, clientName, clientThere, personName, clients, fileName }: Step, zone: string): HistoryStep {
  const client = clientId === null || clientName === null ? null : { id: clientId, name: clientName, there: clientThere === 1 };
  return { id, call, by, at, on: dayOf(at, zone), undoneAt, client, personName, clients, fileName };
}
