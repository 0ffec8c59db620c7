import type { ImportDraft } from '#shared/contract/imports.ts';
import { AppError } from '#shared/contract/error.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { Instant } from '#shared/time/clock.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import { firstEngagement } from './first-engagement.ts';
import { calendarOf, settingsOf, type Practice } from './handlers/context.ts';
import { comesIn, type DraftRow } from './import/draft-rows.ts';
import { ledgerFor } from './import/ledger.ts';
import { dropImport } from './import/purge.ts';
import type { ReadAnswer } from './import/worker-messages.ts';
import { countsOf, nothingWritten, writeRows, type WriteContext, type Written } from './import/write-rows.ts';
import { countClients } from './store/client-rows.ts';
import { finishImport, insertImport, rememberMapping, type ImportCounts } from './store/imports.ts';

/** Up to here an import is one transaction; longer ones go in batches under one import id (DB-60). */
const ONE_TRANSACTION = 20_000;
const BATCH = 2_000;

export type Writing = {
  readonly rows: readonly DraftRow[];
  readonly fileName: string;
  readonly format: ImportDraft['format'];
  readonly answer: ReadAnswer;
  readonly stage: Stage;
  readonly copyBefore: () => Promise<void>;
  readonly progress: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
};

/** Writes the rows that come in. Cancelled or cut off, it leaves nothing behind. AppError `nothing-chosen`, `import-cancelled`. */
export async function writeImport(practice: Practice, writing: Writing): Promise<ImportCounts & { readonly id: ImportId }> {
  const coming = writing.rows.filter(comesIn);
  if (coming.length === 0) throw new AppError('nothing-chosen');
  const { store, clock } = practice;
  // DB-33: a verified copy before a file's worth of changes, unless there is nothing to lose yet.
  if (countClients(store.read) > 0) await writing.copyBefore();
  // One moment for all of it: what is touched later was worked with since, and undo leaves that alone.
  const now = clock.now();
  const id = store.write((db) => insertImport(db, writing.fileName, writing.format, now));
  const context = contextOf(practice, id, writing.stage, now);
  try {
    const counts = countsOf(await writeAll(practice, coming, context, writing), writing.rows.filter((row) => row.problem).length);
    finish(practice, writing.answer, id, counts);
    return { id, ...counts };
  } catch (error) {
    dropImport(store, id, clock.now());
    throw error;
  }
}

async function writeAll({ store }: Practice, coming: readonly DraftRow[], context: WriteContext, { progress, isCancelled }: Writing): Promise<Written> {
  const written = nothingWritten();
  const size = coming.length > ONE_TRANSACTION ? BATCH : coming.length;
  for (let at = 0; at < coming.length; at += size) {
    store.writeMany((db) => writeRows(db, coming.slice(at, at + size), written, ledgerFor(db, context.importId), context));
    progress(Math.min(at + size, coming.length), coming.length);
    // Other calls, a cancellation among them, get their turn between two batches.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    if (isCancelled()) throw new AppError('import-cancelled');
  }
  return written;
}

/** Ordinary again, and with it everything is on the disk; the log of the many rows is emptied (DB-04). */
function finish({ store, clock }: Practice, { heading, columns }: ReadAnswer, id: ImportId, counts: ImportCounts): void {
  store.write((db) => {
    finishImport(db, id, counts);
    if (heading) rememberMapping(db, heading, Object.fromEntries(columns.map((column) => [String(column.index), column.field])), clock.now());
  });
  store.connection.pragma('wal_checkpoint(PASSIVE)');
}

function contextOf(practice: Practice, importId: ImportId, stage: Stage, now: Instant): WriteContext {
  const { country, clientLanguage } = settingsOf(practice);
  const { today, zone } = calendarOf(practice);
  return {
    importId,
    stage,
    country,
    clientLanguage,
    today,
    noonOf: remembered((day: Day) => instantOf(day, '12:00', zone)),
    now,
    firstEngagement: engagements(today),
    lastContactSummary: practice.text().t('imports.lastContactSummary'),
  };
}

/** The title is the same for every client of a language, and looking it up costs more than writing the row. */
function engagements(today: Day): WriteContext['firstEngagement'] {
  const first = remembered((language: Language) => firstEngagement(today, language));
  return (startedOn, language) => ({ ...first(language), startedOn });
}

/** A file has few days, few languages and many rows. */
function remembered<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, Value>();
  return (key) => {
    const known = answers.get(key) ?? answer(key);
    answers.set(key, known);
    return known;
  };
}
