import { callBlockSettings, type CallBlockSettings, type KnownBlock, type PlannedBlock } from '#shared/domain/calls/call-block.ts';
import type { CallBlockId, ClientId, InteractionId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export function callBlockOf(db: ReadDb): CallBlockSettings | null {
  const row = db.get<{ block: string | null }>(sql`SELECT call_block AS block FROM practice WHERE id = 1`);
  return row?.block ? callBlockSettings.parse(JSON.parse(row.block)) : null;
}

export function setCallBlock(db: WriteDb, block: CallBlockSettings | null, now: Instant): void {
  db.run(sql`UPDATE practice SET call_block = ${block && JSON.stringify(block)}, updated_at = ${now} WHERE id = 1`);
}

export type StoredBlock = KnownBlock & { readonly id: CallBlockId; readonly endedAt: Instant | null; readonly talked: number };

/** The latest ones that are known, begun or not, newest first. */
export function latestBlocks(db: ReadDb, limit: number): StoredBlock[] {
  return db.all(sql`
    SELECT b.id, b.on_day AS "on", b.starts_at AS startsAt, b.minutes, b.begun_at AS begunAt, b.ended_at AS endedAt,
      (SELECT count(*) FROM call_attempt a WHERE a.block_id = b.id AND a.result <> 'skipped') AS attempts,
      (SELECT count(*) FROM call_attempt a WHERE a.block_id = b.id AND a.result = 'talked') AS talked
    FROM call_block b ORDER BY b.on_day DESC LIMIT ${limit}`);
}

export function blockOn(db: ReadDb, on: Day): StoredBlock | undefined {
  return db.get(sql`
    SELECT b.id, b.on_day AS "on", b.starts_at AS startsAt, b.minutes, b.begun_at AS begunAt, b.ended_at AS endedAt,
      (SELECT count(*) FROM call_attempt a WHERE a.block_id = b.id AND a.result <> 'skipped') AS attempts,
      (SELECT count(*) FROM call_attempt a WHERE a.block_id = b.id AND a.result = 'talked') AS talked
    FROM call_block b WHERE b.on_day = ${on}`);
}

export function insertBlock(db: WriteDb, it: Omit<PlannedBlock, 'moved'>, now: Instant): CallBlockId {
  return db.run(sql`
    INSERT INTO call_block (on_day, starts_at, minutes, created_at, updated_at)
    VALUES (${it.on}, ${it.startsAt}, ${it.minutes}, ${now}, ${now})`).id as CallBlockId;
}

/** Another weekday: what was planned and not begun is planned anew. */
export function deleteBlocksFrom(db: WriteDb, on: Day): void {
  db.run(sql`DELETE FROM call_block WHERE on_day >= ${on} AND begun_at IS NULL`);
}

export function beginBlock(db: WriteDb, id: CallBlockId, now: Instant): void {
  db.run(sql`UPDATE call_block SET begun_at = coalesce(begun_at, ${now}), ended_at = NULL, updated_at = ${now} WHERE id = ${id}`);
}

export function endBlock(db: WriteDb, id: CallBlockId, now: Instant): boolean {
  return db.run(sql`UPDATE call_block SET ended_at = ${now}, updated_at = ${now} WHERE id = ${id} AND ended_at IS NULL`).changes > 0;
}

export function isBegun(db: ReadDb, id: CallBlockId): boolean {
  return Boolean(db.get(sql`SELECT 1 FROM call_block WHERE id = ${id} AND begun_at IS NOT NULL`));
}

export type NewAttempt = {
  readonly blockId: CallBlockId;
  readonly clientId: ClientId;
  readonly interactionId: InteractionId | null;
  readonly result: string;
  readonly seconds: number | null;
};

export function insertAttempt(db: WriteDb, it: NewAttempt, now: Instant): void {
  db.run(sql`
    INSERT INTO call_attempt (block_id, client_id, interaction_id, result, seconds, at, created_at)
    VALUES (${it.blockId}, ${it.clientId}, ${it.interactionId}, ${it.result}, ${it.seconds}, ${now}, ${now})`);
}

export function attemptedIn(db: ReadDb, id: CallBlockId): ReadonlySet<ClientId> {
  return new Set(db.all<{ clientId: ClientId }>(sql`SELECT client_id AS clientId FROM call_attempt WHERE block_id = ${id}`).map((row) => row.clientId));
}

/** Of calls that were measured since then; null: there were none. */
export function averageSeconds(db: ReadDb, since: Instant): number | null {
  return (
    db.get<{ seconds: number | null }>(sql`
    SELECT avg(a.seconds) AS seconds FROM call_block b JOIN call_attempt a ON a.block_id = b.id
    WHERE b.starts_at >= ${since} AND a.seconds IS NOT NULL AND a.result <> 'skipped'`)?.seconds ?? null
  );
}

/** Who asked not to be called, or can only be written to. */
export function noCallers(db: ReadDb): ReadonlySet<ClientId> {
  return new Set(
    db.all<{ clientId: ClientId }>(sql`SELECT client_id AS clientId FROM contact_preference WHERE no_calls = 1 OR text_only = 1`).map((row) => row.clientId),
  );
}

export function topicsOf(db: ReadDb, ids: readonly ClientId[]): ReadonlyMap<ClientId, string> {
  const rows = db.all<{ clientId: ClientId; topic: string }>(sql`
    SELECT p.client_id AS clientId, p.personal_topic AS topic FROM json_each(${JSON.stringify(ids)}) j
      CROSS JOIN contact_preference p ON p.client_id = j.value`);
  return new Map(rows.map((row) => [row.clientId, row.topic]));
}

export function setTopic(db: WriteDb, clientId: ClientId, topic: string, now: Instant): void {
  db.run(sql`
    INSERT INTO contact_preference (client_id, source, no_calls, text_only, personal_topic, created_at, updated_at)
    VALUES (${clientId}, '', 0, 0, ${topic}, ${now}, ${now})
    ON CONFLICT (client_id) DO UPDATE SET personal_topic = excluded.personal_topic, updated_at = excluded.updated_at`);
}

export type OtherRow = { readonly id: ClientId; readonly stage: Stage; readonly refers: number };

/** Whom one may call besides clients: prospects that wait, and whoever recommended somebody. */
export function othersToCall(db: ReadDb): OtherRow[] {
  return db.all(sql`
    SELECT c.id, c.stage, EXISTS (SELECT 1 FROM client r WHERE r.referred_by = c.id AND r.deleted_at IS NULL) AS refers FROM client c
    WHERE c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL AND c.stage IN ('nurture', 'former')
      AND (c.stage = 'nurture' OR EXISTS (SELECT 1 FROM client r WHERE r.referred_by = c.id AND r.deleted_at IS NULL))
    ORDER BY c.stage <> 'nurture', c.id LIMIT 200`);
}
