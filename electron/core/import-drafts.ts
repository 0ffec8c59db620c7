import { randomUUID } from 'node:crypto';
import { AppError, type ErrorCode } from '#shared/contract/error.ts';
import type { ImportDraft, ReadOptions } from '#shared/contract/imports.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { calendarOf, settingsOf, type Practice } from './handlers/context.ts';
import { startReading, type Reading } from './import-reading.ts';
import { writeImport } from './import-writing.ts';
import { countRows, groupsOf, type DraftRow } from './import/draft-rows.ts';
import { dropUnfinished } from './import/purge.ts';
import { bringBackImport, takeBackImport, type TakenBack } from './import/take-back.ts';
import type { ReadAnswer } from './import/worker-messages.ts';
import type { Surroundings } from './open-practice.ts';
import { importsOf, type ImportCounts, type StoredImport } from './store/imports.ts';

export type Draft = {
  readonly id: string;
  readonly path: string;
  readonly fileName: string;
  state: ImportDraft['state'];
  failure: ErrorCode | null;
  /** What exactly was wrong with the file, where that is known. */
  failureReason: string | null;
  reading: Reading | null;
  answer: ReadAnswer | null;
  rows: DraftRow[];
  /** Asked to stop while it is being written. */
  cancelled: boolean;
};

type Phase = 'reading' | 'matching' | 'writing';

/** The imports of one open practice: the draft in memory, what was written in the file. */
export class Imports {
  readonly practice: Practice;
  readonly around: Surroundings;
  private readonly drafts = new Map<string, Draft>();

  constructor(practice: Practice, around: Surroundings) {
    this.practice = practice;
    this.around = around;
    dropUnfinished(practice.store, practice.clock.now());
  }

  /** One draft at a time: a new file closes the former preview. */
  open(path: string, fileName: string): Draft {
    for (const other of this.drafts.values()) other.reading?.cancel();
    this.drafts.clear();
    const draft: Draft = {
      id: randomUUID(),
      path,
      fileName,
      state: 'reading',
      failure: null,
      failureReason: null,
      reading: null,
      answer: null,
      rows: [],
      cancelled: false,
    };
    this.drafts.set(draft.id, draft);
    this.read(draft, { encoding: null, delimiter: null, mapping: null });
    return draft;
  }

  /** AppError `import-gone`. */
  draft(id: string): Draft {
    const draft = this.drafts.get(id);
    if (!draft) throw new AppError('import-gone');
    return draft;
  }

  /** AppError `import-gone`, `import-not-ready`. */
  readyDraft(id: string): Draft & { readonly answer: ReadAnswer } {
    const draft = this.draft(id);
    if (!isReady(draft)) throw new AppError('import-not-ready');
    return draft;
  }

  read(draft: Draft, options: ReadOptions): void {
    const { practice, around } = this;
    draft.reading?.cancel();
    draft.state = 'reading';
    const { today } = calendarOf(practice);
    const request = { path: draft.path, name: draft.fileName, options, country: settingsOf(practice).country, today, database: practice.store.file };
    const reading = startReading(around.ports.paths.worker, request, (phase, done, total) => this.progress(draft, phase, done, total));
    draft.reading = reading;
    const settle = (change: Partial<Draft>): void => {
      if (draft.reading !== reading) return;
      Object.assign(draft, change, { reading: null });
      around.bus.changed(['imports']);
    };
    reading.answer.then(
      (answer) => settle({ state: 'ready', failure: null, failureReason: null, answer, rows: rowsOf(answer) }),
      (error: unknown) => settle({ state: 'failed', ...this.failureOf(error) }),
    );
  }

  async commit(id: string, stage: Stage): Promise<ImportCounts & { readonly id: ImportId }> {
    const draft = this.readyDraft(id);
    const { answer, rows, fileName } = draft;
    draft.state = 'writing';
    // An earlier attempt may have been cancelled; this one is not.
    draft.cancelled = false;
    try {
      const written = await writeImport(this.practice, {
        rows,
        fileName,
        answer,
        stage,
        format: answer.format,
        copyBefore: () => this.around.backups.before('before-import'),
        progress: (done, total) => this.progress(draft, 'writing', done, total),
        isCancelled: () => draft.cancelled,
      });
      this.drafts.delete(id);
      return written;
    } finally {
      draft.state = 'ready';
    }
  }

  cancel(id: string): void {
    const draft = this.draft(id);
    draft.cancelled = true;
    draft.reading?.cancel();
    if (draft.state !== 'writing') this.drafts.delete(id);
  }

  /** The preview in memory and its file: somebody who was erased may stand there. One that is being written goes on. */
  forgetDraft(): void {
    for (const draft of this.drafts.values()) if (draft.state !== 'writing') this.cancel(draft.id);
    this.around.shelf.clear();
  }

  finished(): StoredImport[] {
    return importsOf(this.practice.store.read).filter((it) => it.finished);
  }

  undo(id: ImportId): TakenBack {
    const { store, clock } = this.practice;
    return store.write((db) => takeBackImport(db, id, clock.now()));
  }

  bringBack(id: ImportId): void {
    this.practice.store.write((db) => bringBackImport(db, id));
  }

  async close(): Promise<void> {
    for (const draft of this.drafts.values()) {
      draft.cancelled = true;
      draft.reading?.cancel();
      await draft.reading?.answer.catch(() => this.around.ports.log.info('import cancelled'));
    }
    this.drafts.clear();
  }

  private progress(draft: Draft, phase: Phase, done: number, total: number): void {
    this.around.bus.announce({ name: 'import.progress', payload: { draft: draft.id, phase, done, total } });
  }

  private failureOf(error: unknown): Pick<Draft, 'failure' | 'failureReason'> {
    if (error instanceof AppError) return { failure: error.code, failureReason: error.reason ?? null };
    this.around.ports.log.error('import not read', error);
    return { failure: 'internal', failureReason: null };
  }
}

export function draftView({ id, fileName, state, failure, failureReason, answer, rows }: Draft): ImportDraft {
  return {
    id,
    fileName,
    state,
    failure,
    failureReason,
    format: answer?.format ?? 'csv',
    encoding: answer?.encoding ?? 'utf-8',
    delimiter: answer?.delimiter ?? null,
    columns: [...(answer?.columns ?? [])],
    mappingRemembered: answer?.mappingRemembered ?? false,
    counts: countRows(rows),
    groups: groupsOf(rows),
  };
}

function isReady(draft: Draft): draft is Draft & { readonly answer: ReadAnswer } {
  return draft.state === 'ready' && draft.answer !== null;
}

/** Everything the file offers is chosen at first; what we already have is updated. */
function rowsOf(answer: ReadAnswer): DraftRow[] {
  return answer.rows.map((row, index) => ({ ...row, match: answer.matches[index] ?? null, chosen: true, decision: 'merge' }));
}
