import { randomUUID } from 'node:crypto';
import { AppError, type ErrorCode } from '#shared/contract/error.ts';
import type { ImportDraft, ReadOptions } from '#shared/contract/imports.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { calendarOf, settingsOf, type Practice } from './handlers/context.ts';
import { firstEngagement } from './handlers/clients.ts';
import { startReading, type Reading } from './import-reading.ts';
import { comesIn, countRows, groupsOf, type DraftRow } from './import/draft-rows.ts';
import { ledgerFor } from './import/ledger.ts';
import { undoImport, type Undone } from './import/undo-import.ts';
import type { ReadAnswer } from './import/worker-messages.ts';
import { countsOf, nothingWritten, writeRows, type WriteContext, type Written } from './import/write-rows.ts';
import type { Surroundings } from './open-practice.ts';
import { backUp } from './store/backup.ts';
import { countClients } from './store/client-rows.ts';
import { finishImport, importOf, importsOf, insertImport, rememberMapping, type StoredImport } from './store/imports.ts';

/** Up to here an import is one transaction; longer ones go in batches under one import id (DB-60). */
const ONE_TRANSACTION = 20_000;
const BATCH = 2_000;

export type Draft = {
  readonly id: string;
  readonly path: string;
  readonly fileName: string;
  state: ImportDraft['state'];
  failure: ErrorCode | null;
  failureReason: string | null;
  reading: Reading | null;
  answer: ReadAnswer | null;
  rows: DraftRow[];
  /** Asked to stop while it is being written. */
  cancelled: boolean;
};

/** The imports of one open practice: drafts in memory, what was written in the file. */
export type Imports = ReturnType<typeof createImports>;

export function createImports(practice: Practice, around: Surroundings) {
  const drafts = new Map<string, Draft>();
  const { store } = practice;
  const { bus, ports } = around;
  dropUnfinished(practice);

  const draftOf = (id: string): Draft => {
    const draft = drafts.get(id);
    if (!draft) throw new AppError('import-gone');
    return draft;
  };
  const progress = (draft: Draft, phase: 'reading' | 'matching' | 'writing', done: number, total: number): void =>
    bus.announce({ name: 'import.progress', payload: { draft: draft.id, phase, done, total } });

  const read = (draft: Draft, options: ReadOptions): void => {
    const { today } = calendarOf(practice);
    draft.reading?.cancel();
    draft.state = 'reading';
    const request = { path: draft.path, name: draft.fileName, options, country: settingsOf(practice).country, today, database: store.file };
    const reading = startReading(ports.paths.worker, request, (phase, done, total) => progress(draft, phase, done, total));
    draft.reading = reading;
    const settle = (change: Partial<Draft>): void => {
      if (draft.reading !== reading) return;
      Object.assign(draft, change, { reading: null });
      bus.changed(['imports']);
    };
    reading.answer.then(
      (answer) => settle({ state: 'ready', failure: null, failureReason: null, answer, rows: rowsOf(answer) }),
      (error: unknown) => {
        if (!(error instanceof AppError)) ports.log.error('import not read', error);
        settle({ state: 'failed', failure: error instanceof AppError ? error.code : 'internal', failureReason: error instanceof AppError ? (error.reason ?? null) : null });
      },
    );
  };
  return {
    practice,
    around,
    draftOf,
    read,
    open(path: string, fileName: string): Draft {
      for (const other of drafts.values()) other.reading?.cancel();
      drafts.clear();
      const draft: Draft = { id: randomUUID(), path, fileName, state: 'reading', failure: null, failureReason: null, reading: null, answer: null, rows: [], cancelled: false };
      drafts.set(draft.id, draft);
      read(draft, { encoding: null, delimiter: null, mapping: null });
      return draft;
    },
    view: (id: string): ImportDraft => draftView(draftOf(id)),
    async commit(id: string, stage: Stage) {
      const draft = draftOf(id);
      if (draft.state !== 'ready') throw new AppError('import-not-ready');
      draft.state = 'writing';
      // An earlier attempt may have been cancelled; this one is not.
      draft.cancelled = false;
      try {
        const written = await write(practice, around, draft, stage, progress);
        drafts.delete(id);
        return written;
      } finally {
        draft.state = 'ready';
      }
    },
    cancel(id: string): void {
      const draft = draftOf(id);
      draft.cancelled = true;
      draft.reading?.cancel();
      if (draft.state !== 'writing') drafts.delete(id);
    },
    list: (): StoredImport[] => importsOf(store.read).filter((it) => it.finished),
    undo(id: ImportId): Undone {
      const { country } = settingsOf(practice);
      return store.write((db) => {
        const known = importOf(db, id);
        if (!known || known.undoneAt !== null) throw new AppError('not-found');
        return undoImport(db, id, country, practice.clock.now());
      });
    },
    async close(): Promise<void> {
      for (const draft of drafts.values()) {
        draft.cancelled = true;
        draft.reading?.cancel();
        await draft.reading?.answer.catch(() => ports.log.info('import cancelled'));
      }
      drafts.clear();
    },
  };
}

