import type { CadenceFacts } from '#shared/domain/cadence.ts';
import type { ClientId, EngagementId, PlanId, PlanStepId } from '#shared/domain/ids.ts';
import type { Watched } from '#shared/domain/plans/watch.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb } from './sql.ts';

type Of = { readonly planId: PlanId; readonly clientId: ClientId; readonly engagementId: EngagementId };
export type DueStep = Of & { readonly id: PlanStepId; readonly key: string; readonly text: string; readonly dueOn: Day; readonly anchorOn: Day };

/** My open steps of everybody's onboarding that are due by a day, the longest due first. */
export function dueSteps(db: ReadDb, until: Day): DueStep[] {
  return db.all<DueStep>(sql`
    SELECT s.id, s.plan_id AS planId, p.client_id AS clientId, p.engagement_id AS engagementId, s.key, s.text, s.due_on AS dueOn, p.anchor_on AS anchorOn
    FROM plan_step s CROSS JOIN plan p ON p.id = s.plan_id AND p.kind = 'onboarding' AND p.status = 'active'
    CROSS JOIN engagement e ON e.id = p.engagement_id AND e.deleted_at IS NULL
    CROSS JOIN client c ON c.id = p.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
    WHERE s.due_on <= ${until} AND s.done_on IS NULL AND s.dropped_on IS NULL AND s.lane = 'me' ORDER BY s.due_on, s.position, s.id`);
}

type WatchedRow = Of & {
  readonly anchorOn: Day;
  readonly days: number;
  readonly shown: number;
  readonly toldAt: Instant | null;
  readonly lifeAt: Instant | null;
};
export type WatchedPlan = Of & Watched;

/** Everybody's running onboarding, with what came of it so far. */
export function watchedPlans(db: ReadDb, zone: string): WatchedPlan[] {
  return db
    .all<WatchedRow>(sql`
      SELECT p.id AS planId, p.client_id AS clientId, p.engagement_id AS engagementId, p.anchor_on AS anchorOn, p.days,
        EXISTS (SELECT 1 FROM plan_step s WHERE s.plan_id = p.id AND s.key IN ('visible_result', 'first_result') AND s.done_on IS NOT NULL) AS shown,
        (SELECT max(w.told_at) FROM win w WHERE w.client_id = p.client_id) AS toldAt,
        (SELECT max(i.at) FROM interaction i WHERE i.client_id = p.client_id AND i.superseded_at IS NULL AND i.retracted_at IS NULL AND i.channel <> 'note'
          AND (i.direction = 'in' OR (i.result = 'connected' AND i.channel IN ('phone', 'video', 'visit', 'meeting')))) AS lifeAt
      FROM plan p INDEXED BY plan_running CROSS JOIN engagement e ON e.id = p.engagement_id AND e.deleted_at IS NULL
      CROSS JOIN client c ON c.id = p.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
      WHERE p.kind = 'onboarding' AND p.status = 'active'`)
    .map(({ shown, toldAt, lifeAt, ...plan }) => {
      // The talk in which they signed is no sign of life since.
      const signedAt = instantOf(plan.anchorOn, '23:59', zone);
      const since = instantOf(plan.anchorOn, '00:00', zone);
      return { ...plan, hasResult: shown === 1 || (toldAt !== null && toldAt >= since), hasLife: lifeAt !== null && lifeAt > signedAt };
    });
}

export type UnannouncedRow = Of & Pick<DueStep, 'dueOn' | 'anchorOn'> & Omit<CadenceFacts, 'weekly'>;

/** Whose change of rhythm is to be announced by a day and was not, while they are on their way out of onboarding. */
export function unannounced(db: ReadDb, until: Day): UnannouncedRow[] {
  return db.all<UnannouncedRow>(sql`
    SELECT p.id AS planId, p.client_id AS clientId, p.engagement_id AS engagementId, s.due_on AS dueOn, p.anchor_on AS anchorOn,
      e.meeting_rhythm AS meetingRhythm, e.agreed_interval AS agreedInterval
    FROM plan_step s CROSS JOIN plan p ON p.id = s.plan_id AND p.kind = 'onboarding' AND p.status = 'active'
    CROSS JOIN engagement e ON e.id = p.engagement_id AND e.deleted_at IS NULL
    CROSS JOIN client c ON c.id = p.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
    WHERE s.due_on <= ${until} AND s.done_on IS NULL AND s.dropped_on IS NULL AND s.key = 'announce' AND c.stage IN ('onboarding', 'transition')
      AND NOT EXISTS (SELECT 1 FROM rhythm_change r WHERE r.engagement_id = e.id) ORDER BY s.due_on, s.id`);
}
