import type { ClientId } from '#shared/domain/ids.ts';
import type { MeetingType } from '#shared/domain/meetings/meeting.ts';
import { DAY_OF_HOURS, MINUTE } from '#shared/time/duration.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb } from '../../store/sql.ts';
import { SHORT_MS, type DatedThing, type Named, type Words } from './dated-thing.ts';

/** Whoever reads a file at all reads it again within these: until then it says that a meeting is off. */
const OFF_FOR_MS = 60 * DAY_OF_HOURS;

export type MeetingRow = {
  readonly clientId: ClientId;
  /** Of the meeting: what a calendar knows it by. */
  readonly key: string;
  readonly sequence: number;
  readonly type: MeetingType;
  readonly at: Instant;
  readonly minutes: number;
  readonly place: string;
  readonly off: number;
};

/** What lies ahead or is not settled, and what was called off or deleted; that one was once at another hour is history. */
export function meetingRows(db: ReadDb, now: Instant): MeetingRow[] {
  return db.all(sql`
    SELECT client_id AS clientId, uid AS "key", sequence, type, at, minutes, place, status <> 'planned' OR deleted_at IS NOT NULL AS off FROM meeting
    WHERE (status = 'planned' AND deleted_at IS NULL)
      OR (at >= ${now - OFF_FOR_MS} AND (status IN ('cancelled', 'cancelled_late') OR (status = 'planned' AND deleted_at IS NOT NULL))) ORDER BY id`);
}

export const meetings = (rows: readonly (Named & MeetingRow)[], t: Words): DatedThing[] =>
  rows.map((row) => meetingThing(row, t('exports.event.named', { client: row.client, what: t(`meetings.type.${row.type}`) })));

export function meetingThing({ key, sequence, at, minutes: length, place, off }: Omit<MeetingRow, 'clientId' | 'type'>, title: string): DatedThing {
  const when = { from: at, to: at + length * MINUTE };
  return { uid: key, title, when, sequence, ...(place !== '' && { place }), ...(off === 1 && { status: 'cancelled' }) };
}

export function owedMinutes(db: ReadDb) {
  return db.all<{ clientId: ClientId; key: string; at: Instant }>(sql`
    SELECT client_id AS clientId, uid AS "key", minutes_due_at AS at FROM meeting
    WHERE minutes_due_at IS NOT NULL AND minutes_sent_at IS NULL AND deleted_at IS NULL ORDER BY id`);
}

export const minutes = (rows: readonly (Named & { key: string; at: Instant })[], t: Words): DatedThing[] =>
  rows.map(({ key, client, at }) => ({ uid: `minutes-${key}`, title: t('exports.event.minutes', { client }), when: { from: at, to: at + SHORT_MS } }));
