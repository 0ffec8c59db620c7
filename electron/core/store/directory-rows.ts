import type { ClientId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Outcome, Stage } from '#shared/domain/stage.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb } from './sql.ts';

/** What a client is filtered, found and ordered by. */
export type DirectoryRow = {
  readonly id: ClientId;
  readonly name: string;
  /** The decision maker, else the first person. */
  readonly personName: string | null;
  readonly stage: Stage;
  readonly stageEnteredAt: Instant;
  readonly outcome: Outcome | null;
  readonly wakeUpOn: Day | null;
  readonly archived: boolean;
  readonly town: string;
  readonly language: Language | null;
  readonly source: string;
  readonly tags: readonly string[];
  readonly createdAt: Instant;
  /** The latest word to the client, by the rule of the gap; null: none yet. */
  readonly toldAt: Instant | null;
  /** The last day on which an engagement is agreed; null: none ever, `FOR_EVER`: one without an end. */
  readonly engagedUntil: Day | null;
  /** Everything it is found by, folded. */
  readonly text: string;
};

/** After every day. */
export const FOR_EVER = '9999-12-31';

type Row = Omit<DirectoryRow, 'archived' | 'tags'> & { readonly archived: number; readonly tags: string };

/** Of all clients that are not deleted, or of one. */
export function directoryRows(db: ReadDb, only: ClientId | null = null): DirectoryRow[] {
  const rows = db.all<Row>(sql`
    SELECT c.id, c.name, c.stage, c.stage_entered_at AS stageEnteredAt, c.outcome, c.wake_up_on AS wakeUpOn, c.archived_at IS NOT NULL AS archived, c.town, c.language, c.source,
      c.created_at AS createdAt, c.search_text AS text, coalesce(l.decision_maker_at, l.anybody_at) AS toldAt,
      (SELECT q.name FROM client_person m JOIN person q ON q.id = m.person_id
        WHERE m.client_id = c.id AND q.deleted_at IS NULL ORDER BY m.role <> 'decision_maker', m.position LIMIT 1) AS personName,
      (SELECT json_group_array(t.tag ORDER BY t.tag) FROM client_tag t WHERE t.client_id = c.id) AS tags,
      (SELECT max(coalesce(e.ends_on, ${FOR_EVER})) FROM engagement e WHERE e.client_id = c.id AND e.deleted_at IS NULL) AS engagedUntil
    FROM client c LEFT JOIN last_informed l ON l.client_id = c.id
    WHERE c.id BETWEEN ${only ?? 0} AND ${only ?? Number.MAX_SAFE_INTEGER} AND c.deleted_at IS NULL`);
  // SQLite has just written the array out of texts.
  return rows.map((row) => ({ ...row, archived: row.archived === 1, tags: row.tags === '[]' ? [] : (JSON.parse(row.tags) as string[]) }));
}

/** The first phone, or mail, of each: of the person one deals with, else of the client itself. */
export function firstPoints(db: ReadDb, kind: 'phone' | 'email'): Map<ClientId, string> {
  const rows = db.all<{ id: ClientId; value: string }>(sql`
    SELECT c.id, coalesce(
      (SELECT o.value FROM contact_point o WHERE o.kind = ${kind} AND o.person_id = (
        SELECT m.person_id FROM client_person m JOIN person q ON q.id = m.person_id
        WHERE m.client_id = c.id AND q.deleted_at IS NULL ORDER BY m.role <> 'decision_maker', m.position LIMIT 1) ORDER BY o.position LIMIT 1),
      (SELECT o.value FROM contact_point o WHERE o.client_id = c.id AND o.kind = ${kind} ORDER BY o.position LIMIT 1)) AS value
    FROM client c WHERE c.deleted_at IS NULL`);
  return new Map(rows.filter((row) => row.value !== null).map((row) => [row.id, row.value]));
}