/** Everything the file offers is chosen at first; what we already have is updated. */
function rowsOf(answer: ReadAnswer): DraftRow[] {
  return answer.rows.map((row, index) => ({ ...row, match: answer.matches[index] ?? null, chosen: true, decision: 'merge' }));
}

function draftView(draft: Draft): ImportDraft {
  const { answer } = draft;
  return {
    id: draft.id,
    fileName: draft.fileName,
    state: draft.state,
    failure: draft.failure,
    failureReason: draft.failureReason,
    format: answer?.format ?? 'csv',
    encoding: answer?.encoding ?? 'utf-8',
    delimiter: answer?.delimiter ?? null,
    columns: [...(answer?.columns ?? [])],
    mappingRemembered: answer?.mappingRemembered ?? false,
    counts: countRows(draft.rows),
    groups: groupsOf(draft.rows),
  };
}

/** An import that a crash cut off is taken back before anything else happens. */
function dropUnfinished(practice: Practice): void {
  const { store, clock } = practice;
  for (const { id, finished, undoneAt } of importsOf(store.read)) {
    if (!finished && undoneAt === null) store.write((db) => undoImport(db, id, settingsOf(practice).country, clock.now()));
  }
}

type Progress = (draft: Draft, phase: 'writing', done: number, total: number) => void;

async function write(practice: Practice, around: Surroundings, draft: Draft, stage: Stage, progress: Progress) {
  const coming = draft.rows.filter(comesIn);
  if (coming.length === 0) throw new AppError('nothing-chosen');
  const { store, clock } = practice;
  copyBefore(practice, around);
  const id = store.write((db) => insertImport(db, draft.fileName, draft.answer?.format ?? 'csv', clock.now()));
  const context = contextOf(practice, id, stage);
  const written = nothingWritten();
  const refused = draft.rows.filter((row) => row.problem).length;
  const size = coming.length > ONE_TRANSACTION ? BATCH : coming.length;
  try {
    for (let at = 0; at < coming.length; at += size) {
      writeBatch(practice, coming.slice(at, at + size), written, context);
      progress(draft, 'writing', Math.min(at + size, coming.length), coming.length);
      await new Promise((resolve) => setImmediate(resolve));
      if (draft.cancelled) throw new AppError('import-cancelled');
    }
    const counts = countsOf(written, refused);
    finish(practice, draft, id, counts);
    return { id, ...counts };
  } catch (error) {
    store.write((db) => undoImport(db, id, context.country, clock.now()));
    throw error;
  }
}

function writeBatch({ store }: Practice, rows: readonly DraftRow[], written: Written, context: WriteContext): void {
  store.write((db) => writeRows(db, rows, written, ledgerFor(db, context.importId), context));
}

function finish({ store, clock }: Practice, { answer }: Draft, id: ImportId, counts: ReturnType<typeof countsOf>): void {
  store.write((db) => {
    finishImport(db, id, counts);
    if (!answer?.heading) return;
    rememberMapping(db, answer.heading, Object.fromEntries(answer.columns.map((column) => [String(column.index), column.field])), clock.now());
  });
}

/** DB-33: a verified copy before a file's worth of changes, unless there is nothing to lose yet. */
function copyBefore({ store, clock }: Practice, { ports }: Surroundings): void {
  if (countClients(store.read) > 0) backUp(store.connection, ports.paths.folder, 'before-import', clock.now());
}

function contextOf(practice: Practice, importId: ImportId, stage: Stage): WriteContext {
  const { country, clientLanguage } = settingsOf(practice);
  const { now, today, zone } = calendarOf(practice);
  return { importId, stage, country, clientLanguage, today, zone, now, firstEngagement, lastContactSummary: practice.text().t('imports.lastContactSummary') };
}
