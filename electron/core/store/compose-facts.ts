import type { ClientId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb } from './sql.ts';

export type Dated = { readonly what: string; readonly dueAt: Instant };
export type Noted = { readonly at: Instant; readonly summary: string };

/** As much as stands beside a letter without hiding it. */
const SHOWN = 8;

/** What was promised in words, on either side, and is open; the earliest first. */
export function openPromises(db: ReadDb, clientId: ClientId, kind: 'mine' | 'theirs'): Dated[] {
  return db.all(sql`
    SELECT what, due_at AS dueAt FROM clock
    WHERE client_id = ${clientId} AND kind = ${kind} AND closed_at IS NULL AND what <> '' ORDER BY due_at, id LIMIT ${SHOWN}`);
}

/** What I promised and did after a moment, in the order it was done. */
export function promisesKept(db: ReadDb, clientId: ClientId, since: Instant): string[] {
  return db
    .all<{ what: string }>(sql`
      SELECT what FROM clock
      WHERE client_id = ${clientId} AND kind = 'mine' AND close_reason = 'done' AND closed_at > ${since} AND what <> '' ORDER BY closed_at, id LIMIT ${SHOWN}`)
    .map((row) => row.what);
}

/** What stands in the timeline after a moment, newest first. */
export function notedSince(db: ReadDb, clientId: ClientId, since: Instant): Noted[] {
  return db.all(sql`
    SELECT at, summary FROM current_interaction
    WHERE client_id = ${clientId} AND at > ${since} AND summary <> '' ORDER BY at DESC, id DESC LIMIT ${SHOWN}`);
}

/** The topic one asks after in a call without a purpose. */
export function personalTopic(db: ReadDb, clientId: ClientId): string {
  return db.get<{ topic: string }>(sql`SELECT personal_topic AS topic FROM contact_preference WHERE client_id = ${clientId}`)?.topic ?? '';
}
