import type { EngagementLine, EngagementsShown, Standing } from '#shared/contract/engagements.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import { daysBetween, type Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type Sql } from './sql.ts';

export type EngagementRow = Omit<EngagementLine, 'running' | 'standing'>;

/** Which engagements, as their ids, the latest begun first. */
export function engagementIds(db: ReadDb, show: EngagementsShown, today: Day): EngagementId[] {
  return db.all<{ id: EngagementId }>(idsQuery(show, today)).map(({ id }) => id);
}

function idsQuery(show: EngagementsShown, today: Day): Sql {
  if (show === 'moving')
    return sql`
      SELECT e.id FROM engagement e JOIN client c ON c.id = e.client_id
      WHERE e.deleted_at IS NULL AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
        AND (e.ends_on IS NULL OR e.ends_on >= ${today})
        AND (c.stage IN ('agreement', 'onboarding', 'transition')
          OR e.id IN (SELECT engagement_id FROM expectation_sheet WHERE status IN ('draft', 'walked_through'))
          OR e.id IN (SELECT engagement_id FROM plan WHERE status = 'active' AND kind = 'onboarding')
          OR e.id IN (SELECT engagement_id FROM request_list WHERE sent_at IS NOT NULL AND closed_at IS NULL)
          OR c.id IN (SELECT client_id FROM request_list WHERE sent_at IS NOT NULL AND closed_at IS NULL AND engagement_id IS NULL AND retreat_of IS NULL))
      ORDER BY e.started_on DESC, e.id DESC`;
  if (show === 'running')
    return sql`
      SELECT e.id FROM engagement e JOIN client c ON c.id = e.client_id
      WHERE e.deleted_at IS NULL AND c.deleted_at IS NULL AND c.archived_at IS NULL
        AND e.started_on <= ${today} AND (e.ends_on IS NULL OR e.ends_on >= ${today}) ORDER BY e.started_on DESC, e.id DESC`;
  return sql`
    SELECT e.id FROM engagement e JOIN client c ON c.id = e.client_id
    WHERE e.deleted_at IS NULL AND c.deleted_at IS NULL AND c.archived_at IS NULL ORDER BY e.started_on DESC, e.id DESC`;
}

/** Those engagements with whose they are, in the order asked for. */
export function engagementRows(db: ReadDb, ids: readonly EngagementId[]): EngagementRow[] {
  return db.all<EngagementRow>(sql`
    SELECT e.id, e.title, e.kind, e.started_on AS startedOn, e.ends_on AS endsOn, c.id AS clientId, c.name AS clientName, c.stage,
      (SELECT p.name FROM client_person m JOIN person p ON p.id = m.person_id
        WHERE m.client_id = c.id AND p.deleted_at IS NULL ORDER BY m.role <> 'decision_maker', m.position LIMIT 1) AS personName
    FROM json_each(${JSON.stringify(ids)}) j JOIN engagement e ON e.id = j.value JOIN client c ON c.id = e.client_id ORDER BY j.key`);
}

/** How far each of them is. */
export function standingOf(db: ReadDb, ids: readonly EngagementId[], today: Day): Map<EngagementId, Standing> {
  const asked = JSON.stringify(ids);
  const sheets = new Map(db.all<SheetRow>(sheetsQuery(asked)).map((row) => [row.engagementId, row]));
  const plans = new Map(db.all<PlanRow>(plansQuery(asked)).map((row) => [row.engagementId, row]));
  const requests = new Map(db.all<RequestRow>(requestsQuery(asked, today)).map((row) => [row.engagementId, row]));
  return new Map(ids.map((id) => [id, { sheet: sheetOf(sheets.get(id)), onboarding: planOf(plans.get(id), today), requests: requestsOf(requests.get(id)) }]));
}

type SheetRow = NonNullable<Standing['sheet']> & { readonly engagementId: EngagementId };
type PlanRow = {
  readonly engagementId: EngagementId;
  readonly anchorOn: Day;
  readonly days: number;
  readonly text: string | null;
  readonly dueOn: Day | null;
};
type RequestRow = Standing['requests'] & { readonly engagementId: EngagementId };

function sheetsQuery(ids: string): Sql {
  return sql`
    SELECT s.engagement_id AS engagementId, s.version, s.status, coalesce(s.signed_on_client, s.signed_on_me) AS signedOn
    FROM expectation_sheet s WHERE s.engagement_id IN (SELECT value FROM json_each(${ids}))
      AND NOT EXISTS (SELECT 1 FROM expectation_sheet n WHERE n.engagement_id = s.engagement_id AND n.version > s.version)`;
}

function plansQuery(ids: string): Sql {
  return sql`
    SELECT p.engagement_id AS engagementId, p.anchor_on AS anchorOn, p.days, n.text, n.due_on AS dueOn FROM plan p
    LEFT JOIN plan_step n ON n.id = (SELECT s.id FROM plan_step s
      WHERE s.plan_id = p.id AND s.done_on IS NULL AND s.dropped_on IS NULL ORDER BY s.due_on, s.position, s.id LIMIT 1)
    WHERE p.status = 'active' AND p.kind = 'onboarding' AND p.engagement_id IN (SELECT value FROM json_each(${ids}))`;
}

/** A list without an engagement is the client's, and so of each of them. */
function requestsQuery(ids: string, today: Day): Sql {
  return sql`
    SELECT e.id AS engagementId, count(*) AS open, coalesce(sum(coalesce(i.due_on, l.due_on) < ${today}), 0) AS overdue
    FROM json_each(${ids}) j JOIN engagement e ON e.id = j.value
    JOIN ask_item i ON i.client_id = e.client_id AND i.received_on IS NULL AND i.waived_on IS NULL
    JOIN request_list l ON l.id = i.list_id AND l.sent_at IS NOT NULL AND l.closed_at IS NULL
    WHERE l.engagement_id = e.id OR l.engagement_id IS NULL GROUP BY e.id`;
}

function sheetOf(row: SheetRow | undefined): Standing['sheet'] {
  return row ? { version: row.version, status: row.status, signedOn: row.signedOn } : null;
}

function planOf(row: PlanRow | undefined, today: Day): Standing['onboarding'] {
  if (!row) return null;
  const next = row.text !== null && row.dueOn !== null ? { text: row.text, dueOn: row.dueOn } : null;
  return { day: daysBetween(row.anchorOn, today), days: row.days, next };
}

function requestsOf(row: RequestRow | undefined): Standing['requests'] {
  return row ? { open: row.open, overdue: row.overdue } : { open: 0, overdue: 0 };
}

/** Whose engagement it is; undefined for one in the Trash, or of somebody in it. */
export function ownerOf(db: ReadDb, id: EngagementId): ClientId | undefined {
  return db.get<{ clientId: ClientId }>(sql`
    SELECT e.client_id AS clientId FROM engagement e JOIN client c ON c.id = e.client_id
    WHERE e.id = ${id} AND e.deleted_at IS NULL AND c.deleted_at IS NULL`)?.clientId;
}
