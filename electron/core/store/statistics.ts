import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { AskedBy } from '#shared/domain/statistics/hit-rate.ts';
import type { Mix } from '#shared/domain/statistics/mix.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { ClockKind } from '#shared/domain/clock.ts';
import { sql, type ReadDb } from './sql.ts';

/** Of the engaged clients, or of one of them. */
export type Scope = { readonly from: Instant; readonly only: ClientId | null };

const LAST = Number.MAX_SAFE_INTEGER;

/** The news of one client since a moment as SQLite packs them (two lists take half the time of a row for each), and the latest before. */
export type PackedNews = {
  readonly clientId: ClientId;
  readonly news: string;
  /** By the rule of `last_informed`. */
  readonly decisionMakerBefore: Instant | null;
  readonly anybodyBefore: Instant | null;
};

/** Moments, the latest first, and with whom. */
export type News = readonly [at: readonly Instant[], person: readonly (PersonId | null)[]];

/** Of every engaged client, from the index alone. */
export function newsSince(db: ReadDb, { from, only }: Scope): PackedNews[] {
  return db.all<PackedNews>(sql`
    SELECT c.id AS clientId,
      (SELECT json_array(json_group_array(i.at), json_group_array(i.person_id)) FROM interaction i
        WHERE i.client_id = c.id AND i.informs = 1 AND i.superseded_at IS NULL AND i.retracted_at IS NULL AND i.at >= ${from}) AS news,
      (SELECT i.at FROM interaction i
        WHERE i.client_id = c.id AND i.informs = 1 AND i.superseded_at IS NULL AND i.retracted_at IS NULL AND i.at < ${from}
          AND (i.person_id IS NULL
            OR EXISTS (SELECT 1 FROM client_person m JOIN person p ON p.id = m.person_id
              WHERE m.client_id = c.id AND m.person_id = i.person_id AND m.role = 'decision_maker' AND p.deleted_at IS NULL)
            OR NOT EXISTS (SELECT 1 FROM client_person m JOIN person p ON p.id = m.person_id
              WHERE m.client_id = c.id AND m.role = 'decision_maker' AND p.deleted_at IS NULL))
        ORDER BY i.at DESC LIMIT 1) AS decisionMakerBefore,
      (SELECT i.at FROM interaction i
        WHERE i.client_id = c.id AND i.informs = 1 AND i.superseded_at IS NULL AND i.retracted_at IS NULL AND i.at < ${from}
        ORDER BY i.at DESC LIMIT 1) AS anybodyBefore
    FROM client c
    WHERE c.id BETWEEN ${only ?? 0} AND ${only ?? LAST} AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
      AND c.stage IN ('onboarding', 'transition', 'active', 'rescue', 'offboarding')`);
}

export function unpackNews({ news }: PackedNews): News {
  // SQLite has just written the lists out of numbers.
  return JSON.parse(news) as News;
}

/** Who decides, client by client. */
export function decisionMakers(db: ReadDb, only: ClientId | null): Map<ClientId, PersonId[]> {
  const rows = db.all<{ readonly clientId: ClientId; readonly personId: PersonId }>(sql`
    SELECT m.client_id AS clientId, m.person_id AS personId FROM client_person m JOIN person p ON p.id = m.person_id
    WHERE m.client_id BETWEEN ${only ?? 0} AND ${only ?? LAST} AND m.role = 'decision_maker' AND p.deleted_at IS NULL`);
  const found = new Map<ClientId, PersonId[]>();
  for (const { clientId, personId } of rows) {
    const known = found.get(clientId);
    if (known) known.push(personId);
    else found.set(clientId, [personId]);
  }
  return found;
}

export type StageStep = { readonly clientId: ClientId; readonly from: Stage | null; readonly to: Stage; readonly at: Instant };

/** The changes of stage since `from` that stand, in their order. */
export function stageSteps(db: ReadDb, { from, only }: Scope): StageStep[] {
  return db.all<StageStep>(sql`
    SELECT client_id AS clientId, from_stage AS "from", to_stage AS "to", at FROM stage_event
    WHERE at >= ${from} AND client_id BETWEEN ${only ?? 0} AND ${only ?? LAST} AND retracted_at IS NULL ORDER BY at, id`);
}

export type MixRow = Mix & { readonly clientId: ClientId };

/** What went out to each engaged client since `from`: each number is a walk along an index of its own kind (0013). The rules are `isAsk` and `isVoice`. */
export function mixes(db: ReadDb, { from, only }: Scope): MixRow[] {
  return db.all<MixRow>(sql`
    SELECT c.id AS clientId,
      (SELECT count(*) FROM interaction i WHERE i.client_id = c.id AND i.at >= ${from} AND i.purpose = 'ask' AND i.direction = 'out'
        AND i.result IN ('delivered', 'connected') AND i.superseded_at IS NULL AND i.retracted_at IS NULL) AS asks,
      (SELECT count(*) FROM interaction i WHERE i.client_id = c.id AND i.at >= ${from}
        AND i.informs = 1 AND i.superseded_at IS NULL AND i.retracted_at IS NULL) AS informing,
      (SELECT count(*) FROM interaction i WHERE i.client_id = c.id AND i.at >= ${from} AND i.informs = 1
        AND i.channel IN ('phone', 'video', 'visit', 'meeting') AND i.superseded_at IS NULL AND i.retracted_at IS NULL) AS voice
    FROM client c
    WHERE c.id BETWEEN ${only ?? 0} AND ${only ?? LAST} AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
      AND c.stage IN ('onboarding', 'transition', 'active', 'rescue', 'offboarding')`);
}

export type ClockRow = AskedBy & { readonly clientId: ClientId; readonly kind: ClockKind };

/** Clocks that were closed since `from` or run, of whoever is not in the Trash; those for sales among them. Asking again and not getting through are follow-ups, an update is none. */
export function clocksSince(db: ReadDb, { from, only }: Scope): ClockRow[] {
  type Row = Omit<ClockRow, 'followedUp'> & { readonly followedUp: number };
  const rows = db.all<Row>(sql`
    SELECT k.client_id AS clientId, k.kind, k.started_at AS startedAt, k.due_at AS dueAt, k.closed_at AS closedAt, k.close_reason AS closeReason,
      i.channel, EXISTS (SELECT 1 FROM interaction f WHERE f.client_id = k.client_id AND f.at > k.started_at AND (k.closed_at IS NULL OR f.at < k.closed_at)
        AND f.direction = 'out' AND f.channel <> 'note' AND (f.purpose IN ('ask', 'sales') OR f.result IN ('no_answer', 'voicemail', 'gatekeeper'))
        AND f.superseded_at IS NULL AND f.retracted_at IS NULL) AS followedUp
    FROM (SELECT * FROM clock WHERE closed_at >= ${from} UNION ALL SELECT * FROM clock WHERE closed_at IS NULL) k
      JOIN client c ON c.id = k.client_id LEFT JOIN interaction i ON i.id = k.interaction_id
    WHERE c.deleted_at IS NULL AND k.client_id BETWEEN ${only ?? 0} AND ${only ?? LAST}`);
  return rows.map((row) => ({ ...row, followedUp: row.followedUp === 1 }));
}

/** Meetings since `from`, by how they went. */
export function meetingOutcomes(db: ReadDb, { from, only }: Scope): { readonly status: string; readonly n: number }[] {
  return db.all(sql`
    SELECT status, count(*) AS n FROM meeting
    WHERE client_id = ${only ?? 0} AND at >= ${from} AND deleted_at IS NULL GROUP BY status`);
}
