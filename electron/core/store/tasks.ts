import type { ClientId, StageEffectId, StageEventId, TaskId } from '#shared/domain/ids.ts';
import type { LaterEffect, TaskKind } from '#shared/domain/pipeline/effects.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredTask = { readonly id: TaskId; readonly kind: TaskKind; readonly note: string; readonly dueAt: Instant };
export type StoredEffect = {
  readonly id: StageEffectId;
  readonly stageEventId: StageEventId;
  readonly effect: LaterEffect;
  readonly dueAt: Instant;
  readonly carriedOutAt: Instant | null;
};

type NewTask = { readonly clientId: ClientId; readonly kind: TaskKind; readonly dueAt: Instant; readonly stageEventId: StageEventId | null };

export function insertTask(db: WriteDb, it: NewTask, now: Instant): TaskId {
  return db.run(sql`
    INSERT INTO task (client_id, kind, note, due_at, stage_event_id, created_at, updated_at)
    VALUES (${it.clientId}, ${it.kind}, '', ${it.dueAt}, ${it.stageEventId}, ${now}, ${now})`).id as TaskId;
}

/** False when there is no such task. */
export function setTaskDone(db: WriteDb, id: TaskId, doneAt: Instant | null, now: Instant): boolean {
  return db.run(sql`UPDATE task SET done_at = ${doneAt}, updated_at = ${now} WHERE id = ${id} AND dropped_at IS NULL`).changes > 0;
}

/** Open tasks of a client that no longer have a point. */
export function dropTasks(db: WriteDb, clientId: ClientId, now: Instant): void {
  db.run(sql`UPDATE task SET dropped_at = ${now}, updated_at = ${now} WHERE client_id = ${clientId} AND done_at IS NULL AND dropped_at IS NULL`);
}

export function openTasksOf(db: ReadDb, clientId: ClientId): StoredTask[] {
  return db.all(sql`
    SELECT id, kind, note, due_at AS dueAt FROM task
    WHERE client_id = ${clientId} AND done_at IS NULL AND dropped_at IS NULL ORDER BY due_at, id`);
}

export function insertEffect(
  db: WriteDb,
  it: Pick<StoredEffect, 'stageEventId' | 'effect' | 'dueAt' | 'carriedOutAt'> & { readonly clientId: ClientId },
): void {
  db.run(sql`
    INSERT INTO stage_effect (stage_event_id, client_id, effect, due_at, carried_out_at)
    VALUES (${it.stageEventId}, ${it.clientId}, ${it.effect}, ${it.dueAt}, ${it.carriedOutAt})`);
}

/** False when there is no such effect. */
export function setEffectCarriedOut(db: WriteDb, id: StageEffectId, at: Instant | null): boolean {
  return db.run(sql`UPDATE stage_effect SET carried_out_at = ${at} WHERE id = ${id}`).changes > 0;
}

/** Of moves that were not taken back. */
export function effectsOf(db: ReadDb, clientId: ClientId): StoredEffect[] {
  return db.all(sql`
    SELECT f.id, f.stage_event_id AS stageEventId, f.effect, f.due_at AS dueAt, f.carried_out_at AS carriedOutAt
    FROM stage_effect f JOIN stage_event e ON e.id = f.stage_event_id
    WHERE f.client_id = ${clientId} AND e.retracted_at IS NULL ORDER BY f.due_at, f.id`);
}

/** What a move left to be done for a client has been done, wherever it was. */
export function markCarriedOut(db: WriteDb, clientId: ClientId, effect: LaterEffect, at: Instant): void {
  db.run(sql`UPDATE stage_effect SET carried_out_at = ${at} WHERE client_id = ${clientId} AND effect = ${effect} AND carried_out_at IS NULL`);
}
