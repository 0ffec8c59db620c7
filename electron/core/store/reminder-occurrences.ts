import type { ClientId, OccurrenceId, ReminderId } from '#shared/domain/ids.ts';
import type { OccurrenceState } from '#shared/domain/reminders/reminder.ts';
import type { ReminderKind } from '#shared/domain/reminders/subject.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';

/** One time at which something is said. */
export type OccurrenceRow = {
  readonly id: OccurrenceId;
  readonly kind: ReminderKind;
  readonly refId: number;
  readonly clientId: ClientId | null;
  readonly key: string;
  readonly dueAt: Instant;
  readonly effectiveAt: Instant;
  readonly expiresAt: Instant | null;
  readonly state: OccurrenceState;
  readonly shownAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly deliveryId: string | null;
  readonly missed: number;
  readonly plannedFrom: string;
  /** JSON. */
  readonly subject: string;
};

const COLUMNS = `o.id, o.kind, o.ref_id AS refId, o.client_id AS clientId, o.occ_key AS "key", o.due_at AS dueAt, o.effective_at AS effectiveAt,
  o.expires_at AS expiresAt, o.state, o.shown_at AS shownAt, o.ended_at AS endedAt, o.delivery_id AS deliveryId, o.missed,
  o.planned_from AS plannedFrom, o.subject`;

const raw = (text: string, params: Sql['params'] = []): Sql => ({ text, params });
const among = (ids: readonly number[]): string => JSON.stringify(ids);

/** Each state by itself: SQLite then reads no more of the index than is open. */
const OPEN_STATES = ['scheduled', 'claimed', 'shown', 'snoozed'] as const;

/** Of the program's own kinds, whatever is not over. */
export function openOfProgram(db: ReadDb): OccurrenceRow[] {
  return OPEN_STATES.flatMap((state) =>
    db.all<OccurrenceRow>(raw(`SELECT ${COLUMNS} FROM reminder_occurrence o WHERE o.state = ? AND o.kind <> 'own'`, [state])),
  );
}

export function occurrencesAbout(db: ReadDb, kind: ReminderKind, refId: number): OccurrenceRow[] {
  return db.all(raw(`SELECT ${COLUMNS} FROM reminder_occurrence o WHERE o.kind = ? AND o.ref_id = ? ORDER BY o.occ_key`, [kind, refId]));
}

/** Of reminders that were deleted, or whose client is not there. */
export function strayOwn(db: ReadDb): OccurrenceRow[] {
  return OPEN_STATES.flatMap((state) =>
    db.all<OccurrenceRow>(
      raw(
        `SELECT ${COLUMNS} FROM reminder_occurrence o WHERE o.state = ? AND o.kind = 'own' AND NOT EXISTS (
          SELECT 1 FROM reminder r LEFT JOIN client c ON c.id = r.client_id
          WHERE r.id = o.ref_id AND r.deleted_at IS NULL AND (r.client_id IS NULL OR (c.deleted_at IS NULL AND c.archived_at IS NULL)))`,
        [state],
      ),
    ),
  );
}

/** To be said by now, and not yet on their way. */
export function dueOccurrences(db: ReadDb, now: Instant): OccurrenceRow[] {
  return (['scheduled', 'snoozed'] as const).flatMap((state) =>
    db.all<OccurrenceRow>(raw(`SELECT ${COLUMNS} FROM reminder_occurrence o WHERE o.state = ? AND o.effective_at <= ?`, [state, now])),
  );
}

/** On their way when the program ended: nobody knows whether they arrived. */
export function claimedOccurrences(db: ReadDb): OccurrenceRow[] {
  return db.all(raw(`SELECT ${COLUMNS} FROM reminder_occurrence o WHERE o.state = 'claimed' ORDER BY o.effective_at, o.id`));
}

/** In the Reminder Centre: come, and nobody has done with them. Oldest first. */
export function openNow(db: ReadDb, now: Instant): OccurrenceRow[] {
  const waiting = (['claimed', 'shown'] as const).flatMap((state) =>
    db.all<OccurrenceRow>(raw(`SELECT ${COLUMNS} FROM reminder_occurrence o WHERE o.state = ?`, [state])),
  );
  return [...waiting, ...dueOccurrences(db, now)].toSorted((a, b) => a.dueAt - b.dueAt || a.id - b.id);
}

