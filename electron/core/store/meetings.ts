import type { ClientId, EngagementId, InteractionId, MeetingId, SlotOfferId } from '#shared/domain/ids.ts';
import type { Arrival, MeetingDetails, MeetingFields, MeetingStatus, MeetingType } from '#shared/domain/meetings/meeting.ts';
import type { MeetingChannel } from '#shared/domain/sales/slot-offer.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';
import { newUid } from './uid.ts';

export type StoredMeeting = {
  readonly id: MeetingId;
  readonly uid: string;
  readonly sequence: number;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly engagementId: EngagementId | null;
  readonly slotOfferId: SlotOfferId | null;
  readonly type: MeetingType;
  readonly at: Instant;
  readonly minutes: number;
  readonly channel: MeetingChannel;
  readonly place: string;
  readonly thirdParty: string;
  readonly status: MeetingStatus;
  readonly arrival: Arrival | null;
  readonly prepared: boolean | null;
  readonly decided: string;
  readonly mood: string;
  readonly agendaSentAt: Instant | null;
  readonly minutesDueAt: Instant | null;
  readonly minutesSentAt: Instant | null;
  readonly interactionId: InteractionId | null;
};
type Row = Omit<StoredMeeting, 'prepared'> & { readonly prepared: number | null };

const fromRow = ({ prepared, ...row }: Row): StoredMeeting => ({ ...row, prepared: prepared === null ? null : prepared === 1 });

const COLUMNS = `
  SELECT m.id, m.uid, m.sequence, m.client_id AS clientId, c.name AS clientName, m.engagement_id AS engagementId, m.slot_offer_id AS slotOfferId, m.type,
    m.at, m.minutes, m.channel, m.place, m.third_party AS thirdParty, m.status, m.arrival, m.prepared, m.decided, m.mood,
    m.agenda_sent_at AS agendaSentAt, m.minutes_due_at AS minutesDueAt, m.minutes_sent_at AS minutesSentAt, m.interaction_id AS interactionId
  FROM meeting m JOIN client c ON c.id = m.client_id WHERE m.deleted_at IS NULL AND c.deleted_at IS NULL AND `;

/** Of those that are not in the Trash, nor their client. `which` is written here, its values are bound. */
function meetingsWhere(db: ReadDb, which: Sql): StoredMeeting[] {
  return db.all<Row>({ text: COLUMNS + which.text, params: which.params }).map(fromRow);
}

export function meetingOf(db: ReadDb, id: MeetingId): StoredMeeting | undefined {
  return meetingsWhere(db, sql`m.id = ${id}`)[0];
}

/** Latest first. */
export function meetingsOf(db: ReadDb, clientId: ClientId): StoredMeeting[] {
  return meetingsWhere(db, sql`m.client_id = ${clientId} ORDER BY m.at DESC, m.id DESC`);
}

/** Of everybody, earliest first; those whose time has passed are among them. */
export function plannedMeetings(db: ReadDb): StoredMeeting[] {
  return meetingsWhere(db, sql`m.status = 'planned' ORDER BY m.at, m.id`);
}

/** Held, and the minutes are not out: the most urgent first. */
export function meetingsOwingMinutes(db: ReadDb): StoredMeeting[] {
  return meetingsWhere(db, sql`m.minutes_due_at IS NOT NULL AND m.minutes_sent_at IS NULL ORDER BY m.minutes_due_at, m.id`);
}

export type NewMeeting = MeetingFields & { readonly slotOfferId: SlotOfferId | null };

export function insertMeeting(db: WriteDb, it: NewMeeting, now: Instant): MeetingId {
  return db.run(sql`
    INSERT INTO meeting (uid, client_id, engagement_id, slot_offer_id, type, at, minutes, channel, place, third_party, status, decided, mood, created_at,
      updated_at)
    VALUES (${newUid()}, ${it.clientId}, ${it.engagementId}, ${it.slotOfferId}, ${it.type}, ${it.at}, ${it.minutes}, ${it.channel}, ${it.place},
      ${it.thirdParty}, 'planned', '', '', ${now}, ${now})`).id as MeetingId;
}

export function changeMeeting(db: WriteDb, id: MeetingId, it: MeetingDetails, now: Instant): boolean {
  return (
    db.run(sql`
    UPDATE meeting SET type = ${it.type}, channel = ${it.channel}, place = ${it.place}, third_party = ${it.thirdParty}, engagement_id = ${it.engagementId},
      sequence = sequence + 1, updated_at = ${now}
    WHERE id = ${id} AND deleted_at IS NULL`).changes > 0
  );
}

export type Moved = { readonly at: Instant; readonly minutes: number; readonly status: MeetingStatus };

/** The appointment goes on under its name, in the calendar too; that it once was at another time stays as a row of its own. */
export function moveMeeting(db: WriteDb, id: MeetingId, { at, minutes, status }: Moved, now: Instant): void {
  db.run(sql`
    INSERT INTO meeting (uid, client_id, engagement_id, type, at, minutes, channel, place, third_party, status, decided, mood, created_at, updated_at)
    SELECT ${newUid()}, client_id, engagement_id, type, at, minutes, channel, place, third_party, ${status}, '', '', ${now}, ${now}
    FROM meeting WHERE id = ${id}`);
  setMeetingTime(db, id, at, minutes, now);
}

export function setMeetingTime(db: WriteDb, id: MeetingId, at: Instant, minutes: number, now: Instant): void {
  db.run(sql`UPDATE meeting SET at = ${at}, minutes = ${minutes}, sequence = sequence + 1, updated_at = ${now} WHERE id = ${id}`);
}

export type Settled = Pick<StoredMeeting, 'status' | 'arrival' | 'prepared' | 'decided' | 'mood' | 'minutesDueAt' | 'interactionId'>;

export function settleMeeting(db: WriteDb, id: MeetingId, it: Settled, now: Instant): void {
  db.run(sql`
    UPDATE meeting SET status = ${it.status}, arrival = ${it.arrival}, prepared = ${it.prepared}, decided = ${it.decided}, mood = ${it.mood},
      minutes_due_at = ${it.minutesDueAt}, interaction_id = ${it.interactionId}, sequence = sequence + 1, updated_at = ${now}
    WHERE id = ${id}`);
}

export function setAgendaSent(db: WriteDb, id: MeetingId, now: Instant): void {
  db.run(sql`UPDATE meeting SET agenda_sent_at = ${now}, updated_at = ${now} WHERE id = ${id}`);
}

export function setMinutesSent(db: WriteDb, id: MeetingId, now: Instant): void {
  db.run(sql`UPDATE meeting SET minutes_sent_at = ${now}, updated_at = ${now} WHERE id = ${id}`);
}

export function trashMeeting(db: WriteDb, id: MeetingId, now: Instant): boolean {
  return db.run(sql`UPDATE meeting SET deleted_at = ${now}, sequence = sequence + 1 WHERE id = ${id} AND deleted_at IS NULL`).changes > 0;
}

export function restoreMeeting(db: WriteDb, id: MeetingId): boolean {
  return db.run(sql`UPDATE meeting SET deleted_at = NULL, sequence = sequence + 1 WHERE id = ${id} AND deleted_at IS NOT NULL`).changes > 0;
}
