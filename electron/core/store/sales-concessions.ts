import type { ConcessionView, SaleView } from '#shared/contract/sale-view.ts';
import type { ClientId, ConcessionId, FreeAdviceId } from '#shared/domain/ids.ts';
import type { ConcessionFields } from '#shared/domain/sales/concession.ts';
import type { FreeAdviceFields } from '#shared/domain/sales/free-advice.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** Newest first. */
export function concessionsOf(db: ReadDb, clientId: ClientId): ConcessionView[] {
  return db.all(sql`SELECT id, at, give, get FROM concession WHERE client_id = ${clientId} ORDER BY at DESC, id DESC`);
}

export function insertConcession(db: WriteDb, clientId: ClientId, it: ConcessionFields, now: Instant): ConcessionId {
  return db.run(sql`
    INSERT INTO concession (client_id, at, give, get, created_at, updated_at)
    VALUES (${clientId}, ${it.at}, ${it.give}, ${it.get}, ${now}, ${now})`).id as ConcessionId;
}

export function updateConcession(db: WriteDb, id: ConcessionId, it: ConcessionFields, now: Instant): boolean {
  return db.run(sql`UPDATE concession SET at = ${it.at}, give = ${it.give}, get = ${it.get}, updated_at = ${now} WHERE id = ${id}`).changes > 0;
}

export function deleteConcession(db: WriteDb, id: ConcessionId): boolean {
  return db.run(sql`DELETE FROM concession WHERE id = ${id}`).changes > 0;
}

/** Newest first. */
export function freeAdviceOf(db: ReadDb, clientId: ClientId): SaleView['questions'] {
  return db.all(sql`SELECT id, at, minutes, question FROM free_advice WHERE client_id = ${clientId} ORDER BY at DESC, id DESC`);
}

export function insertFreeAdvice(db: WriteDb, clientId: ClientId, it: FreeAdviceFields, now: Instant): FreeAdviceId {
  return db.run(sql`
    INSERT INTO free_advice (client_id, at, minutes, question, created_at, updated_at)
    VALUES (${clientId}, ${it.at}, ${it.minutes}, ${it.question}, ${now}, ${now})`).id as FreeAdviceId;
}