export function snoozedLater(db: ReadDb, now: Instant): OccurrenceRow[] {
  return db.all(raw(`SELECT ${COLUMNS} FROM reminder_occurrence o WHERE o.state = 'snoozed' AND o.effective_at > ? ORDER BY o.effective_at, o.id`, [now]));
}

/** Those that are over and that somebody could have seen, newest first. */
export function endedBefore(db: ReadDb, before: OccurrenceId | null, limit: number): OccurrenceRow[] {
  return db.all(
    raw(
      `SELECT ${COLUMNS} FROM reminder_occurrence o
      WHERE o.id < ? AND (o.state IN ('acked', 'expired') OR (o.state = 'cancelled' AND o.shown_at IS NOT NULL)) AND o.kind <> 'morning'
      ORDER BY o.id DESC LIMIT ?`,
      [before ?? Number.MAX_SAFE_INTEGER, limit],
    ),
  );
}

export function occurrencesOf(db: ReadDb, ids: readonly OccurrenceId[]): OccurrenceRow[] {
  return db.all(raw(`SELECT ${COLUMNS} FROM reminder_occurrence o WHERE o.id IN (SELECT value FROM json_each(?))`, [among(ids)]));
}

/** When something is next said; null when nothing is planned. */
export function nextEffectiveAt(db: ReadDb, now: Instant): Instant | null {
  const next = (['scheduled', 'snoozed'] as const).flatMap((state) => {
    const { at = null } =
      db.get<{ at: Instant | null }>(sql`SELECT min(effective_at) AS at FROM reminder_occurrence WHERE state = ${state} AND effective_at > ${now}`) ?? {};
    return at === null ? [] : [at];
  });
  return next.length === 0 ? null : Math.min(...next);
}

/** The next time of each of these reminders. */
export function nextOfOwn(db: ReadDb, ids: readonly ReminderId[]): Map<number, { readonly nextAt: Instant | null; readonly open: boolean }> {
  const rows = db.all<{ id: number; nextAt: Instant | null; open: number }>(sql`
    SELECT o.ref_id AS id, min(iif(o.state = 'scheduled', o.effective_at, NULL)) AS nextAt, max(o.state <> 'scheduled') AS open
    FROM reminder_occurrence o WHERE o.kind = 'own' AND o.ref_id IN (SELECT value FROM json_each(${among(ids)}))
      AND o.state IN ('scheduled', 'claimed', 'shown', 'snoozed')
    GROUP BY o.ref_id`);
  return new Map(rows.map(({ id, nextAt, open }) => [id, { nextAt, open: open === 1 }]));
}

/** Notices of the program since `since`; those of one's own reminders alone do not count. */
export function saidSince(db: ReadDb, since: Instant): number {
  return (
    db.get<{ n: number }>(sql`
      SELECT count(DISTINCT delivery_id) AS n FROM reminder_occurrence WHERE shown_at IS NOT NULL AND shown_at >= ${since} AND kind <> 'own'`)?.n ?? 0
  );
}

/** Which of these notices still have something to say. */
export function openDeliveries(db: ReadDb, deliveryIds: readonly string[]): string[] {
  return db
    .all<{ id: string }>(sql`
      SELECT DISTINCT delivery_id AS id FROM reminder_occurrence
      WHERE state IN ('claimed', 'shown') AND delivery_id IN (SELECT value FROM json_each(${JSON.stringify(deliveryIds)}))`)
    .map(({ id }) => id);
}

export type NewOccurrence = Omit<OccurrenceRow, 'id' | 'state' | 'shownAt' | 'endedAt' | 'deliveryId'>;

export function insertOccurrence(db: WriteDb, it: NewOccurrence): void {
  db.run(sql`
    INSERT INTO reminder_occurrence (kind, ref_id, client_id, occ_key, due_at, effective_at, expires_at, state, missed, subject, planned_from)
    VALUES (${it.kind}, ${it.refId}, ${it.clientId}, ${it.key}, ${it.dueAt}, ${it.effectiveAt}, ${it.expiresAt}, 'scheduled', ${it.missed}, ${it.subject},
      ${it.plannedFrom})`);
}

