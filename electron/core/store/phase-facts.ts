import type { ClientId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb } from './sql.ts';

type Of = { readonly clientId: ClientId };
export type RunningWork = Of & { readonly startedOn: Day; readonly latestOn: Day; readonly successMetOn: Day | null };
export type AskRow = Of & { readonly at: Instant; readonly repliedAt: Instant | null };
export type ItemRow = Of & {
  readonly id: number;
  readonly text: string;
  readonly dueOn: Day | null;
  readonly receivedOn: Day | null;
  readonly waivedOn: Day | null;
  readonly closedAt: Instant | null;
  /** The moments at which it was asked for, as JSON. */
  readonly asked: string;
};
export type MeetingRow = Of & {
  readonly id: number;
  readonly at: Instant;
  readonly status: string;
  readonly arrival: string | null;
  readonly prepared: number | null;
};
export type CallRow = Of & { readonly id: number; readonly at: Instant; readonly backAt: Instant | null };
export type PromiseRow = Of & { readonly id: number; readonly what: string; readonly dueAt: Instant; readonly closedAt: Instant | null };
export type ToldRow = Of & { readonly toldAt: Instant };
export type PauseRow = Of & { readonly kind: 'away' | 'slow'; readonly from: Day; readonly to: Day };

export type PhaseRows = {
  readonly work: readonly RunningWork[];
  readonly asks: readonly AskRow[];
  readonly items: readonly ItemRow[];
  readonly meetings: readonly MeetingRow[];
  readonly calls: readonly CallRow[];
  readonly promises: readonly PromiseRow[];
  readonly told: readonly ToldRow[];
  readonly pauses: readonly PauseRow[];
};

type Scope = { readonly ids: readonly ClientId[]; /** Nothing older says anything. */ readonly since: Instant; readonly today: Day };

/** Everything the phases of these clients follow from: a statement for each kind of fact, whoever many they are. */
export function phaseRows(db: ReadDb, { ids, since, today }: Scope): PhaseRows {
  const asked = JSON.stringify(ids);
  return {
    work: runningWork(db, asked, today),
    asks: askRows(db, asked, since),
    items: itemRows(db, asked),
    meetings: db.all<MeetingRow>(sql`
      SELECT client_id AS clientId, id, at, status, arrival, prepared FROM meeting
      WHERE client_id IN (SELECT value FROM json_each(${asked})) AND deleted_at IS NULL AND status IN ('held', 'no_show') AND at >= ${since} ORDER BY at`),
    calls: callRows(db, asked, since),
    promises: db.all<PromiseRow>(sql`
      SELECT client_id AS clientId, id, what, due_at AS dueAt, closed_at AS closedAt FROM clock
      WHERE client_id IN (SELECT value FROM json_each(${asked})) AND kind = 'mine' AND (closed_at IS NULL OR closed_at >= ${since})`),
    told: db.all<ToldRow>(sql`
      SELECT client_id AS clientId, told_at AS toldAt FROM win
      WHERE client_id IN (SELECT value FROM json_each(${asked})) AND told_at IS NOT NULL ORDER BY told_at`),
    pauses: db.all<PauseRow>(sql`
      SELECT client_id AS clientId, kind, from_on AS "from", to_on AS "to" FROM absence
      WHERE client_id IN (SELECT value FROM json_each(${asked}))`),
  };
}

function runningWork(db: ReadDb, asked: string, today: Day): RunningWork[] {
  return db.all<RunningWork>(sql`
    SELECT client_id AS clientId, min(started_on) AS startedOn, max(started_on) AS latestOn,
      CASE WHEN count(*) = count(success_met_on) THEN max(success_met_on) END AS successMetOn
    FROM engagement WHERE client_id IN (SELECT value FROM json_each(${asked})) AND deleted_at IS NULL AND started_on <= ${today}
      AND (ends_on IS NULL OR ends_on >= ${today}) GROUP BY client_id`);
}

/** Any word from them is a reply, and so is a talk. */
function askRows(db: ReadDb, asked: string, since: Instant): AskRow[] {
  return db.all<AskRow>(sql`
    SELECT i.client_id AS clientId, i.at,
      (SELECT r.at FROM interaction r WHERE r.client_id = i.client_id AND r.at > i.at AND r.superseded_at IS NULL AND r.retracted_at IS NULL
        AND (r.direction = 'in' OR (r.result = 'connected' AND r.channel IN ('phone', 'video', 'visit', 'meeting'))) ORDER BY r.at LIMIT 1) AS repliedAt
    FROM interaction i WHERE i.client_id IN (SELECT value FROM json_each(${asked})) AND i.purpose = 'ask' AND i.direction = 'out'
      AND i.result IN ('delivered', 'connected') AND i.superseded_at IS NULL AND i.retracted_at IS NULL AND i.at >= ${since} ORDER BY i.at`);
}

function itemRows(db: ReadDb, asked: string): ItemRow[] {
  return db.all<ItemRow>(sql`
    SELECT i.client_id AS clientId, i.id, i.text, coalesce(i.due_on, l.due_on) AS dueOn, i.received_on AS receivedOn, i.waived_on AS waivedOn,
      l.closed_at AS closedAt, (SELECT json_group_array(e.at ORDER BY e.at) FROM ask_event e WHERE e.ask_item_id = i.id) AS asked
    FROM ask_item i JOIN request_list l ON l.id = i.list_id WHERE i.client_id IN (SELECT value FROM json_each(${asked}))`);
}

function callRows(db: ReadDb, asked: string, since: Instant): CallRow[] {
  return db.all<CallRow>(sql`
    SELECT i.client_id AS clientId, i.id, i.at,
      (SELECT r.at FROM interaction r WHERE r.client_id = i.client_id AND r.at > i.at AND r.superseded_at IS NULL AND r.retracted_at IS NULL
        AND (r.direction = 'in' OR r.result = 'connected') ORDER BY r.at LIMIT 1) AS backAt
    FROM interaction i WHERE i.client_id IN (SELECT value FROM json_each(${asked})) AND i.channel = 'phone' AND i.direction = 'out'
      AND i.result IN ('no_answer', 'voicemail') AND i.superseded_at IS NULL AND i.retracted_at IS NULL AND i.at >= ${since}`);
}

/** Whoever may have an alarm: something asked for three times, a sign that was noted, a meeting that was missed. */
export function alarmCandidates(db: ReadDb, since: Instant): ClientId[] {
  return db
    .all<{ id: ClientId }>(sql`
      SELECT c.id FROM client c WHERE c.deleted_at IS NULL AND c.archived_at IS NULL AND c.id IN (
        SELECT i.client_id FROM ask_item i WHERE i.received_on IS NULL AND i.waived_on IS NULL
          AND (SELECT count(*) FROM ask_event e WHERE e.ask_item_id = i.id) >= 3
        UNION ALL SELECT client_id FROM signal INDEXED BY signal_noted WHERE source = 'noted' AND code IN ('S4', 'S5') AND dismissed_on IS NULL AND at >= ${since}
        UNION ALL SELECT client_id FROM meeting INDEXED BY meeting_missed WHERE status = 'no_show' AND deleted_at IS NULL AND at >= ${since})`)
    .map(({ id }) => id);
}
