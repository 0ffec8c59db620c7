import { AppError, type ErrorCode } from '#shared/contract/error.ts';
import { HISTORY_SHOWN, type HistoryStep } from '#shared/contract/history.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { flipRows, markFlipped } from '../store/undo/flip.ts';
import { steps, stepToRedo, stepToUndo, type Step } from '../store/undo/steps.ts';
import type { Practice } from './context.ts';

type Names = 'history.state' | 'history.list' | 'history.undo' | 'history.redo';

export function historyHandlers(practice: Practice): HandlersOf<Names> {
  const { read } = practice.store;
  return {
    'history.state'() {
      const [undo, redo] = [stepToUndo(read), stepToRedo(read)];
      return { undo: undo ? stepView(undo) : null, redo: redo ? stepView(redo) : null };
    },
    'history.list': () => steps(read, HISTORY_SHOWN).map(stepView),
    'history.undo': () => flip(practice, stepToUndo, 'nothing-to-undo'),
    'history.redo': () => flip(practice, stepToRedo, 'nothing-to-redo'),
  };
}

function flip(practice: Practice, choose: (db: ReadDb) => Step | undefined, otherwise: ErrorCode): HistoryStep {
  const { store, clock } = practice;
  return store.write((db) => {
    const step = choose(db);
    if (!step) throw new AppError(otherwise);
    flipStep(db, step, practice);
    markFlipped(db, step.id, clock.now());
    // A client that this brings back or takes away has its name on one side only.
    const after = steps(db).find(({ id }) => id === step.id) ?? step;
    return stepView({ ...after, clientId: after.clientId ?? step.clientId, clientName: after.clientName ?? step.clientName });
  });
}

function flipStep(db: WriteDb, step: Step, { store, clock }: Practice): void {
  flipRows(db, step.id, { tables: store.recorder.tables, now: clock.now() });
}

function stepView({ id, call, at, undoneAt, clientId, clientName, clientThere, personName, clients, fileName }: Step): HistoryStep {
  const client = clientId === null || clientName === null ? null : { id: clientId, name: clientName, there: clientThere === 1 };
  return { id, call, at, undoneAt, client, personName, clients, fileName };
}
