import type { ClientId, ClockId, StageEventId } from '#shared/domain/ids.ts';
import type { ClockMatter } from '#shared/domain/pipeline/effects.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type ClockKind = 'mine' | 'theirs';
export type CloseReason = 'done' | 'answered' | 'told_new_date' | 'dropped' | 'superseded';

export type NewClock = {
  readonly clientId: ClientId;
  readonly kind: ClockKind;
  readonly matter: ClockMatter;
  /** In the practitioner's words, where they wrote any. */
  readonly what: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly stageEventId: StageEventId | null;
};

export type StoredClock = NewClock & { readonly id: ClockId };

export function openClock(db: WriteDb, it: NewClock, now: Instant): ClockId {
  return db.run(sql`
    INSERT INTO clock (client_id, kind, matter, what, started_at, due_at, stage_event_id, created_at, updated_at)
    VALUES (${it.clientId}, ${it.kind}, ${it.matter}, ${it.what}, ${it.startedAt}, ${it.dueAt}, ${it.stageEventId}, ${now}, ${now})`).id as ClockId;
}

export function closeClocks(db: WriteDb, clientId: ClientId, kind: ClockKind | 'all', reason: CloseReason, now: Instant): void {
  db.run(sql`
    UPDATE clock SET closed_at = ${now}, close_reason = ${reason}, updated_at = ${now}
    WHERE client_id = ${clientId} AND closed_at IS NULL AND (${kind} = 'all' OR kind = ${kind})`);
}

/** False when it was closed before. */
export function closeClock(db: WriteDb, id: ClockId, reason: CloseReason, now: Instant): boolean {
  return db.run(sql`UPDATE clock SET closed_at = ${now}, close_reason = ${reason}, updated_at = ${now} WHERE id = ${id} AND closed_at IS NULL`).changes > 0;
}

export function openClocksOf(db: ReadDb, clientId: ClientId): StoredClock[] {
  return db.all(sql`
    SELECT id, client_id AS clientId, kind, matter, what, started_at AS startedAt, due_at AS dueAt, stage_event_id AS stageEventId
    FROM clock WHERE client_id = ${clientId} AND closed_at IS NULL ORDER BY due_at, id`);
}
