import type { ClientId } from '#shared/domain/ids.ts';
import type { ClockFacts } from '#shared/domain/pipeline/by-clock.ts';
import type { Known, PipelineFacts } from '#shared/domain/pipeline/facts.ts';
import type { Outcome, Stage } from '#shared/domain/stage.ts';
import { budgetFits } from '#shared/domain/sales/qualification.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { standingPhases } from './phases.ts';
import { settledSheets } from './settled-sheets.ts';
import { sql, type ReadDb, type Sql } from './sql.ts';

type Row = {
  readonly id: ClientId;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly wakeUpOn: Day | null;
  readonly hasDecisionMaker: number;
  readonly offers: number;
  readonly need: string | null;
  readonly budget: string | null;
  readonly budgetMax: number | null;
  readonly currency: string | null;
  readonly minimumFee: number | null;
  readonly minimumCurrency: string;
  readonly timing: string | null;
  readonly decisionMakers: string | null;
  readonly intentAskedAt: Instant | null;
  readonly decisionAt: Instant | null;
  readonly deposits: number;
  readonly told: number;
  readonly results: number;
  readonly defined: number;
  readonly closingMeetings: number;
  readonly rhythms: number;
  readonly planned: number;
  readonly overdue: number;
  readonly openEnded: number;
  readonly engagements: number;
  readonly renewed: number;
};

/** What the guards of these clients look at. Facts whose tables are still to come are unknown. */
export function pipelineFacts(db: ReadDb, ids: readonly ClientId[], today: Day): Map<ClientId, PipelineFacts> {
  const rows = db.all<Row>(factsQuery(JSON.stringify(ids), today));
  const agreeing = rows.filter(({ stage }) => stage === 'agreement').map(({ id }) => id);
  // Only the way out of an agreement asks whether everything was talked through.
  const settled = agreeing.length > 0 ? settledSheets(db, agreeing) : new Map<ClientId, boolean>();
  const phases = standingPhases(db, ids, today);
  const facts = (row: Row): PipelineFacts => ({ ...factsOf(row), mustDiscussSettled: settled.get(row.id) ?? null, phase: phases.get(row.id) ?? null });
  return new Map(rows.map((row) => [row.id, facts(row)]));
}

function factsQuery(ids: string, today: Day): Sql {
  return sql`
    SELECT c.id, c.stage, c.outcome, c.wake_up_on AS wakeUpOn,
      EXISTS (SELECT 1 FROM client_person m JOIN person p ON p.id = m.person_id
        WHERE m.client_id = c.id AND m.role = 'decision_maker' AND p.deleted_at IS NULL) AS hasDecisionMaker,
      EXISTS (SELECT 1 FROM slot_offer o WHERE o.client_id = c.id AND o.sent_at >= c.sale_from) AS offers,
      q.need, q.budget, q.budget_max AS budgetMax, q.currency, f.minimum_fee AS minimumFee, f.currency AS minimumCurrency, q.timing, q.decision_makers AS decisionMakers, m.asked_at AS intentAskedAt, m.decision_at AS decisionAt,
      EXISTS (SELECT 1 FROM proposal p JOIN proposal_line l ON l.proposal_id = p.id
        WHERE p.client_id = c.id AND p.created_at >= c.sale_from AND l.section = 'payment' AND l.due_on IS NOT NULL) AS deposits,
      EXISTS (SELECT 1 FROM interaction i
        WHERE i.client_id = c.id AND i.informs = 1 AND i.superseded_at IS NULL AND i.retracted_at IS NULL AND i.at >= c.stage_entered_at) AS told,
      EXISTS (SELECT 1 FROM win w WHERE w.client_id = c.id AND w.told_at >= c.onboarding_from) AS results,
      EXISTS (SELECT 1 FROM engagement e WHERE e.client_id = c.id AND e.deleted_at IS NULL AND e.success_definition <> ''
        AND (e.ends_on IS NULL OR e.ends_on >= ${today})) AS defined,
      EXISTS (SELECT 1 FROM meeting n WHERE n.client_id = c.id AND n.deleted_at IS NULL AND n.type = 'end_of_onboarding' AND n.status = 'held'
        AND n.at >= c.onboarding_from) AS closingMeetings,
      EXISTS (SELECT 1 FROM rhythm_change r WHERE r.client_id = c.id AND r.agreed_on IS NOT NULL AND r.created_at >= c.onboarding_from) AS rhythms,
      EXISTS (SELECT 1 FROM plan p WHERE p.client_id = c.id AND p.kind = 'onboarding' AND (p.status = 'active' OR p.created_at >= c.onboarding_from)) AS planned,
      (SELECT count(*) FROM plan p JOIN plan_step t ON t.plan_id = p.id
        WHERE p.client_id = c.id AND p.kind = 'onboarding' AND p.status = 'active' AND t.done_on IS NULL AND t.dropped_on IS NULL AND t.due_on < ${today}
          AND t.key NOT IN ('announce', 'end_meeting', 'closing'))
        + (SELECT count(*) FROM ask_item a JOIN request_list l ON l.id = a.list_id
        WHERE a.client_id = c.id AND a.received_on IS NULL AND a.waived_on IS NULL AND l.sent_at >= c.onboarding_from AND l.closed_at IS NULL
          AND max(coalesce(a.due_on, ''), (SELECT max(max(coalesce(m.due_on, ''), coalesce(m.rest_by_on, ''))) FROM request_list m
            WHERE (m.id = l.id OR m.retreat_of = l.id) AND m.sent_at IS NOT NULL)) BETWEEN '0' AND date(${today}, '-1 day')) AS overdue,
      (SELECT count(*) FROM engagement e WHERE e.client_id = c.id AND e.deleted_at IS NULL AND (e.ends_on IS NULL OR e.ends_on > ${today})) AS openEnded,
      (SELECT count(*) FROM engagement e WHERE e.client_id = c.id AND e.deleted_at IS NULL AND e.ends_on IS NOT NULL) AS engagements,
      EXISTS (SELECT 1 FROM expectation_sheet s
        WHERE s.client_id = c.id AND s.status = 'signed' AND s.created_at >= c.stage_entered_at) AS renewed
    FROM (
      SELECT k.id, k.stage, k.outcome, k.wake_up_on, k.stage_entered_at,
        coalesce((SELECT max(s.at) FROM stage_event s WHERE s.client_id = k.id AND s.retracted_at IS NULL
          AND (s.from_stage IS NULL OR s.reason IN ('reopened', 'new_need', 'taken_up'))), 0) AS sale_from,
        coalesce((SELECT max(s.at) FROM stage_event s WHERE s.client_id = k.id AND s.retracted_at IS NULL AND s.to_stage = 'onboarding'
          AND s.from_stage IS NOT s.to_stage), 0) AS onboarding_from
      FROM client k WHERE k.id IN (SELECT value FROM json_each(${ids})) AND k.deleted_at IS NULL) c
    CROSS JOIN practice f
    LEFT JOIN qualification q ON q.id = (SELECT max(r.id) FROM qualification r WHERE r.client_id = c.id AND r.created_at >= c.sale_from)
    LEFT JOIN commitment m ON m.id = (SELECT max(n.id) FROM commitment n WHERE n.client_id = c.id AND n.closed_at IS NULL)`;
}

