import type { AskItemId, ClientId, EngagementId, MessageId, RequestListId } from '#shared/domain/ids.ts';
import type { MessageKind } from '#shared/domain/messages/message.ts';
import type { AskMode, HardReason, Repeats, RequestFields } from '#shared/domain/requests/request-list.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb } from './sql.ts';

export type StoredList = {
  readonly id: RequestListId;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly engagementId: EngagementId | null;
  readonly retreatOf: RequestListId | null;
  readonly title: string;
  readonly resultOn: Day | null;
  readonly mode: AskMode;
  readonly dueOn: Day | null;
  readonly restByOn: Day | null;
  readonly sentAt: Instant | null;
  readonly channel: string;
  readonly messageId: MessageId | null;
  readonly messageKind: MessageKind | null;
  readonly isSettled: number | null;
  readonly statutoryOn: Day | null;
  readonly consequence: string;
  readonly allNeeded: number;
  readonly repeats: Repeats;
  readonly series: string;
  readonly period: string;
  readonly closedAt: Instant | null;
};

export type StoredItem = Omit<RequestFields['items'][number], 'id' | 'mustHave'> & {
  readonly id: AskItemId;
  readonly listId: RequestListId;
  readonly clientId: ClientId;
  readonly mustHave: number;
  readonly receivedOn: Day | null;
  readonly wrongOn: Day | null;
  readonly wrongNote: string;
  readonly waivedOn: Day | null;
  readonly waivedReason: string;
  readonly hardBecause: HardReason | null;
  readonly hardNote: string;
  readonly series: string;
};

/** Lists by themselves, not the shorter ones made from them; newest first, what is closed at the end. */
export function listIdsOf(db: ReadDb, clientId: ClientId): RequestListId[] {
  return db
    .all<{ id: RequestListId }>(sql`
      SELECT id FROM request_list WHERE client_id = ${clientId} AND retreat_of IS NULL ORDER BY closed_at IS NOT NULL, id DESC`)
    .map(({ id }) => id);
}

/** Lists that went out to anybody at hand, and of which something is open. */
export function openListIds(db: ReadDb): RequestListId[] {
  return db
    .all<{ id: RequestListId }>(sql`
      SELECT l.id FROM request_list l INDEXED BY request_list_open
        CROSS JOIN client c ON c.id = l.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
      WHERE l.due_on > '' AND l.sent_at IS NOT NULL AND l.closed_at IS NULL AND l.retreat_of IS NULL`)
    .map(({ id }) => id);
}

/** All lists, for what asks brought. */
export function sentListIds(db: ReadDb): RequestListId[] {
  return db
    .all<{ id: RequestListId }>(sql`
      SELECT l.id FROM request_list l CROSS JOIN client c ON c.id = l.client_id AND c.deleted_at IS NULL
      WHERE l.sent_at IS NOT NULL AND l.retreat_of IS NULL`)
    .map(({ id }) => id);
}

/** The lists, and the shorter ones made from them, in the order they were made. */
export function listsWithAsks(db: ReadDb, ids: readonly RequestListId[]): StoredList[] {
  const own = JSON.stringify(ids);
  const shorter = db.all<{ id: RequestListId }>(sql`
    SELECT l.id FROM json_each(${own}) j CROSS JOIN request_list l ON l.retreat_of = j.value`);
  const wanted = JSON.stringify([...ids, ...shorter.map(({ id }) => id)]);
  return db
    .all<StoredList>(sql`
      SELECT l.id, l.client_id AS clientId, c.name AS clientName, l.engagement_id AS engagementId, l.retreat_of AS retreatOf, l.title, l.result_on AS resultOn,
        l.mode, l.due_on AS dueOn, l.rest_by_on AS restByOn, l.sent_at AS sentAt, l.channel, l.message_id AS messageId, m.kind AS messageKind,
        m.status IN ('sent', 'not_sent') AS isSettled, l.statutory_on AS statutoryOn, l.consequence, l.all_needed AS allNeeded, l.repeats, l.series,
        l.period, l.closed_at AS closedAt
      FROM json_each(${wanted}) j CROSS JOIN request_list l ON l.id = j.value CROSS JOIN client c ON c.id = l.client_id AND c.deleted_at IS NULL
        LEFT JOIN message m ON m.id = l.message_id`)
    .toSorted((a, b) => a.id - b.id);
}

export function listOf(db: ReadDb, id: RequestListId): StoredList | undefined {
  return listsWithAsks(db, [id]).find((list) => list.id === id);
}