/** What follows from the facts; `effectiveAt` of one that was put off by hand stays. */
export function redate(db: WriteDb, id: OccurrenceId, it: NewOccurrence, state: OccurrenceState): void {
  db.run(sql`
    UPDATE reminder_occurrence SET client_id = ${it.clientId}, due_at = ${it.dueAt},
      effective_at = iif(state = 'snoozed', effective_at, ${it.effectiveAt}), expires_at = ${it.expiresAt}, missed = ${it.missed}, subject = ${it.subject},
      planned_from = ${it.plannedFrom}, state = ${state}, ended_at = NULL
    WHERE id = ${id}`);
}

export function endOccurrences(db: WriteDb, ids: readonly OccurrenceId[], state: 'acked' | 'expired' | 'cancelled', now: Instant): number {
  return db.run(sql`
    UPDATE reminder_occurrence SET state = ${state}, ended_at = ${now}
    WHERE id IN (SELECT value FROM json_each(${among(ids)})) AND state IN ('scheduled', 'claimed', 'shown', 'snoozed')`).changes;
}

/** Those whose time is over. */
export function expireOccurrences(db: WriteDb, now: Instant): number {
  return db.run(sql`
    UPDATE reminder_occurrence SET state = 'expired', ended_at = ${now}
    WHERE state IN ('scheduled', 'claimed', 'shown', 'snoozed') AND expires_at IS NOT NULL AND expires_at <= ${now}`).changes;
}

export function isAnyExpired(db: ReadDb, now: Instant): boolean {
  return (
    db.get(sql`
      SELECT 1 FROM reminder_occurrence
      WHERE state IN ('scheduled', 'claimed', 'shown', 'snoozed') AND effective_at <= ${now} AND expires_at IS NOT NULL AND expires_at <= ${now} LIMIT 1`) !==
    undefined
  );
}

export function claim(db: WriteDb, ids: readonly OccurrenceId[], deliveryId: string, now: Instant): void {
  db.run(sql`
    UPDATE reminder_occurrence SET state = 'claimed', claimed_at = ${now}, delivery_id = ${deliveryId}
    WHERE id IN (SELECT value FROM json_each(${among(ids)})) AND state IN ('scheduled', 'snoozed')`);
}

/** Taken by the screen; what was done with meanwhile stays so. */
export function markShown(db: WriteDb, deliveryId: string, now: Instant): void {
  db.run(sql`UPDATE reminder_occurrence SET state = 'shown', shown_at = ${now} WHERE delivery_id = ${deliveryId} AND state = 'claimed'`);
}

/** Nobody took it: it is due as before. */
export function unclaim(db: WriteDb, deliveryId: string): void {
  db.run(sql`UPDATE reminder_occurrence SET state = 'scheduled', delivery_id = NULL WHERE delivery_id = ${deliveryId} AND state = 'claimed'`);
}

export function snooze(db: WriteDb, ids: readonly OccurrenceId[], until: Instant): number {
  return db.run(sql`
    UPDATE reminder_occurrence SET state = 'snoozed', effective_at = ${until}
    WHERE id IN (SELECT value FROM json_each(${among(ids)})) AND state IN ('scheduled', 'claimed', 'shown', 'snoozed')`).changes;
}

/** What was put off waits again, and is not said anew: somebody is looking at it. */
export function wake(db: WriteDb, ids: readonly OccurrenceId[], now: Instant): void {
  db.run(sql`
    UPDATE reminder_occurrence SET state = 'shown', effective_at = ${now}, shown_at = coalesce(shown_at, ${now})
    WHERE id IN (SELECT value FROM json_each(${among(ids)})) AND state = 'snoozed'`);
}

export function countMissed(db: WriteDb, id: OccurrenceId, missed: number): void {
  db.run(sql`UPDATE reminder_occurrence SET missed = ${missed} WHERE id = ${id}`);
}

/** Whether one's own has come since. */
export function isAnyOwnDueSince(db: ReadDb, since: Instant, now: Instant): boolean {
  const hit = db.get(sql`
    SELECT 1 FROM reminder_occurrence
    WHERE state IN ('scheduled', 'snoozed') AND effective_at > ${since} AND effective_at <= ${now} AND kind = 'own' LIMIT 1`);
  return hit !== undefined;
}
