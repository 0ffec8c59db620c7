import { AppError, type ErrorCode } from '#shared/contract/error.ts';
import { HISTORY_SHOWN, type HistoryStep } from '#shared/contract/history.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { bringBackImport, takeBackImport } from '../import/take-back.ts';
import { audit, auditStep } from '../store/audit.ts';
import { importOf } from '../store/imports.ts';
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
    'history.undo': () => flip(practice, { call: 'history.undo', choose: stepToUndo, otherwise: 'nothing-to-undo' }),
    'history.redo': () => flip(practice, { call: 'history.redo', choose: stepToRedo, otherwise: 'nothing-to-redo' }),
  };
}

type Flip = { readonly call: 'history.undo' | 'history.redo'; readonly choose: (db: ReadDb) => Step | undefined; readonly otherwise: ErrorCode };

function flip({ store, clock }: Practice, { call, choose, otherwise }: Flip): HistoryStep {
  const now = clock.now();
  return store.write((db) => {
    const step = choose(db);
    if (!step) throw new AppError(otherwise);
    if (step.importId === null) flipRows(db, step.id, { tables: store.recorder.tables, now });
    else flipImport(db, step.importId, now);
    markFlipped(db, step.id, now);
    if (step.importId === null) auditStep(db, step.id, { at: now, call, by: 'user' });
    else audit(db, { at: now, call, matter: 'import', by: 'user', ids: { importId: step.importId } });
    // A client that this takes away has its name on the other side only.
    const after = steps(db).find(({ id }) => id === step.id) ?? step;
    return stepView({ ...after, clientId: after.clientId ?? step.clientId, clientName: after.clientName ?? step.clientName });
  });
}

/** Making an import and taking it back are two steps over the same thing: each flip changes whether it is there. */
function flipImport(db: WriteDb, id: ImportId, now: Instant): void {
  if (importOf(db, id)?.undoneAt === null) takeBackImport(db, id, now);
  else bringBackImport(db, id);
}

function stepView({ id, call, at, undoneAt, clientId, clientName, clientThere, personName, clients, fileName }: Step): HistoryStep {
  const client = clientId === null || clientName === null ? null : { id: clientId, name: clientName, there: clientThere === 1 };
  return { id, call, at, undoneAt, client, personName, clients, fileName };
}
