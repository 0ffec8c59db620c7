import type { ClientId } from '#shared/domain/ids.ts';
import type { ClockMatter, TaskKind } from '#shared/domain/pipeline/effects.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type WriteDb } from './sql.ts';

/** The promise of a first answer runs from the moment they asked. */
export function restartFirstAnswer(db: WriteDb, clientId: ClientId, startedAt: Instant, dueAt: Instant): void {
  db.run(sql`
    UPDATE clock SET started_at = ${startedAt}, due_at = ${dueAt}
    WHERE client_id = ${clientId} AND kind = 'mine' AND matter = 'first_answer' AND closed_at IS NULL`);
}

/** What they were asked in one matter is answered. */
export function closeAnswered(db: WriteDb, clientId: ClientId, matter: ClockMatter, now: Instant): void {
  db.run(sql`
    UPDATE clock SET closed_at = ${now}, close_reason = 'answered', updated_at = ${now}
    WHERE client_id = ${clientId} AND kind = 'theirs' AND matter = ${matter} AND closed_at IS NULL`);
}

/** What a form has just carried out is off the list of what I owe. */
export function finishTask(db: WriteDb, clientId: ClientId, kind: TaskKind, now: Instant): void {
  db.run(sql`
    UPDATE task SET done_at = ${now}, updated_at = ${now}
    WHERE client_id = ${clientId} AND kind = ${kind} AND done_at IS NULL AND dropped_at IS NULL`);
}
