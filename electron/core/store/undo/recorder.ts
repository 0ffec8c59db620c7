import type { Database } from 'better-sqlite3';
import type { Instant } from '#shared/time/clock.ts';
import { auditStep } from '../audit.ts';
import { sql, type ReadDb, type WriteDb } from '../sql.ts';
import { installTriggers } from './recording-triggers.ts';
import { trimSteps } from './steps.ts';
import { trackedTables, type TrackedTable } from './tracked-tables.ts';

/** Whose changes are written down. The clock's are never undone; they only stand in the way of undoing what they built on. */
export type Recording = { readonly call: string; readonly by: 'user' | 'clock'; readonly at: Instant };

export interface Recorder {
  readonly tables: ReadonlyMap<string, TrackedTable>;
  /** Of the user's last command; null where it changed nothing. */
  lastStep(): number | null;
  /** What is written while `work` runs belongs to one step. */
  during<T>(recording: Recording, work: () => T): T;
  /** One transaction's work, recorded where somebody is being recorded. */
  transaction<T>(db: WriteDb, begin: (work: () => T) => T, work: () => T): T;
}

type Current = Recording & { step: number | null };

export function createRecorder(connection: Database, read: ReadDb): Recorder {
  const tables = trackedTables(read);
  installTriggers(connection, tables);
  let current: Current | null = null;
  let last: number | null = null;
  return {
    tables: new Map(tables.map((table) => [table.name, table])),
    lastStep: () => last,
    during(recording, work) {
      if (current) throw new Error(`${recording.call} begins within ${current.call}`);
      current = { ...recording, step: null };
      try {
        return work();
      } finally {
        if (recording.by === 'user') last = current.step;
        current = null;
      }
    },
    transaction(db, begin, work) {
      const recording = current;
      if (!recording || connection.inTransaction) return begin(work);
      let step = recording.step;
      const value = begin(() => {
        step ??= insertStep(db, recording);
        const result = recordInto(db, step, work);
        if (!closeStep(db, step, recording)) step = null;
        return result;
      });
      recording.step = step;
      return value;
    },
  };
}

/** Runs `work` with the triggers writing into this step. A failure rolls the transaction back, and the opening with it. */
export function recordInto<T>(db: WriteDb, step: number, work: () => T): T {
  db.run(sql`INSERT INTO undo_open (step) VALUES (${step})`);
  const result = work();
  db.run(sql`DELETE FROM undo_open`);
  return result;
}

function insertStep(db: WriteDb, { call, by, at }: Recording): number {
  return db.run(sql`INSERT INTO undo_step (call, by, at) VALUES (${call}, ${by}, ${at})`).id;
}

/** False when nothing was changed: then there is nothing to undo, and what was undone can still be redone. */
function closeStep(db: WriteDb, step: number, recording: Recording): boolean {
  const rows = db.get(sql`SELECT 1 FROM undo_row WHERE step = ${step} LIMIT 1`);
  if (!rows) {
    db.run(sql`DELETE FROM undo_step WHERE id = ${step}`);
    return false;
  }
  nameSubject(db, step);
  auditStep(db, step, recording);
  if (recording.by === 'user') trimSteps(db);
  return true;
}

function nameSubject(db: WriteDb, step: number): void {
  db.run(sql`
    UPDATE undo_step SET (clients, client_id, person_id) = (
      SELECT count(DISTINCT client_id), iif(count(DISTINCT client_id) = 1, min(client_id), NULL),
        min(iif(table_name = 'person', json_extract(key, '$[0]'), NULL))
      FROM undo_row WHERE step = ${step})
    WHERE id = ${step}`);
}
