import type { ClockKind } from '#shared/domain/clock.ts';
import type { ClientId, ClockId, InteractionId, StageEventId } from '#shared/domain/ids.ts';
import type { ClockMatter } from '#shared/domain/pipeline/effects.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

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
  /** The conversation in which it was asked. */
  readonly interactionId?: InteractionId | null;
};

export type StoredClock = Required<NewClock> & { readonly id: ClockId };

export function openClock(db: WriteDb, it: NewClock, now: Instant): ClockId {
  return db.run(sql`
    INSERT INTO clock (client_id, kind, matter, what, started_at, due_at, stage_event_id, interaction_id, created_at, updated_at)
    VALUES (${it.clientId}, ${it.kind}, ${it.matter}, ${it.what}, ${it.startedAt}, ${it.dueAt}, ${it.stageEventId}, ${it.interactionId ?? null}, ${now}, ${now})`)
    .id as ClockId;
}

export function closeClocks(db: WriteDb, clientId: ClientId, kind: ClockKind | 'all', reason: CloseReason, now: Instant): void {
  db.run(sql`
    UPDATE clock SET closed_at = ${now}, close_reason = ${reason}, updated_at = ${now}
    WHERE client_id = ${clientId} AND closed_at IS NULL AND (${kind} = 'all' OR kind = ${kind})`);
}

export type Closing = { readonly reason: CloseReason; readonly note?: string; readonly supersededBy?: ClockId };

/** False when it was closed before. */
export function closeClock(db: WriteDb, id: ClockId, { reason, note = '', supersededBy }: Closing, now: Instant): boolean {
  return (
    db.run(sql`
    UPDATE clock SET closed_at = ${now}, close_reason = ${reason}, closing_note = ${note}, superseded_by = ${supersededBy ?? null}, updated_at = ${now}
    WHERE id = ${id} AND closed_at IS NULL`).changes > 0
  );
}

/** What a clock runs for, and until when. */
export function changeClock(db: WriteDb, id: ClockId, { what, startedAt, dueAt }: Pick<NewClock, 'what' | 'startedAt' | 'dueAt'>, now: Instant): void {
  db.run(sql`UPDATE clock SET what = ${what}, started_at = ${startedAt}, due_at = ${dueAt}, updated_at = ${now} WHERE id = ${id} AND closed_at IS NULL`);
}

export function openClocksOf(db: ReadDb, clientId: ClientId): StoredClock[] {
  return db.all(sql`
    SELECT id, client_id AS clientId, kind, matter, what, started_at AS startedAt, due_at AS dueAt, stage_event_id AS stageEventId,
      interaction_id AS interactionId
    FROM clock WHERE client_id = ${clientId} AND closed_at IS NULL ORDER BY due_at, id`);
}

export function openClockOf(db: ReadDb, id: ClockId): StoredClock | undefined {
  return db.get(sql`
    SELECT id, client_id AS clientId, kind, matter, what, started_at AS startedAt, due_at AS dueAt, stage_event_id AS stageEventId,
      interaction_id AS interactionId
    FROM clock WHERE id = ${id} AND closed_at IS NULL`);
}

/** Of everybody at hand, due before `until`, the earliest first. */
export function openClocksBefore(db: ReadDb, kind: ClockKind | null, until: Instant): StoredClock[] {
  return db.all(sql`
    SELECT k.id, k.client_id AS clientId, k.kind, k.matter, k.what, k.started_at AS startedAt, k.due_at AS dueAt,
      k.stage_event_id AS stageEventId, k.interaction_id AS interactionId
    FROM clock k JOIN client c ON c.id = k.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
    WHERE k.closed_at IS NULL AND k.due_at <= ${until} AND (${kind} IS NULL OR k.kind = ${kind})
    ORDER BY k.due_at, k.id`);
}

export function countClocksBefore(db: ReadDb, kind: ClockKind, until: Instant): number {
  const row = db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM clock k JOIN client c ON c.id = k.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
    WHERE k.closed_at IS NULL AND k.due_at <= ${until} AND k.kind = ${kind}`);
  return row?.n ?? 0;
}

/** Open questions that run their own 24 hours: neither a decision they fixed themselves, nor one whose day was moved by hand or agreed at a meeting. */
export function plainQuestionsOf(db: ReadDb, clientId: ClientId): StoredClock[] {
  return db.all(sql`
    SELECT id, client_id AS clientId, kind, matter, what, started_at AS startedAt, due_at AS dueAt, stage_event_id AS stageEventId,
      interaction_id AS interactionId
    FROM clock k WHERE client_id = ${clientId} AND closed_at IS NULL AND kind = 'theirs' AND matter <> 'decision'
      AND NOT EXISTS (SELECT 1 FROM clock b WHERE b.superseded_by = k.id)
      AND NOT EXISTS (SELECT 1 FROM action_item a WHERE a.clock_id = k.id AND a.by_on IS NOT NULL)`);
}
