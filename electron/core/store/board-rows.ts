import type { ClientId } from '#shared/domain/ids.ts';
import type { Outcome, Stage } from '#shared/domain/stage.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb } from './sql.ts';

/** What a board counts and sorts by; the rest is asked for the cards that are shown. */
export type BoardRow = {
  readonly id: ClientId;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly enteredAt: Instant;
  readonly wakeUpOn: Day | null;
};

export type BoardFilter = { readonly words: readonly string[]; readonly tag: string | null; readonly source: string | null; readonly closed: boolean };

export function boardRows(db: ReadDb, { words, tag, source, closed }: BoardFilter): BoardRow[] {
  return db.all(sql`
    SELECT c.id, c.stage, c.outcome, c.stage_entered_at AS enteredAt, c.wake_up_on AS wakeUpOn FROM client c
    WHERE c.deleted_at IS NULL AND c.archived_at IS NULL AND (c.outcome IS NOT NULL) = ${closed}
      AND (${source} IS NULL OR c.source = ${source})
      AND (${tag} IS NULL OR EXISTS (SELECT 1 FROM client_tag t WHERE t.client_id = c.id AND t.tag = ${tag}))
      AND NOT EXISTS (SELECT 1 FROM json_each(${JSON.stringify(words)}) w WHERE instr(c.search_text, w.value) = 0)`);
}

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
      UNION ALL SELECT client_id, 'meeting', channel, sent_at, chosen_at FROM slot_offer WHERE chosen_at >= ${now} AND released_at IS NULL
      UNION ALL SELECT f.client_id, 'later', f.effect, e.at, f.due_at FROM stage_effect f JOIN stage_event e ON e.id = f.stage_event_id
        WHERE f.carried_out_at IS NULL AND e.retracted_at IS NULL)
    WHERE ${only} IS NULL OR clientId = ${only}`);
}

export function sourcesInUse(db: ReadDb): string[] {
  return db.all<{ source: string }>(sql`SELECT DISTINCT source FROM client WHERE deleted_at IS NULL AND source <> ''`).map((row) => row.source);
}