function factsOf(row: Row): Omit<PipelineFacts, 'mustDiscussSettled' | 'phase'> {
  return {
    stage: row.stage,
    outcome: row.outcome,
    wakeUpOn: row.wakeUpOn,
    hasDecisionMaker: row.hasDecisionMaker === 1,
    slotsOffered: orUnknown(row.offers === 1),
    needStated: orUnknown(Boolean(row.need)),
    budgetInRange: budgetOf(row),
    decisionMakerKnown: orUnknown(Boolean(row.decisionMakers) || row.hasDecisionMaker === 1),
    timingKnown: orUnknown(Boolean(row.timing)),
    intentAskedAt: row.intentAskedAt,
    decisionAt: row.decisionAt,
    depositTermSet: orUnknown(row.deposits === 1),
    firstUpdateSent: orUnknown(row.told === 1),
    firstResultShown: orUnknown(row.results === 1),
    successDefined: orUnknown(row.defined === 1),
    transitionMeetingHeld: orUnknown(row.closingMeetings === 1),
    newRhythmConfirmed: orUnknown(row.rhythms === 1),
    itemsSettled: itemsOf(row),
    endDateReached: row.openEnded > 0 ? null : row.engagements > 0 || null,
    sheetRenewed: orUnknown(row.renewed === 1),
    ...STILL_UNRECORDED,
  };
}

const STILL_UNRECORDED = {
  minutesWritten: null,
  conversationOnRecord: null,
  signedOff: null,
  finalPaymentTermSet: null,
  offboardingItemsDone: null,
  deadlinesSettled: null,
  recordsReturned: null,
} as const satisfies Partial<PipelineFacts>;

/** That nothing is written down does not mean that nothing was said. */
function orUnknown(recorded: boolean): Known {
  return recorded || null;
}

/** Whatever of onboarding is late is neither closed nor given another date; without a plan nobody knows what there was to do. */
function itemsOf({ planned, overdue }: Row): Known {
  if (overdue > 0) return false;
  return orUnknown(planned === 1);
}

function budgetOf({ budget, budgetMax, currency, minimumFee, minimumCurrency }: Row): Known {
  if (budget === 'range')
    return budgetFits({ budget, budgetMax, currency: currency ?? '' }, minimumFee === null ? null : { amount: minimumFee, currency: minimumCurrency });
  return budget === 'too_low' ? false : null;
}

/** What the tables say for the clock; whether a question of `askedAt` came to its end, the ladder says. */
export type ClockCandidate = Omit<ClockFacts, 'silenceEndsOn'> & { readonly id: ClientId; readonly askedAt: Instant | null };

/** Everybody with whom the clock may have something to do at `now` (spec 4.3). */
export function clockCandidates(db: ReadDb, now: Instant, today: Day): ClockCandidate[] {
  return db.all(sql`
    SELECT c.id, c.stage, c.outcome, c.wake_up_on AS wakeUpOn, m.decision_at AS decisionAt, m.missed_at AS missedAt,
      (SELECT count(*) FROM decision_extension x WHERE x.commitment_id = m.id) AS extensions,
      (SELECT min(k.started_at) FROM clock k WHERE k.client_id = c.id AND k.kind = 'theirs' AND k.closed_at IS NULL) AS askedAt
    FROM client c LEFT JOIN commitment m ON m.id = (SELECT max(n.id) FROM commitment n WHERE n.client_id = c.id AND n.closed_at IS NULL)
    WHERE c.deleted_at IS NULL AND c.archived_at IS NULL AND c.id IN (
      SELECT id FROM client WHERE wake_up_on <= ${today}
      UNION SELECT client_id FROM commitment WHERE decision_at <= ${now} AND closed_at IS NULL
      UNION SELECT client_id FROM clock WHERE closed_at IS NULL AND kind = 'theirs' AND due_at <= ${now})
    ORDER BY c.id`);
}
