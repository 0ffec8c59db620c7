import type { ClientId, ClockId } from '#shared/domain/ids.ts';
import type { Channel, Direction, InteractionResult } from '#shared/domain/interaction.ts';
import type { ClockMatter } from '#shared/domain/pipeline/effects.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb } from './sql.ts';

/** The oldest question to a client that is still open and since which they were not in touch, else the oldest of all; and what of the client matters for reaching them. */
export type UnansweredRow = {
  readonly clientId: ClientId;
  readonly clockId: ClockId;
  readonly matter: ClockMatter;
  readonly what: string;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  /** How the question went out: by the interaction that started the clock, else the last one of that day before it. */
  readonly askedBy: Channel | null;
  /** 1: it came back. */
  readonly askedInVain: number;
  readonly stage: Stage;
  readonly town: string;
  readonly country: string;
  readonly hasPhone: number;
  readonly hasEmail: number;
  readonly hasAddress: number;
  /** The last day of an absence that covers today. */
  readonly awayUntil: Day | null;
};

/** A question is sent before its clock is started, at most this long. */
const JUST_BEFORE_MS = 24 * 60 * 60 * 1000;
const JUST_AFTER_MS = 60 * 1000;

/** Of all clients, or of one: one row a client, in the order in which they were asked. CROSS: the few who were asked first, then whoever they are. */
export function unansweredRows(db: ReadDb, today: Day, only: ClientId | null = null): UnansweredRow[] {
  return db.all(sql`
    WITH question AS (
      SELECT k.client_id, k.id, k.matter, k.what, k.started_at, k.due_at, k.interaction_id,
        EXISTS (SELECT 1 FROM interaction i WHERE i.client_id = k.client_id AND i.at > k.started_at AND i.superseded_at IS NULL AND i.retracted_at IS NULL
          AND i.channel <> 'note' AND (i.direction = 'in' OR i.result = 'connected')) AS touched
      FROM clock k WHERE k.closed_at IS NULL AND k.kind = 'theirs' AND k.client_id BETWEEN ${only ?? 0} AND ${only ?? Number.MAX_SAFE_INTEGER}),
    oldest AS (SELECT *, row_number() OVER (PARTITION BY client_id ORDER BY touched, started_at, id) AS nth FROM question),
    asked AS (
      SELECT o.*, coalesce(
        (SELECT i.id FROM interaction i WHERE (i.id = o.interaction_id OR i.root_id = o.interaction_id) AND i.superseded_at IS NULL AND i.retracted_at IS NULL),
        (SELECT i.id FROM interaction i WHERE i.client_id = o.client_id AND i.direction = 'out' AND i.superseded_at IS NULL AND i.retracted_at IS NULL
          AND i.at BETWEEN o.started_at - ${JUST_BEFORE_MS} AND o.started_at + ${JUST_AFTER_MS} ORDER BY i.at DESC, i.id DESC LIMIT 1)) AS message_id
      FROM oldest o WHERE o.nth = 1)
    SELECT c.id AS clientId, o.id AS clockId, o.matter, o.what, o.started_at AS askedAt, o.due_at AS dueAt, c.stage, c.town, c.country,
      m.channel AS askedBy, ifnull(m.result = 'bounced', 0) AS askedInVain,
      (EXISTS (SELECT 1 FROM contact_point t WHERE t.client_id = c.id AND t.kind = 'phone')
        OR EXISTS (SELECT 1 FROM client_person m JOIN contact_point t ON t.person_id = m.person_id WHERE m.client_id = c.id AND t.kind = 'phone')) AS hasPhone,
      (EXISTS (SELECT 1 FROM contact_point t WHERE t.client_id = c.id AND t.kind = 'email')
        OR EXISTS (SELECT 1 FROM client_person m JOIN contact_point t ON t.person_id = m.person_id WHERE m.client_id = c.id AND t.kind = 'email')) AS hasEmail,
      (EXISTS (SELECT 1 FROM contact_point t WHERE t.client_id = c.id AND t.kind = 'address')
        OR EXISTS (SELECT 1 FROM client_person m JOIN contact_point t ON t.person_id = m.person_id WHERE m.client_id = c.id AND t.kind = 'address')) AS hasAddress,
      (SELECT max(a.to_on) FROM absence a WHERE a.client_id = c.id AND a.kind = 'away' AND a.from_on <= ${today} AND a.to_on >= ${today}) AS awayUntil
    FROM asked o CROSS JOIN client c ON c.id = o.client_id LEFT JOIN interaction m ON m.id = o.message_id
    WHERE c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL ORDER BY o.started_at, c.id`);
}

export type SinceRow = {
  readonly clientId: ClientId;
  readonly at: Instant;
  readonly direction: Direction;
  readonly channel: Channel;
  readonly result: InteractionResult;
};

/** What was tried and heard after each of these moments, oldest first. */
export function interactionsSince(db: ReadDb, since: readonly { readonly clientId: ClientId; readonly askedAt: Instant }[]): SinceRow[] {
  return db.all(sql`
    SELECT i.client_id AS clientId, i.at, i.direction, i.channel, i.result
    FROM json_each(${JSON.stringify(since)}) j
      CROSS JOIN interaction i ON i.client_id = j.value ->> 'clientId' AND i.at > j.value ->> 'askedAt'
    WHERE i.superseded_at IS NULL AND i.retracted_at IS NULL AND i.channel <> 'note' ORDER BY i.client_id, i.at, i.id`);
}
