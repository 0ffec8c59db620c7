import type { AskItemId, ClientId, InteractionId, MessageId, RequestListId } from '#shared/domain/ids.ts';
import type { Channel } from '#shared/domain/interaction.ts';
import type { AskMode, HardReason, RequestFields } from '#shared/domain/requests/request-list.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import type { StoredList } from './requests.ts';
import { newUid } from './uid.ts';
import { sql, type WriteDb } from './sql.ts';

type Around = { readonly series: string; readonly period: string };
type ListFields = Omit<RequestFields, 'items'>;

export function insertList(db: WriteDb, clientId: ClientId, it: ListFields & Around, now: Instant): RequestListId {
  return db.run(sql`
    INSERT INTO request_list (uid, client_id, engagement_id, title, result_on, mode, due_on, channel, statutory_on, consequence, all_needed, repeats, series,
      period, created_at, updated_at)
    VALUES (${newUid()}, ${clientId}, ${it.engagementId}, ${it.title}, ${it.resultOn}, 'full', ${it.dueOn}, '', ${it.statutoryOn}, ${it.consequence},
      ${it.allNeeded}, ${it.repeats}, ${it.series}, ${it.period}, ${now}, ${now})`).id as RequestListId;
}

export function updateList(db: WriteDb, id: RequestListId, it: ListFields & Around, now: Instant): void {
  db.run(sql`
    UPDATE request_list SET engagement_id = ${it.engagementId}, title = ${it.title}, result_on = ${it.resultOn}, due_on = ${it.dueOn},
      statutory_on = ${it.statutoryOn}, consequence = ${it.consequence}, all_needed = ${it.allNeeded}, repeats = ${it.repeats}, series = ${it.series},
      period = ${it.period}, updated_at = ${now}
    WHERE id = ${id}`);
}

export type Shorter = {
  readonly mode: AskMode;
  readonly dueOn: Day | null;
  readonly restByOn: Day | null;
  readonly items: readonly AskItemId[];
};

/** A shorter list made from another: of the same client, for the same thing. */
export function insertShorter(db: WriteDb, root: StoredList, it: Shorter, now: Instant): RequestListId {
  const id = db.run(sql`
    INSERT INTO request_list (uid, client_id, engagement_id, retreat_of, title, result_on, mode, due_on, rest_by_on, channel, statutory_on, consequence,
      all_needed, repeats, series, period, created_at, updated_at)
    VALUES (${newUid()}, ${root.clientId}, ${root.engagementId}, ${root.id}, ${root.title}, ${root.resultOn}, ${it.mode}, ${it.dueOn}, ${it.restByOn}, '',
      ${root.statutoryOn}, ${root.consequence}, ${root.allNeeded}, 'once', '', ${root.period}, ${now}, ${now})`).id as RequestListId;
  setNamed(db, { id, clientId: root.clientId }, it.items);
  return id;
}

/** What a list names, where it does not name everything. */
export function setNamed(db: WriteDb, { id, clientId }: { readonly id: RequestListId; readonly clientId: ClientId }, items: readonly AskItemId[]): void {
  db.run(sql`DELETE FROM request_item WHERE list_id = ${id}`);
  items.forEach((item, position) => {
    db.run(sql`INSERT INTO request_item (list_id, ask_item_id, client_id, position) VALUES (${id}, ${item}, ${clientId}, ${position})`);
  });
}

export function setListMessage(db: WriteDb, id: RequestListId, messageId: MessageId, now: Instant): void {
  db.run(sql`UPDATE request_list SET message_id = ${messageId}, updated_at = ${now} WHERE id = ${id}`);
}

export function markListSent(db: WriteDb, id: RequestListId, channel: Channel, now: Instant): void {
  db.run(sql`UPDATE request_list SET sent_at = ${now}, channel = ${channel}, updated_at = ${now} WHERE id = ${id}`);
}

export function setRestBy(db: WriteDb, id: RequestListId, restByOn: Day, now: Instant): void {
  db.run(sql`UPDATE request_list SET rest_by_on = ${restByOn}, updated_at = ${now} WHERE id = ${id}`);
}

export function setClosed(db: WriteDb, id: RequestListId, closedAt: Instant | null, now: Instant): void {
  db.run(sql`UPDATE request_list SET closed_at = ${closedAt}, updated_at = ${now} WHERE id = ${id}`);
}

export function deleteList(db: WriteDb, id: RequestListId): void {
  db.run(sql`DELETE FROM request_list WHERE id = ${id}`);
}

type NewItem = RequestFields['items'][number] & { readonly series: string };

export function insertItem(
  db: WriteDb,
  list: { readonly id: RequestListId; readonly clientId: ClientId },
  it: NewItem,
  position: number,
  now: Instant,
): AskItemId {
  return db.run(sql`
    INSERT INTO ask_item (client_id, list_id, position, text, why, example, must_have, wrong_note, waived_reason, hard_note, series, created_at, updated_at)
    VALUES (${list.clientId}, ${list.id}, ${position}, ${it.text}, ${it.why}, ${it.example}, ${it.mustHave}, '', '', '', ${it.series}, ${now}, ${now})`)
    .id as AskItemId;
}

/** Its words and its place, in this list from now on. */
export function updateItem(db: WriteDb, listId: RequestListId, id: AskItemId, it: RequestFields['items'][number], position: number, now: Instant): void {
  db.run(sql`
    UPDATE ask_item SET list_id = ${listId}, position = ${position}, text = ${it.text}, why = ${it.why}, example = ${it.example},
      must_have = ${it.mustHave}, updated_at = ${now}
    WHERE id = ${id}`);
}

export function deleteItem(db: WriteDb, id: AskItemId): void {
  db.run(sql`DELETE FROM ask_item WHERE id = ${id}`);
}

export type ItemState = {
  readonly receivedOn: Day | null;
  readonly wrongOn: Day | null;
  readonly wrongNote: string;
  readonly waivedOn: Day | null;
  readonly waivedReason: string;
};

export function setItemState(db: WriteDb, id: AskItemId, it: ItemState, now: Instant): void {
  db.run(sql`
    UPDATE ask_item SET received_on = ${it.receivedOn}, wrong_on = ${it.wrongOn}, wrong_note = ${it.wrongNote}, waived_on = ${it.waivedOn},
      waived_reason = ${it.waivedReason}, updated_at = ${now}
    WHERE id = ${id}`);
}

export function setHard(db: WriteDb, id: AskItemId, because: HardReason, note: string, now: Instant): void {
  db.run(sql`UPDATE ask_item SET hard_because = ${because}, hard_note = ${note}, updated_at = ${now} WHERE id = ${id}`);
}

export type AskEvent = {
  readonly clientId: ClientId;
  readonly itemId: AskItemId;
  readonly listId: RequestListId;
  readonly channel: Channel;
  readonly interactionId: InteractionId;
};

/** It was asked for; what came wrong before is answered with it. */
export function insertAsk(db: WriteDb, it: AskEvent, now: Instant): void {
  db.run(sql`
    INSERT INTO ask_event (client_id, ask_item_id, list_id, at, channel, interaction_id, created_at)
    VALUES (${it.clientId}, ${it.itemId}, ${it.listId}, ${now}, ${it.channel}, ${it.interactionId}, ${now})`);
  db.run(sql`UPDATE ask_item SET wrong_on = NULL, updated_at = ${now} WHERE id = ${it.itemId}`);
}
