import type { ClientId, StageEventId } from '#shared/domain/ids.ts';
import type { EventName } from '#shared/domain/pipeline/events.ts';
import type { GuardName } from '#shared/domain/pipeline/guards.ts';
import type { Outcome, Stage } from '#shared/domain/stage.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** Why a stage was entered: how the client came here, or the event of the pipeline. `imported` never counts against anybody. */
export type StageReason = 'created' | 'edited' | 'imported' | 'sample' | 'merged' | EventName;

export type StageAuthor = 'me' | 'clock';

export type NewStageEvent = {
  readonly clientId: ClientId;
  readonly from: Stage | null;
  readonly to: Stage;
  readonly fromOutcome?: Outcome | null;
  readonly toOutcome?: Outcome | null;
  readonly at: Instant;
  readonly reason: StageReason;
  readonly author?: StageAuthor;
  readonly note?: string;
  readonly confidential?: boolean;
  readonly stated?: readonly GuardName[];
  readonly unmet?: readonly GuardName[];
  readonly overrideReason?: string;
};

export type StoredStageEvent = Required<NewStageEvent> & { readonly id: StageEventId; readonly retractedAt: Instant | null };

/** Append-only: what happened, happened. */
export function insertStageEvent(db: WriteDb, it: NewStageEvent): StageEventId {
  return db.run(sql`
    INSERT INTO stage_event (client_id, from_stage, to_stage, from_outcome, to_outcome, at, reason, author, note, confidential, stated, unmet, override_reason)
    VALUES (${it.clientId}, ${it.from}, ${it.to}, ${it.fromOutcome ?? null}, ${it.toOutcome ?? null}, ${it.at}, ${it.reason}, ${it.author ?? 'me'},
      ${it.note ?? ''}, ${it.confidential ?? false}, ${JSON.stringify(it.stated ?? [])}, ${JSON.stringify(it.unmet ?? [])}, ${it.overrideReason ?? ''})`)
    .id as StageEventId;
}

/** Newest first, what was taken back among them. */
export function stageEventsOf(db: ReadDb, clientId: ClientId): StoredStageEvent[] {
  const rows = db.all<Omit<StoredStageEvent, 'confidential' | 'stated' | 'unmet'> & { confidential: number; stated: string; unmet: string }>(sql`
    SELECT id, client_id AS clientId, from_stage AS "from", to_stage AS "to", from_outcome AS fromOutcome, to_outcome AS toOutcome, at, reason, author, note,
      confidential, stated, unmet, override_reason AS overrideReason, retracted_at AS retractedAt
    FROM stage_event WHERE client_id = ${clientId} ORDER BY id DESC`);
  return rows.map((row) => ({ ...row, confidential: row.confidential === 1, stated: JSON.parse(row.stated), unmet: JSON.parse(row.unmet) }));
}

/** The one that stands: where the client is now. Throws for a client that is not there. */
export function newestStageEvent(db: ReadDb, clientId: ClientId): StageEventId {
  const row = db.get<{ id: StageEventId }>(sql`SELECT max(id) AS id FROM stage_event WHERE client_id = ${clientId} AND retracted_at IS NULL`);
  if (!row) throw new Error(`client ${clientId} has never entered a stage`);
  return row.id;
}

export function stageReasonOf(db: ReadDb, id: ClientId): StageReason {
  const row = db.get<{ reason: StageReason }>(sql`
    SELECT reason FROM stage_event WHERE client_id = ${id} AND retracted_at IS NULL ORDER BY id DESC LIMIT 1`);
  return row?.reason ?? 'created';
}

/** Stays that are over, in milliseconds, of moves since `since`; imported and corrected ones say nothing about the usual. */
export function finishedStays(db: ReadDb, since: Instant): { readonly stage: Stage; readonly ms: number }[] {
  return db.all(sql`
    SELECT e.to_stage AS stage, n.at - e.at AS ms
    FROM stage_event n JOIN stage_event e ON e.id = (
      SELECT max(p.id) FROM stage_event p WHERE p.client_id = n.client_id AND p.id < n.id AND p.retracted_at IS NULL)
    WHERE n.at >= ${since} AND n.retracted_at IS NULL AND n.from_stage = e.to_stage
      AND (n.to_stage <> n.from_stage OR n.to_outcome IS NOT NULL)
      AND e.reason NOT IN ('imported', 'sample', 'corrected') AND n.reason <> 'corrected'`);
}

/** The stage as a move leaves it. */
export function setStage(db: WriteDb, id: ClientId, to: { readonly stage: Stage; readonly outcome: Outcome | null; readonly at: Instant }): void {
  db.run(sql`UPDATE client SET stage = ${to.stage}, outcome = ${to.outcome}, stage_entered_at = ${to.at}, updated_at = ${to.at} WHERE id = ${id}`);
}
