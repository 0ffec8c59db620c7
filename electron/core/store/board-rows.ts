import type { ClientId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb } from './sql.ts';

export type CardNames = { readonly id: ClientId; readonly name: string; readonly personName: string | null; readonly advocate: number };

/** Names of the cards that are shown, and who of them has sent somebody (spec 4.2). */
export function cardNames(db: ReadDb, ids: readonly ClientId[]): Map<ClientId, CardNames> {
  const rows = db.all<CardNames>(sql`
    SELECT c.id, c.name,
      (SELECT p.name FROM client_person m JOIN person p ON p.id = m.person_id
        WHERE m.client_id = c.id AND p.deleted_at IS NULL ORDER BY m.role <> 'decision_maker', m.position LIMIT 1) AS personName,
      EXISTS (SELECT 1 FROM stage_event e WHERE e.client_id = c.id AND e.reason = 'referral_credited' AND e.retracted_at IS NULL) AS advocate
    FROM client c WHERE c.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Who of these has sent somebody (spec 4.2). */
export function advocatesAmong(db: ReadDb, ids: readonly ClientId[]): Set<ClientId> {
  const rows = db.all<{ id: ClientId }>(sql`
    SELECT value AS id FROM json_each(${JSON.stringify(ids)})
    WHERE EXISTS (SELECT 1 FROM stage_event e WHERE e.client_id = value AND e.reason = 'referral_credited' AND e.retracted_at IS NULL)`);
  return new Set(rows.map((row) => row.id));
}

export type OpenThing = {
  readonly clientId: ClientId;
  readonly kind: 'clock_mine' | 'clock_theirs' | 'task' | 'decision' | 'meeting' | 'later';
  readonly what: string;
  readonly startedAt: Instant;
  readonly at: Instant;
};

/** Everything dated that is open with anybody, or with one client. */
export function openThings(db: ReadDb, now: Instant, only: ClientId | null = null): OpenThing[] {
  return db.all(sql`
    SELECT clientId, kind, what, startedAt, at FROM (
      SELECT client_id AS clientId, 'clock_' || kind AS kind, matter AS what, started_at AS startedAt, due_at AS at FROM clock WHERE closed_at IS NULL
      UNION ALL SELECT client_id, 'task', kind, created_at, due_at FROM task WHERE done_at IS NULL AND dropped_at IS NULL
      UNION ALL SELECT client_id, 'decision', decision_channel, created_at, decision_at FROM commitment
        WHERE decision_at IS NOT NULL AND closed_at IS NULL AND missed_at IS NOT decision_at
      UNION ALL SELECT client_id, 'meeting', channel, created_at, at FROM meeting
        WHERE status = 'planned' AND at >= ${now} AND deleted_at IS NULL
      UNION ALL SELECT f.client_id, 'later', f.effect, e.at, f.due_at FROM stage_effect f JOIN stage_event e ON e.id = f.stage_event_id
        WHERE f.carried_out_at IS NULL AND e.retracted_at IS NULL)
    WHERE ${only} IS NULL OR clientId = ${only}`);
}
