import type { WinFields } from '#shared/contract/phases.ts';
import type { ClientId, EngagementId, WinId } from '#shared/domain/ids.ts';
import type { MessageChannel } from '#shared/domain/messages/message.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { newUid } from './uid.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredWin = {
  readonly id: WinId;
  readonly engagementId: EngagementId | null;
  readonly what: string;
  readonly meaning: string;
  readonly on: Day;
  readonly mayQuote: number;
  readonly toldAt: Instant | null;
  readonly channel: MessageChannel | '';
};

/** The latest first. */
export function winsOf(db: ReadDb, clientId: ClientId): StoredWin[] {
  return db.all<StoredWin>(sql`
    SELECT id, engagement_id AS engagementId, what, meaning, on_day AS "on", may_quote AS mayQuote, told_at AS toldAt, channel
    FROM win WHERE client_id = ${clientId} ORDER BY on_day DESC, id DESC`);
}

/** Whoever has done well and does not know it yet. */
export function clientsWithUntoldWins(db: ReadDb): ReadonlySet<ClientId> {
  return new Set(db.all<{ id: ClientId }>(sql`SELECT DISTINCT client_id AS id FROM win WHERE told_at IS NULL`).map(({ id }) => id));
}

export function insertWin(db: WriteDb, clientId: ClientId, it: WinFields, now: Instant): WinId {
  return db.run(sql`
    INSERT INTO win (uid, client_id, engagement_id, what, meaning, on_day, channel, may_quote, created_at, updated_at)
    VALUES (${newUid()}, ${clientId}, ${it.engagementId}, ${it.what}, ${it.meaning}, ${it.on}, '', ${it.mayQuote}, ${now}, ${now})`).id as WinId;
}

export function updateWin(db: WriteDb, id: WinId, it: WinFields, now: Instant): boolean {
  const { changes } = db.run(sql`
    UPDATE win SET engagement_id = ${it.engagementId}, what = ${it.what}, meaning = ${it.meaning}, on_day = ${it.on}, may_quote = ${it.mayQuote},
      updated_at = ${now}
    WHERE id = ${id} AND client_id IN (SELECT id FROM client WHERE deleted_at IS NULL)`);
  return changes > 0;
}

export function tellWin(db: WriteDb, id: WinId, channel: MessageChannel, now: Instant): boolean {
  const { changes } = db.run(sql`
    UPDATE win SET told_at = ${now}, channel = ${channel}, updated_at = ${now}
    WHERE id = ${id} AND client_id IN (SELECT id FROM client WHERE deleted_at IS NULL)`);
  return changes > 0;
}

export function deleteWin(db: WriteDb, id: WinId): boolean {
  return db.run(sql`DELETE FROM win WHERE id = ${id}`).changes > 0;
}
