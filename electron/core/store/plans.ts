import type { ClientId, EngagementId, PlanId, PlanStepId, RequestListId } from '#shared/domain/ids.ts';
import type { Lane } from '#shared/domain/plans/onboarding-steps.ts';
import type { Success } from '#shared/domain/plans/success.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { newUid } from './uid.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredPlan = {
  readonly id: PlanId;
  readonly clientId: ClientId;
  readonly engagementId: EngagementId;
  readonly anchorOn: Day;
  readonly days: number;
  readonly status: 'active' | 'done' | 'dropped';
};

export type StoredStep = {
  readonly id: PlanStepId;
  readonly planId: PlanId;
  readonly lane: Lane;
  readonly key: string;
  readonly text: string;
  readonly note: string;
  readonly plannedOn: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly droppedOn: Day | null;
  readonly moved: number;
  readonly listId: RequestListId | null;
};

/** The newest onboarding of an engagement, running or not. */
export function onboardingOf(db: ReadDb, engagementId: EngagementId): StoredPlan | undefined {
  return db.get<StoredPlan>(sql`
    SELECT id, client_id AS clientId, engagement_id AS engagementId, anchor_on AS anchorOn, days, status FROM plan
    WHERE engagement_id = ${engagementId} AND kind = 'onboarding' ORDER BY id DESC LIMIT 1`);
}

/** Of nobody in the Trash. */
export function planOf(db: ReadDb, id: PlanId): StoredPlan | undefined {
  return db.get<StoredPlan>(sql`
    SELECT p.id, p.client_id AS clientId, p.engagement_id AS engagementId, p.anchor_on AS anchorOn, p.days, p.status
    FROM plan p JOIN client c ON c.id = p.client_id JOIN engagement e ON e.id = p.engagement_id
    WHERE p.id = ${id} AND p.kind = 'onboarding' AND c.deleted_at IS NULL AND e.deleted_at IS NULL`);
}

/** In the order of their days. */
export function stepsOf(db: ReadDb, planId: PlanId): StoredStep[] {
  return db.all<StoredStep>(sql`
    SELECT id, plan_id AS planId, lane, key, text, note, planned_on AS plannedOn, due_on AS dueOn, done_on AS doneOn, dropped_on AS droppedOn,
      moved_count AS moved, list_id AS listId
    FROM plan_step WHERE plan_id = ${planId} ORDER BY due_on, position, id`);
}

export function stepOf(db: ReadDb, id: PlanStepId): StoredStep | undefined {
  return db.get<StoredStep>(sql`
    SELECT id, plan_id AS planId, lane, key, text, note, planned_on AS plannedOn, due_on AS dueOn, done_on AS doneOn, dropped_on AS droppedOn,
      moved_count AS moved, list_id AS listId
    FROM plan_step WHERE id = ${id}`);
}

export function insertPlan(db: WriteDb, it: Pick<StoredPlan, 'clientId' | 'engagementId' | 'anchorOn' | 'days'>, now: Instant): PlanId {
  return db.run(sql`
    INSERT INTO plan (uid, client_id, engagement_id, kind, anchor_on, days, status, note, created_at, updated_at)
    VALUES (${newUid()}, ${it.clientId}, ${it.engagementId}, 'onboarding', ${it.anchorOn}, ${it.days}, 'active', '', ${now}, ${now})`).id as PlanId;
}

type NewStep = Pick<StoredStep, 'planId' | 'lane' | 'key' | 'text' | 'dueOn' | 'droppedOn'> & {
  readonly clientId: ClientId;
  readonly offsetDays: number;
  readonly position: number;
};

export function insertStep(db: WriteDb, it: NewStep, now: Instant): PlanStepId {
  return db.run(sql`
    INSERT INTO plan_step (client_id, plan_id, lane, key, text, note, offset_days, planned_on, due_on, dropped_on, moved_count, private, position,
      created_at, updated_at)
    VALUES (${it.clientId}, ${it.planId}, ${it.lane}, ${it.key}, ${it.text}, '', ${it.offsetDays}, ${it.dueOn}, ${it.dueOn}, ${it.droppedOn}, 0, 0,
      ${it.position}, ${now}, ${now})`).id as PlanStepId;
}

export function updateStep(db: WriteDb, id: PlanStepId, it: Pick<StoredStep, 'text' | 'note'>, now: Instant): void {
  db.run(sql`UPDATE plan_step SET text = ${it.text}, note = ${it.note}, updated_at = ${now} WHERE id = ${id}`);
}

export function moveStep(db: WriteDb, id: PlanStepId, dueOn: Day, now: Instant): void {
  db.run(sql`UPDATE plan_step SET due_on = ${dueOn}, moved_count = moved_count + 1, updated_at = ${now} WHERE id = ${id} AND due_on <> ${dueOn}`);
}

export function endStep(db: WriteDb, id: PlanStepId, it: Pick<StoredStep, 'doneOn' | 'droppedOn'>, now: Instant): void {
  db.run(sql`UPDATE plan_step SET done_on = ${it.doneOn}, dropped_on = ${it.droppedOn}, updated_at = ${now} WHERE id = ${id}`);
}

export function setPlanStatus(db: WriteDb, id: PlanId, status: StoredPlan['status'], now: Instant): void {
  db.run(sql`UPDATE plan SET status = ${status}, updated_at = ${now} WHERE id = ${id}`);
}

export function successOf(db: ReadDb, id: EngagementId): Success | undefined {
  return db.get<Success>(sql`
    SELECT success_definition AS text, success_seen_by AS seenBy, success_said_on AS saidOn, success_due_on AS dueOn, success_met_on AS metOn
    FROM engagement WHERE id = ${id} AND deleted_at IS NULL`);
}

export function setSuccess(db: WriteDb, id: EngagementId, it: Success, now: Instant): boolean {
  const { changes } = db.run(sql`
    UPDATE engagement SET success_definition = ${it.text}, success_seen_by = ${it.seenBy}, success_said_on = ${it.saidOn}, success_due_on = ${it.dueOn},
      success_met_on = ${it.metOn}, updated_at = ${now}
    WHERE id = ${id} AND deleted_at IS NULL`);
  return changes > 0;
}
