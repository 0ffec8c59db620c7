import type { Discussion } from '#shared/domain/expectations/discussion.ts';
import type { AgendaItemId, ClauseDiscussionId, ClauseId, ClientId, EngagementId, ExpectationSheetId, MeetingId } from '#shared/domain/ids.ts';
import type { Channel } from '#shared/domain/interaction.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredDiscussion = Discussion & {
  readonly id: ClauseDiscussionId;
  readonly clauseId: ClauseId;
  readonly meetingId: MeetingId | null;
  /** It stands on an agenda, or waits for one. */
  readonly agendaItemId: AgendaItemId | null;
  /** The agenda it stands on; null: none is planned yet. */
  readonly agendaOf: MeetingId | null;
};
type Row = Omit<StoredDiscussion, 'discussed'> & { readonly discussed: number };

/** An open clause on the agenda of a meeting counts as talked about there once that item is ticked off. */
const TICKED = `d.discussed = 0 AND d.question = '' AND a.done_at IS NOT NULL AND m.status = 'held'`;

/** Of every clause of a sheet, in the order in which it was talked. */
export function discussionsOf(db: ReadDb, sheetId: ExpectationSheetId): StoredDiscussion[] {
  const { params } = sql`${sheetId}`;
  const text = `
    SELECT d.id, d.clause_id AS clauseId, d.meeting_id AS meetingId, d.agenda_item_id AS agendaItemId, a.meeting_id AS agendaOf,
      d.discussed = 1 OR (${TICKED}) IS TRUE AS discussed, CASE WHEN ${TICKED} THEN a.done_at ELSE d.at END AS at,
      CASE WHEN ${TICKED} THEN m.channel ELSE d.channel END AS channel, CASE WHEN ${TICKED} THEN m.decided ELSE d.note END AS note,
      d.question, d.resolution, d.resolved_at AS resolvedAt
    FROM clause k CROSS JOIN clause_discussion d ON d.clause_id = k.id LEFT JOIN agenda_item a ON a.id = d.agenda_item_id LEFT JOIN meeting m ON m.id = a.meeting_id
    WHERE k.sheet_id = ? ORDER BY d.id`;
  return db.all<Row>({ text, params }).map((row) => ({ ...row, discussed: row.discussed === 1 }));
}

export function discussionOf(
  db: ReadDb,
  id: ClauseDiscussionId,
): { readonly clauseId: ClauseId; readonly question: string; readonly agendaItemId: AgendaItemId | null } | undefined {
  return db.get(sql`SELECT clause_id AS clauseId, question, agenda_item_id AS agendaItemId FROM clause_discussion WHERE id = ${id}`);
}

export type NewDiscussion = {
  readonly clientId: ClientId;
  readonly clauseId: ClauseId;
  readonly meetingId?: MeetingId | null;
  readonly agendaItemId?: AgendaItemId | null;
  readonly discussed: boolean;
  readonly at: Instant;
  readonly channel: Channel;
  readonly note?: string;
  readonly question?: string;
  readonly resolution?: string;
  readonly resolvedAt?: Instant | null;
};

export function insertDiscussion(db: WriteDb, it: NewDiscussion, now: Instant): ClauseDiscussionId {
  return db.run(sql`
    INSERT INTO clause_discussion (client_id, clause_id, meeting_id, agenda_item_id, discussed, at, channel, note, question, resolution, resolved_at,
      created_at, updated_at)
    VALUES (${it.clientId}, ${it.clauseId}, ${it.meetingId ?? null}, ${it.agendaItemId ?? null}, ${it.discussed}, ${it.at}, ${it.channel}, ${it.note ?? ''},
      ${it.question ?? ''}, ${it.resolution ?? ''}, ${it.resolvedAt ?? null}, ${now}, ${now})`).id as ClauseDiscussionId;
}

/** What was talked is untold again, and what was owed is owed no more; questions stay. */
export function deleteTalks(db: WriteDb, clauseId: ClauseId, which: 'talks' | 'owed'): void {
  db.run(sql`DELETE FROM clause_discussion WHERE clause_id = ${clauseId} AND discussed = ${which === 'talks'} AND question = ''`);
}

/** How a day's talks were held. */
export function setTalkWay(
  db: WriteDb,
  sheetId: ExpectationSheetId,
  span: { readonly from: Instant; readonly until: Instant },
  way: { readonly channel: Channel; readonly note: string },
  now: Instant,
): number {
  return db.run(sql`
    UPDATE clause_discussion SET channel = ${way.channel}, note = ${way.note}, updated_at = ${now}
    WHERE discussed = 1 AND at >= ${span.from} AND at < ${span.until} AND clause_id IN (SELECT id FROM clause WHERE sheet_id = ${sheetId})`).changes;
}

export function resolveDiscussion(db: WriteDb, id: ClauseDiscussionId, resolution: string, now: Instant): void {
  db.run(sql`UPDATE clause_discussion SET resolution = ${resolution}, resolved_at = ${now}, updated_at = ${now} WHERE id = ${id}`);
}

export function putOnAgenda(db: WriteDb, id: ClauseDiscussionId, agendaItemId: AgendaItemId, now: Instant): void {
  db.run(sql`UPDATE clause_discussion SET agenda_item_id = ${agendaItemId}, updated_at = ${now} WHERE id = ${id}`);
}

export type Untalked = {
  readonly sheetId: ExpectationSheetId;
  readonly engagementId: EngagementId;
  readonly clientId: ClientId;
  readonly signedOn: Day;
  /** The short names of the clauses, as they stand on the sheet. */
  readonly points: readonly string[];
};

/** Signed, and clauses that had to be talked about still are not (spec 2.8): what is owed since before a moment, of everybody, by its index. */
export function untalkedSheets(db: ReadDb, before: Instant): Untalked[] {
  const rows = db.all<Omit<Untalked, 'points'> & { point: string }>(sql`
    SELECT s.id AS sheetId, s.engagement_id AS engagementId, s.client_id AS clientId, coalesce(s.signed_on_client, s.signed_on_me) AS signedOn,
      CASE k.short WHEN '' THEN k.situation ELSE k.short END AS point
    FROM clause_discussion d INDEXED BY clause_discussion_owed
    CROSS JOIN clause k ON k.id = d.clause_id CROSS JOIN expectation_sheet s ON s.id = k.sheet_id AND s.status = 'signed'
    CROSS JOIN client c ON c.id = s.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
    CROSS JOIN engagement e ON e.id = s.engagement_id AND e.deleted_at IS NULL
    LEFT JOIN agenda_item a ON a.id = d.agenda_item_id LEFT JOIN meeting m ON m.id = a.meeting_id
    WHERE d.discussed = 0 AND d.question = '' AND d.at < ${before} AND coalesce(s.signed_on_client, s.signed_on_me) IS NOT NULL
      AND NOT (a.done_at IS NOT NULL AND m.status IS 'held')
    ORDER BY s.id, k.section, k.position`);
  return [...Map.groupBy(rows, (row) => row.sheetId).values()].map((all) => {
    const { point: _, ...sheet } = all[0]!;
    return { ...sheet, points: [...new Set(all.map(({ point }) => point))] };
  });
}
