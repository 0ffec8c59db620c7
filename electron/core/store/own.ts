import type { TemptationView } from '#shared/contract/own.ts';
import type { KnownBlock } from '#shared/domain/calls/call-block.ts';
import type { OwnLetterId, OwnTemptationId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type Temptation = Omit<TemptationView, 'notedOn' | 'waits'> & { readonly notedAt: Instant };

/** Undecided ones first; of the decided ones only the latest are of interest. */
export function temptations(db: ReadDb, limit: number): Temptation[] {
  return db.all<Temptation>(sql`
    SELECT id, what, in_the_middle_of AS inTheMiddleOf, how_far AS howFar, created_at AS notedAt, wait_until_on AS waitUntilOn, decision
    FROM own_temptation ORDER BY decision IS NOT NULL, id DESC LIMIT ${limit}`);
}

export function temptationOf(db: ReadDb, id: OwnTemptationId): { readonly waitUntilOn: Day } | undefined {
  return db.get(sql`SELECT wait_until_on AS waitUntilOn FROM own_temptation WHERE id = ${id} AND decision IS NULL`);
}

type NewTemptation = { readonly what: string; readonly inTheMiddleOf: string; readonly howFar: string; readonly waitUntilOn: Day };

export function insertTemptation(db: WriteDb, it: NewTemptation, now: Instant): OwnTemptationId {
  return db.run(sql`
    INSERT INTO own_temptation (what, in_the_middle_of, how_far, wait_until_on, created_at, updated_at)
    VALUES (${it.what}, ${it.inTheMiddleOf}, ${it.howFar}, ${it.waitUntilOn}, ${now}, ${now})`).id as OwnTemptationId;
}

export function decideTemptation(db: WriteDb, id: OwnTemptationId, decision: 'let_go' | 'begun', now: Instant): void {
  db.run(sql`UPDATE own_temptation SET decision = ${decision}, decided_at = ${now}, updated_at = ${now} WHERE id = ${id} AND decision IS NULL`);
}

export type OwnLetter = { readonly id: OwnLetterId; readonly matter: string; readonly text: string; readonly writtenAt: Instant };

/** Those whose matter is not over, newest first. */
export function openLetters(db: ReadDb): OwnLetter[] {
  return db.all<OwnLetter>(sql`SELECT id, matter, text, created_at AS writtenAt FROM own_letter WHERE closed_at IS NULL ORDER BY id DESC`);
}

export function insertLetter(db: WriteDb, { matter, text }: { readonly matter: string; readonly text: string }, now: Instant): OwnLetterId {
  return db.run(sql`INSERT INTO own_letter (matter, text, created_at, updated_at) VALUES (${matter}, ${text}, ${now}, ${now})`).id as OwnLetterId;
}

/** False when it is closed or was never there. */
export function closeLetter(db: WriteDb, id: OwnLetterId, now: Instant): boolean {
  return db.run(sql`UPDATE own_letter SET closed_at = ${now}, updated_at = ${now} WHERE id = ${id} AND closed_at IS NULL`).changes > 0;
}

/** Hours of calls from one day to another, with how many were tried in each. */
export function callBlocks(db: ReadDb, from: Day, to: Day): KnownBlock[] {
  return db.all<KnownBlock>(sql`
    SELECT b.on_day AS "on", b.starts_at AS startsAt, b.minutes, b.begun_at AS begunAt,
      (SELECT count(*) FROM call_attempt a WHERE a.block_id = b.id AND a.result <> 'skipped') AS attempts
    FROM call_block b WHERE b.on_day BETWEEN ${from} AND ${to}`);
}

/** One's own days off that reach into the days from one to another. */
export function ownDaysOff(db: ReadDb, from: Day, to: Day): { readonly from: Day; readonly to: Day }[] {
  return db.all(sql`SELECT from_on AS "from", to_on AS "to" FROM absence WHERE client_id IS NULL AND to_on >= ${from} AND from_on <= ${to}`);
}