export function itemsOfLists(db: ReadDb, ids: readonly RequestListId[]): StoredItem[] {
  return db.all(sql`
    SELECT i.id, i.list_id AS listId, i.client_id AS clientId, i.text, i.why, i.example, i.must_have AS mustHave, i.received_on AS receivedOn,
      i.wrong_on AS wrongOn, i.wrong_note AS wrongNote, i.waived_on AS waivedOn, i.waived_reason AS waivedReason, i.hard_because AS hardBecause,
      i.hard_note AS hardNote, i.series
    FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN ask_item i ON i.list_id = j.value ORDER BY i.list_id, i.position, i.id`);
}

export function itemOf(db: ReadDb, id: AskItemId): StoredItem | undefined {
  return db.get(sql`
    SELECT i.id, i.list_id AS listId, i.client_id AS clientId, i.text, i.why, i.example, i.must_have AS mustHave, i.received_on AS receivedOn,
      i.wrong_on AS wrongOn, i.wrong_note AS wrongNote, i.waived_on AS waivedOn, i.waived_reason AS waivedReason, i.hard_because AS hardBecause,
      i.hard_note AS hardNote, i.series
    FROM ask_item i JOIN client c ON c.id = i.client_id AND c.deleted_at IS NULL WHERE i.id = ${id}`);
}

/** What is open with a client from lists that went out. */
export function openItemsOf(db: ReadDb, clientId: ClientId): StoredItem[] {
  return db.all(sql`
    SELECT i.id, i.list_id AS listId, i.client_id AS clientId, i.text, i.why, i.example, i.must_have AS mustHave, i.received_on AS receivedOn,
      i.wrong_on AS wrongOn, i.wrong_note AS wrongNote, i.waived_on AS waivedOn, i.waived_reason AS waivedReason, i.hard_because AS hardBecause,
      i.hard_note AS hardNote, i.series
    FROM ask_item i JOIN request_list l ON l.id = i.list_id
    WHERE i.client_id = ${clientId} AND i.received_on IS NULL AND i.waived_on IS NULL AND l.sent_at IS NOT NULL ORDER BY i.must_have DESC, i.id`);
}

export type Asked = { readonly itemId: AskItemId; readonly at: Instant };

/** Every time something of these lists was asked for, oldest first. */
export function asksOfLists(db: ReadDb, ids: readonly RequestListId[]): Asked[] {
  return db.all(sql`
    SELECT e.ask_item_id AS itemId, e.at FROM json_each(${JSON.stringify(ids)}) j
      CROSS JOIN ask_item i ON i.list_id = j.value CROSS JOIN ask_event e ON e.ask_item_id = i.id ORDER BY e.at, e.id`);
}

/** What the shorter lists name. */
export function namedItems(db: ReadDb, ids: readonly RequestListId[]): { readonly listId: RequestListId; readonly itemId: AskItemId }[] {
  return db.all(sql`
    SELECT r.list_id AS listId, r.ask_item_id AS itemId FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN request_item r ON r.list_id = j.value
    ORDER BY r.list_id, r.position`);
}

/** The latest thing that came from each client after a moment, or was talked over with them. */
export function heardSince(
  db: ReadDb,
  since: readonly { readonly listId: RequestListId; readonly clientId: ClientId; readonly at: Instant }[],
): Map<RequestListId, Instant> {
  const rows = db.all<{ listId: RequestListId; at: Instant }>(sql`
    SELECT j.value ->> 'listId' AS listId, max(i.at) AS at FROM json_each(${JSON.stringify(since)}) j
      CROSS JOIN interaction i ON i.client_id = j.value ->> 'clientId' AND i.at > j.value ->> 'at'
    WHERE i.superseded_at IS NULL AND i.retracted_at IS NULL AND i.channel <> 'note'
      AND (i.direction = 'in' OR (i.result = 'connected' AND i.channel IN ('phone', 'video', 'visit', 'meeting')))
    GROUP BY 1`);
  return new Map(rows.map(({ listId, at }) => [listId, at]));
}

export function absencesOfMany(db: ReadDb, ids: readonly ClientId[]): { readonly clientId: ClientId; readonly fromOn: Day; readonly toOn: Day }[] {
  return db.all(sql`
    SELECT a.client_id AS clientId, a.from_on AS fromOn, a.to_on AS toOn FROM json_each(${JSON.stringify(ids)}) j
      CROSS JOIN absence a ON a.client_id = j.value WHERE a.kind = 'away'`);
}

/** Which list a message belongs to. */
export function listOfMessage(db: ReadDb, id: MessageId): StoredList | undefined {
  const row = db.get<{ id: RequestListId }>(sql`SELECT id FROM request_list WHERE message_id = ${id}`);
  return row && listOf(db, row.id);
}
