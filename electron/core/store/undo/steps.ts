import type { ClientId, ImportId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from '../sql.ts';

/** At least fifty are asked for (R24). */
const STEPS_KEPT = 200;

export type Step = {
  readonly id: number;
  readonly call: string;
  readonly by: 'user' | 'clock';
  readonly at: Instant;
  readonly undoneAt: Instant | null;
  readonly importId: ImportId | null;
  /** How many clients it touched. */
  readonly clients: number;
  /** The one client it touched, where there is one and it still exists. */
  readonly clientId: ClientId | null;
  readonly clientName: string | null;
  /** Not in the Trash. */
  readonly clientThere: number;
  readonly personName: string | null;
  readonly fileName: string | null;
};

/** The newest that stands. */
export function stepToUndo(db: ReadDb): Step | undefined {
  return steps(db).find((step) => step.undoneAt === null);
}

/** The one that was undone last. */
export function stepToRedo(db: ReadDb): Step | undefined {
  return steps(db).findLast((step) => step.undoneAt !== null);
}

/** Newest first; what the clock did is not among them. */
export function steps(db: ReadDb): Step[] {
  return everyStep(db).filter(({ by }) => by === 'user');
}

/** Newest first. */
export function everyStep(db: ReadDb, limit = -1): Step[] {
  return db.all<Step>(sql`
    SELECT s.id, s.call, s.by, s.at, s.undone_at AS undoneAt, s.import_id AS importId, s.clients, c.id AS clientId, c.name AS clientName,
      c.id IS NOT NULL AND c.deleted_at IS NULL AS clientThere, p.name AS personName, i.file_name AS fileName
    FROM undo_step s LEFT JOIN client c ON c.id = s.client_id LEFT JOIN person p ON p.id = s.person_id LEFT JOIN import i ON i.id = s.import_id
    ORDER BY s.id DESC LIMIT ${limit}`);
}

/** An import keeps its own ledger; the step only says that it happened. */
export function insertImportStep(db: WriteDb, call: string, importId: ImportId, at: Instant): void {
  db.run(sql`INSERT INTO undo_step (call, by, import_id, at) VALUES (${call}, 'user', ${importId}, ${at})`);
  trimSteps(db);
}

/** What is too old to be taken back or done again: always the far end of both, so that what is left stays in order. */
export function forgetSteps(db: WriteDb, before: Instant): void {
  db.run(sql`DELETE FROM undo_step WHERE by = 'user' AND undone_at < ${before}`);
  db.run(sql`DELETE FROM undo_step WHERE id <= (SELECT max(id) FROM undo_step WHERE at < ${before} AND undone_at IS NULL)`);
}

/** After something new: what was undone cannot be redone any more, and the oldest make room. */
export function trimSteps(db: WriteDb): void {
  db.run(sql`DELETE FROM undo_step WHERE by = 'user' AND undone_at IS NOT NULL`);
  db.run(sql`
    DELETE FROM undo_step WHERE id < (
      SELECT min(id) FROM (SELECT id FROM undo_step WHERE by = 'user' ORDER BY id DESC LIMIT ${STEPS_KEPT}))`);
}
