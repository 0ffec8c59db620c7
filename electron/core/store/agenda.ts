import type { ActionFields, AgendaSource } from '#shared/domain/meetings/agenda.ts';
import type { ActionItemId, AgendaItemId, ClientId, ClockId, MeetingId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredAgendaItem = {
  readonly id: AgendaItemId;
  readonly clientId: ClientId;
  readonly meetingId: MeetingId | null;
  readonly text: string;
  readonly source: AgendaSource;
  readonly position: number;
  readonly doneAt: Instant | null;
};

/** Of every meeting of a client and of none, in their order. */
export function agendaItemsOf(db: ReadDb, clientId: ClientId): StoredAgendaItem[] {
  return db.all(sql`
    SELECT id, client_id AS clientId, meeting_id AS meetingId, text, source, position, done_at AS doneAt
    FROM agenda_item WHERE client_id = ${clientId} ORDER BY position, id`);
}

export function agendaItemOf(db: ReadDb, id: AgendaItemId): StoredAgendaItem | undefined {
  return db.get(sql`
    SELECT a.id, a.client_id AS clientId, a.meeting_id AS meetingId, a.text, a.source, a.position, a.done_at AS doneAt
    FROM agenda_item a JOIN client c ON c.id = a.client_id WHERE a.id = ${id} AND c.deleted_at IS NULL`);
}

export type NewAgendaItem = Pick<StoredAgendaItem, 'clientId' | 'meetingId' | 'text' | 'source'>;

/** At the end. */
export function insertAgendaItem(db: WriteDb, it: NewAgendaItem, now: Instant): AgendaItemId {
  return db.run(sql`
    INSERT INTO agenda_item (client_id, meeting_id, text, source, position, created_at, updated_at)
    VALUES (${it.clientId}, ${it.meetingId}, ${it.text}, ${it.source},
      (SELECT coalesce(max(position), 0) + 1 FROM agenda_item WHERE client_id = ${it.clientId}), ${now}, ${now})`).id as AgendaItemId;
}

export function updateAgendaItem(db: WriteDb, id: AgendaItemId, text: string, source: AgendaSource, now: Instant): boolean {
  return db.run(sql`UPDATE agenda_item SET text = ${text}, source = ${source}, updated_at = ${now} WHERE id = ${id}`).changes > 0;
}

export function deleteAgendaItem(db: WriteDb, id: AgendaItemId): boolean {
  return db.run(sql`DELETE FROM agenda_item WHERE id = ${id}`).changes > 0;
}

export function takeAgendaItem(db: WriteDb, id: AgendaItemId, meetingId: MeetingId | null, position: number, now: Instant): void {
  db.run(sql`UPDATE agenda_item SET meeting_id = ${meetingId}, position = ${position}, done_at = NULL, updated_at = ${now} WHERE id = ${id}`);
}

export function placeAgendaItem(db: WriteDb, id: AgendaItemId, meetingId: MeetingId, position: number, now: Instant): boolean {
  return db.run(sql`UPDATE agenda_item SET position = ${position}, updated_at = ${now} WHERE id = ${id} AND meeting_id = ${meetingId}`).changes > 0;
}

export function setAgendaItemDone(db: WriteDb, id: AgendaItemId, doneAt: Instant | null, now: Instant): boolean {
  return db.run(sql`UPDATE agenda_item SET done_at = ${doneAt}, updated_at = ${now} WHERE id = ${id}`).changes > 0;
}

type UnheardTopic = { readonly meetingId: MeetingId; readonly text: string; readonly sinceAt: Instant };

/**
 * What they have not heard about yet, of each of these meetings: the oldest thing they put on its agenda, else the oldest of
 * what they were promised at a meeting.
 */
export function unheardTopics(db: ReadDb, ids: readonly number[]): Map<number, UnheardTopic> {
  const rows = db.all<UnheardTopic>(sql`
    SELECT j.value AS meetingId, a.text, a.created_at AS sinceAt, 0 AS promised FROM json_each(${JSON.stringify(ids)}) j
      CROSS JOIN agenda_item a ON a.meeting_id = j.value WHERE a.source = 'client' AND a.done_at IS NULL
    UNION ALL SELECT m.id, a.what, a.created_at, 1 FROM json_each(${JSON.stringify(ids)}) j
      CROSS JOIN meeting m ON m.id = j.value CROSS JOIN action_item a ON a.client_id = m.client_id JOIN clock k ON k.id = a.clock_id
    WHERE a.who = 'me' AND k.closed_at IS NULL
    ORDER BY promised DESC, sinceAt DESC`);
  return new Map(rows.map((row) => [row.meetingId, row]));
}

export type StoredAction = ActionFields & {
  readonly id: ActionItemId;
  readonly clientId: ClientId;
  readonly meetingId: MeetingId;
  readonly clockId: ClockId | null;
  readonly dueAt: Instant | null;
  readonly closedAt: Instant | null;
};

export function actionsOf(db: ReadDb, meetingId: MeetingId): StoredAction[] {
  return db.all(sql`
    SELECT a.id, a.client_id AS clientId, a.meeting_id AS meetingId, a.who, a.what, a.by_on AS byOn, a.follow_up AS followUp, a.clock_id AS clockId,
      k.due_at AS dueAt, CASE WHEN k.superseded_by IS NULL THEN k.closed_at END AS closedAt
    FROM action_item a LEFT JOIN clock k ON k.id = a.clock_id WHERE a.meeting_id = ${meetingId} ORDER BY a.id`);
}

export function actionOf(db: ReadDb, id: ActionItemId): StoredAction | undefined {
  return db.get(sql`
    SELECT a.id, a.client_id AS clientId, a.meeting_id AS meetingId, a.who, a.what, a.by_on AS byOn, a.follow_up AS followUp, a.clock_id AS clockId,
      k.due_at AS dueAt, CASE WHEN k.superseded_by IS NULL THEN k.closed_at END AS closedAt
    FROM action_item a JOIN client c ON c.id = a.client_id LEFT JOIN clock k ON k.id = a.clock_id WHERE a.id = ${id} AND c.deleted_at IS NULL`);
}

export type NewAction = ActionFields & { readonly clientId: ClientId; readonly meetingId: MeetingId; readonly clockId: ClockId };

export function insertAction(db: WriteDb, it: NewAction, now: Instant): ActionItemId {
  return db.run(sql`
    INSERT INTO action_item (client_id, meeting_id, who, what, by_on, follow_up, clock_id, created_at, updated_at)
    VALUES (${it.clientId}, ${it.meetingId}, ${it.who}, ${it.what}, ${it.byOn}, ${it.followUp}, ${it.clockId}, ${now}, ${now})`).id as ActionItemId;
}

export function updateAction(db: WriteDb, id: ActionItemId, it: ActionFields & { readonly clockId: ClockId | null }, now: Instant): void {
  db.run(sql`
    UPDATE action_item SET who = ${it.who}, what = ${it.what}, by_on = ${it.byOn}, follow_up = ${it.followUp}, clock_id = ${it.clockId},
      updated_at = ${now}
    WHERE id = ${id}`);
}

export function deleteAction(db: WriteDb, id: ActionItemId): void {
  db.run(sql`DELETE FROM action_item WHERE id = ${id}`);
}

/** Another day or another word for what is still owed. */
export function rewriteClock(db: WriteDb, id: ClockId, what: string, dueAt: Instant, now: Instant): void {
  db.run(sql`UPDATE clock SET what = ${what}, due_at = ${dueAt}, updated_at = ${now} WHERE id = ${id} AND closed_at IS NULL`);
}

/** What was to be done by a clock that another one runs on for. */
export function passActions(db: WriteDb, from: ClockId, to: ClockId, now: Instant): void {
  db.run(sql`UPDATE action_item SET clock_id = ${to}, updated_at = ${now} WHERE clock_id = ${from}`);
}

/** The clock runs until another day now: an agreed day is that day. */
export function redateActions(db: WriteDb, clockId: ClockId, byOn: Day, now: Instant): void {
  db.run(sql`UPDATE action_item SET by_on = ${byOn}, updated_at = ${now} WHERE clock_id = ${clockId} AND by_on IS NOT NULL`);
}
