import type { ClientId, PlanId, PlanStepId } from '#shared/domain/ids.ts';
import type { ValleyStep } from '#shared/domain/plans/valley.ts';
import { RETREAT_MAX } from '#shared/domain/requests/request-list.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { newUid } from './uid.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredValley = { readonly id: PlanId; readonly openedOn: Day; readonly openedAt: Instant };
export type StoredValleyStep = { readonly id: PlanStepId; readonly key: ValleyStep; readonly doneOn: Day | null };

/** The one that runs. */
export function valleyOf(db: ReadDb, clientId: ClientId): StoredValley | undefined {
  return db.get<StoredValley>(sql`
    SELECT id, anchor_on AS openedOn, created_at AS openedAt FROM plan
    WHERE client_id = ${clientId} AND kind = 'valley' AND status = 'active' ORDER BY id DESC LIMIT 1`);
}

export function valleySteps(db: ReadDb, planId: PlanId): StoredValleyStep[] {
  return db.all<StoredValleyStep>(sql`SELECT id, key, done_on AS doneOn FROM plan_step WHERE plan_id = ${planId} ORDER BY position`);
}

export function insertValley(
  db: WriteDb,
  clientId: ClientId,
  steps: readonly ValleyStep[],
  { today, now }: { readonly today: Day; readonly now: Instant },
): void {
  const planId = db.run(sql`
    INSERT INTO plan (uid, client_id, kind, anchor_on, days, status, note, created_at, updated_at)
    VALUES (${newUid()}, ${clientId}, 'valley', ${today}, 0, 'active', '', ${now}, ${now})`).id;
  steps.forEach((key, position) =>
    db.run(sql`
      INSERT INTO plan_step (client_id, plan_id, lane, key, text, note, offset_days, planned_on, due_on, moved_count, private, position, created_at, updated_at)
      VALUES (${clientId}, ${planId}, 'me', ${key}, '', '', 0, ${today}, ${today}, 0, 1, ${position}, ${now}, ${now})`),
  );
}

/** They are out of it. */
export function closeValley(db: WriteDb, clientId: ClientId, now: Instant): void {
  db.run(sql`UPDATE plan SET status = 'done', updated_at = ${now} WHERE client_id = ${clientId} AND kind = 'valley' AND status = 'active'`);
}

/** False where the plan is over, or the client in the Trash. */
export function tickValley(db: WriteDb, id: PlanStepId, doneOn: Day | null, now: Instant): boolean {
  const { changes } = db.run(sql`
    UPDATE plan_step SET done_on = ${doneOn}, updated_at = ${now}
    WHERE id = ${id} AND plan_id IN (SELECT p.id FROM plan p JOIN client c ON c.id = p.client_id AND c.deleted_at IS NULL
      WHERE p.kind = 'valley' AND p.status = 'active')`);
  return changes > 0;
}

export type SinceOpened = {
  readonly spokenAt: Instant | null;
  readonly toldAt: Instant | null;
  readonly askedAt: Instant | null;
  readonly open: number;
};

/** What was noted since then, and what is asked for and has not come. */
export function sinceOpened(db: ReadDb, clientId: ClientId, since: Instant): SinceOpened {
  const row = db.get<SinceOpened>(sql`
    SELECT
      (SELECT max(at) FROM interaction WHERE client_id = ${clientId} AND at > ${since} AND superseded_at IS NULL AND retracted_at IS NULL
        AND result = 'connected' AND channel IN ('phone', 'video', 'visit', 'meeting') AND purpose <> 'ask') AS spokenAt,
      (SELECT max(told_at) FROM win WHERE client_id = ${clientId} AND told_at > ${since}) AS toldAt,
      (SELECT max(l.sent_at) FROM request_list l WHERE l.client_id = ${clientId} AND l.sent_at > ${since}
        AND (SELECT count(*) FROM ask_event e WHERE e.list_id = l.id) BETWEEN 1 AND ${RETREAT_MAX}) AS askedAt,
      (SELECT count(*) FROM ask_item i JOIN request_list l ON l.id = i.list_id AND l.closed_at IS NULL
        WHERE i.client_id = ${clientId} AND i.received_on IS NULL AND i.waived_on IS NULL
          AND EXISTS (SELECT 1 FROM ask_event e WHERE e.ask_item_id = i.id)) AS open`);
  return row ?? { spokenAt: null, toldAt: null, askedAt: null, open: 0 };
}
