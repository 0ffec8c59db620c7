import type { WinFields } from '#shared/contract/phases.ts';
import type { ClientId, EngagementId, InteractionId, WinId } from '#shared/domain/ids.ts';
import type { MessageChannel } from '#shared/domain/messages/message.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
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
export function clientsWithUntoldWins(db: ReadDb, today: Day): ReadonlySet<ClientId> {
  return new Set(db.all<{ id: ClientId }>(sql`SELECT DISTINCT client_id AS id FROM win WHERE told_at IS NULL AND on_day <= ${today}`).map(({ id }) => id));
}

export type UntoldWin = { readonly id: WinId; readonly clientId: ClientId; readonly what: string; readonly meaning: string; readonly on: Day };

/** Of everybody one works with, the latest first. */
export function untoldWins(db: ReadDb, today: Day): UntoldWin[] {
  return db.all<UntoldWin>(sql`
    SELECT w.id, w.client_id AS clientId, w.what, w.meaning, w.on_day AS "on"
    FROM win w CROSS JOIN client c ON c.id = w.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
    WHERE w.told_at IS NULL AND w.on_day <= ${today} ORDER BY w.on_day DESC, w.id DESC`);
}

/** Of one client, the latest first. */
export function untoldOf(db: ReadDb, clientId: ClientId, today: Day): Pick<UntoldWin, 'id' | 'what'>[] {
  return db.all<Pick<UntoldWin, 'id' | 'what'>>(sql`
    SELECT id, what FROM win WHERE client_id = ${clientId} AND told_at IS NULL AND on_day <= ${today} ORDER BY on_day DESC, id DESC`);
}

export type LastWin = Pick<StoredWin, 'id' | 'what' | 'toldAt'> & { readonly clientId: ClientId };

/** Of each of these clients the latest they have not heard of, else the one they were told last. */
export function lastWins(db: ReadDb, ids: readonly ClientId[], today: Day): Map<ClientId, LastWin> {
  const rows = db.all<LastWin>(sql`
    SELECT clientId, id, what, toldAt FROM (
      SELECT client_id AS clientId, id, what, told_at AS toldAt,
        row_number() OVER (PARTITION BY client_id ORDER BY told_at IS NOT NULL, told_at DESC, on_day DESC, id DESC) AS place
      FROM win WHERE client_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND on_day <= ${today})
    WHERE place = 1`);
  return new Map(rows.map((row) => [row.clientId, row]));
}

/** Since when each client whose work runs has been told of no win: the last one, or the beginning. */
export function lastTold(db: ReadDb, zone: string): { readonly clientId: ClientId; readonly since: Day }[] {
  return db
    .all<{ clientId: ClientId; startedOn: Day; toldAt: Instant | null }>(sql`
      SELECT c.id AS clientId, min(e.started_on) AS startedOn, (SELECT max(w.told_at) FROM win w WHERE w.client_id = c.id) AS toldAt
      FROM client c JOIN engagement e ON e.client_id = c.id AND e.deleted_at IS NULL AND e.ends_on IS NULL
      WHERE c.stage IN ('onboarding', 'transition', 'active') AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL GROUP BY c.id`)
    .map(({ clientId, startedOn, toldAt }) => ({ clientId, since: toldAt === null ? startedOn : laterOf(startedOn, dayOf(toldAt, zone)) }));
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
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

type Told = { readonly channel: MessageChannel; /** The message or talk in which they heard; null: not known. */ readonly interactionId: InteractionId | null };

export function tellWin(db: WriteDb, id: WinId, { channel, interactionId }: Told, now: Instant): boolean {
  const { changes } = db.run(sql`
    UPDATE win SET told_at = ${now}, channel = ${channel}, interaction_id = ${interactionId}, updated_at = ${now}
    WHERE id = ${id} AND client_id IN (SELECT id FROM client WHERE deleted_at IS NULL)`);
  return changes > 0;
}

export function deleteWin(db: WriteDb, id: WinId): boolean {
  return db.run(sql`DELETE FROM win WHERE id = ${id}`).changes > 0;
}
