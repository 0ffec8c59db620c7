import type { ClientId } from '#shared/domain/ids.ts';
import type { MeetingType } from '#shared/domain/meetings/meeting.ts';
import type { MessageKind } from '#shared/domain/messages/message.ts';
import type { ClockMatter } from '#shared/domain/pipeline/effects.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb } from './sql.ts';

/** What is dated and open with anybody at hand, in one question for everybody: for Today and for reminders. */
type Dated = { readonly id: number; readonly clientId: ClientId };

export type PromiseRow = Dated & {
  readonly matter: ClockMatter;
  readonly what: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** 1: with its day in the minutes of a meeting. */
  readonly agreed: number;
};

/** Own promises that run out before `until`. */
export function promisesDue(db: ReadDb, until: Instant): PromiseRow[] {
  return db.all(sql`
    SELECT k.id, k.client_id AS clientId, k.matter, k.what, k.started_at AS startedAt, k.due_at AS dueAt,
      EXISTS (SELECT 1 FROM action_item a WHERE a.clock_id = k.id AND a.by_on IS NOT NULL) AS agreed
    FROM clock k CROSS JOIN client c ON c.id = k.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
    WHERE k.closed_at IS NULL AND k.kind = 'mine' AND k.due_at < ${until}`);
}

/** Enquiries that nobody has answered yet. */
export function firstAnswersOwed(db: ReadDb): (Dated & { readonly askedAt: Instant; readonly dueAt: Instant })[] {
  return db.all(sql`
    SELECT k.id, k.client_id AS clientId, k.started_at AS askedAt, k.due_at AS dueAt FROM clock k INDEXED BY clock_open
    CROSS JOIN client c ON c.id = k.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
    WHERE k.closed_at IS NULL AND k.kind = 'mine' AND k.matter = 'first_answer'`);
}

/** Moments fixed for a yes or a no. One that passed stays until it is said what came of it. */
export function decisionsDue(db: ReadDb, until: Instant): (Dated & { readonly at: Instant; readonly channel: string })[] {
  return db.all(sql`
    SELECT m.id, m.client_id AS clientId, m.decision_at AS at, m.decision_channel AS channel FROM commitment m
    CROSS JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
    WHERE m.decision_at IS NOT NULL AND m.closed_at IS NULL AND m.decision_at < ${until}`);
}

/** They said yes aloud, and what confirms it in writing has not gone out. */
export function confirmationsOwed(db: ReadDb): (Dated & { readonly saidAt: Instant })[] {
  return db.all(sql`
    SELECT q.id, q.client_id AS clientId, q.verbal_yes_at AS saidAt
    FROM client c INDEXED BY client_stage CROSS JOIN proposal q ON q.client_id = c.id
    WHERE c.stage IN ('commitment', 'proposal') AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
      AND q.status = 'draft' AND q.verbal_yes_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM proposal l WHERE l.client_id = q.client_id AND l.version > q.version)`);
}

export type MeetingRow = Dated & {
  readonly type: MeetingType;
  readonly at: Instant;
  readonly minutes: number;
  readonly channel: string;
  readonly place: string;
};

/** Planned meetings that begin before `until`, and earlier ones of which nobody has said how they went. */
export function meetingsDue(db: ReadDb, until: Instant): MeetingRow[] {
  return db.all(sql`
    SELECT m.id, m.client_id AS clientId, m.type, m.at, m.minutes, m.channel, m.place FROM meeting m
    CROSS JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
    WHERE m.status = 'planned' AND m.deleted_at IS NULL AND m.at < ${until}`);
}

export type MinutesRow = Dated & { readonly type: MeetingType; readonly heldAt: Instant; readonly minutes: number; readonly dueAt: Instant };

/** Meetings whose minutes are owed before `until`. */
export function minutesDue(db: ReadDb, until: Instant): MinutesRow[] {
  return db.all(sql`
    SELECT m.id, m.client_id AS clientId, m.type, m.at AS heldAt, m.minutes, m.minutes_due_at AS dueAt FROM meeting m
    CROSS JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
    WHERE m.minutes_due_at IS NOT NULL AND m.minutes_sent_at IS NULL AND m.deleted_at IS NULL AND m.minutes_due_at < ${until}`);
}

export type DraftRow = Dated & { readonly message: MessageKind; readonly subject: string; readonly heldUntil: Instant };

/** Drafts that will have rested their hour before `until`. */
export function draftsRested(db: ReadDb, until: Instant): DraftRow[] {
  return db.all(sql`
    SELECT m.id, m.client_id AS clientId, m.kind AS message, m.subject, m.held_until AS heldUntil FROM message m
    CROSS JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
    WHERE m.status IN ('draft', 'held', 'handed_over') AND m.status = 'held' AND m.held_until < ${until}`);
}

export type HoldRow = Dated & { readonly slotAAt: Instant; readonly slotBAt: Instant; readonly expiresAt: Instant };

/** Two times kept free for somebody, which come free after `from` and before `until`. */
export function holdsRunningOut(db: ReadDb, from: Instant, until: Instant): HoldRow[] {
  return db.all(sql`
    SELECT s.id, s.client_id AS clientId, s.slot_a_at AS slotAAt, s.slot_b_at AS slotBAt, s.expires_at AS expiresAt FROM slot_offer s
    CROSS JOIN client c ON c.id = s.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
    WHERE s.answered_at IS NULL AND s.released_at IS NULL AND s.expires_at > ${from} AND s.expires_at < ${until}`);
}

/** Those put aside until a day up to `day`. */
export function wakingUp(db: ReadDb, day: Day): { readonly clientId: ClientId; readonly on: Day }[] {
  return db.all(sql`
    SELECT id AS clientId, wake_up_on AS "on" FROM client INDEXED BY client_wake_up
    WHERE wake_up_on IS NOT NULL AND wake_up_on <= ${day} AND deleted_at IS NULL AND archived_at IS NULL`);
}
