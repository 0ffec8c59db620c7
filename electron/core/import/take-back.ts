import { AppError } from '#shared/contract/error.ts';
import type { ClientId, ImportId, PersonId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { importOf, markTakenBack } from '../store/imports.ts';
import { clientImages, personImages, putClients, putPeople, type RowImage } from '../store/merged-rows.ts';
import { sql, type ReadDb, type WriteDb } from '../store/sql.ts';
import { workedWithSince } from './worked-with.ts';

export type TakenBack = { readonly removed: number; readonly restored: number; readonly kept: number };

/** A row the import merged into, and what stood there before. */
type MergedRow<Id extends ClientId | PersonId> = RowImage<Id> & { readonly position: number };
type Taking = { readonly id: ImportId; readonly importedAt: Instant; readonly now: Instant; readonly staying: readonly ClientId[] };

/**
 * Takes a whole import back: what it made is marked as deleted, what it changed is as before. A client that was worked
 * with since (an edit, something logged) stays as it is, and is counted: later work is never destroyed. All marks carry
 * the same moment, by which `bringBackImport` finds them. AppError `not-found`.
 */
export function takeBackImport(db: WriteDb, id: ImportId, now: Instant): TakenBack {
  const known = importOf(db, id);
  if (!known || known.undoneAt !== null) throw new AppError('not-found');
  const taking = { id, importedAt: known.createdAt, now, staying: workedWithSince(db, id, known.createdAt) };
  const kept = countKept(db, taking);
  const removed = markClients(db, taking);
  markInteractions(db, taking);
  markPeople(db, taking);
  const [clients, people] = [mergedClients(db, taking), mergedPeople(db, taking)];
  keepAfter(db, id, clients, clientImages(db, idsOf(clients)));
  keepAfter(db, id, people, personImages(db, idsOf(people)));
  putClients(db, clients);
  putPeople(db, people);
  markTakenBack(db, id, now);
  return { removed, restored: clients.length, kept };
}

/** The inverse of `takeBackImport`. A merged row that was edited in between stays as it is. AppError `not-found`. */
export function bringBackImport(db: WriteDb, id: ImportId): void {
  const known = importOf(db, id);
  if (!known || known.undoneAt === null || known.purgedAt !== null) throw new AppError('not-found');
  const { undoneAt } = known;
  db.run(sql`UPDATE client SET deleted_at = NULL WHERE import_id = ${id} AND deleted_at = ${undoneAt}`);
  db.run(sql`UPDATE interaction SET retracted_at = NULL WHERE import_id = ${id} AND retracted_at = ${undoneAt}`);
  db.run(sql`
    UPDATE person SET deleted_at = NULL
    WHERE deleted_at = ${undoneAt} AND id IN (SELECT row_id FROM import_change WHERE import_id = ${id} AND table_name = 'person')`);
  const [clients, people] = [untouchedClients(db, id), untouchedPeople(db, id)];
  putClients(db, clients);
  putPeople(db, people);
  db.run(sql`UPDATE import_change SET after = NULL WHERE import_id = ${id} AND after IS NOT NULL`);
  markTakenBack(db, id, null);
}

function idsOf<Id extends ClientId | PersonId>(rows: readonly RowImage<Id>[]): Id[] {
  return rows.map((row) => row.id);
}

function countKept(db: ReadDb, { id, staying }: Taking): number {
  const row = db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM client WHERE id IN (SELECT value FROM json_each(${JSON.stringify(staying)})) AND deleted_at IS NULL
      AND (import_id IS ${id} OR id IN (SELECT row_id FROM import_change WHERE import_id = ${id} AND table_name = 'client'))`);
  return row?.n ?? 0;
}

function markClients(db: WriteDb, { id, now, staying }: Taking): number {
  return db.run(sql`
    UPDATE client SET deleted_at = ${now}
    WHERE import_id = ${id} AND deleted_at IS NULL AND id NOT IN (SELECT value FROM json_each(${JSON.stringify(staying)}))`).changes;
}

function markInteractions(db: WriteDb, { id, now, staying }: Taking): void {
  db.run(sql`
    UPDATE interaction SET retracted_at = ${now}
    WHERE import_id = ${id} AND retracted_at IS NULL AND client_id NOT IN (SELECT value FROM json_each(${JSON.stringify(staying)}))`);
}

/** Whom a client has that stays, or one that the import never touched, stays too. */
function markPeople(db: WriteDb, { id, importedAt, now, staying }: Taking): void {
  db.run(sql`
    UPDATE person SET deleted_at = ${now}
    WHERE id IN (SELECT row_id FROM import_change WHERE import_id = ${id} AND table_name = 'person' AND before IS NULL)
      AND deleted_at IS NULL AND updated_at <= ${importedAt}
      AND NOT EXISTS (SELECT 1 FROM client_person m JOIN client c ON c.id = m.client_id WHERE m.person_id = person.id AND c.deleted_at IS NULL
        AND (c.id IN (SELECT value FROM json_each(${JSON.stringify(staying)}))
          OR c.id NOT IN (SELECT row_id FROM import_change WHERE import_id = ${id} AND table_name = 'client')))`);
}

function mergedClients(db: ReadDb, { id, staying }: Taking): MergedRow<ClientId>[] {
  return db.all<MergedRow<ClientId>>(sql`
    SELECT l.position, l.row_id AS id, l.before AS image FROM import_change l JOIN client c ON c.id = l.row_id
    WHERE l.import_id = ${id} AND l.table_name = 'client' AND l.before IS NOT NULL AND c.deleted_at IS NULL
      AND c.id NOT IN (SELECT value FROM json_each(${JSON.stringify(staying)}))`);
}

function mergedPeople(db: ReadDb, { id, importedAt, staying }: Taking): MergedRow<PersonId>[] {
  return db.all<MergedRow<PersonId>>(sql`
    SELECT l.position, l.row_id AS id, l.before AS image FROM import_change l JOIN person p ON p.id = l.row_id
    WHERE l.import_id = ${id} AND l.table_name = 'person' AND l.before IS NOT NULL AND p.deleted_at IS NULL AND p.updated_at <= ${importedAt}
      AND NOT EXISTS (SELECT 1 FROM client_person m WHERE m.person_id = p.id
        AND m.client_id IN (SELECT value FROM json_each(${JSON.stringify(staying)})))`);
}

/**
 * What the import had made of the rows stays in the ledger, so that it can be made of them again. Materialized: else SQLite
 * reads the whole list for every row of the ledger.
 */
function keepAfter<Id extends ClientId | PersonId>(db: WriteDb, id: ImportId, rows: readonly MergedRow<Id>[], now: readonly RowImage<Id>[]): void {
  const positions = new Map(rows.map((row) => [row.id, row.position]));
  const after = now.map((row) => ({ position: positions.get(row.id), image: row.image }));
  db.run(sql`
    WITH a AS MATERIALIZED (SELECT value ->> 'position' AS position, value ->> 'image' AS image FROM json_each(${JSON.stringify(after)}))
    UPDATE import_change SET after = a.image FROM a
    WHERE import_change.import_id = ${id} AND import_change.position = a.position`);
}

function untouchedClients(db: ReadDb, id: ImportId): RowImage<ClientId>[] {
  return db.all<RowImage<ClientId>>(sql`
    SELECT c.id, l.after AS image FROM import_change l JOIN client c ON c.id = l.row_id
    WHERE l.import_id = ${id} AND l.table_name = 'client' AND l.after IS NOT NULL AND c.updated_at = l.before ->> 'updatedAt'`);
}

function untouchedPeople(db: ReadDb, id: ImportId): RowImage<PersonId>[] {
  return db.all<RowImage<PersonId>>(sql`
    SELECT p.id, l.after AS image FROM import_change l JOIN person p ON p.id = l.row_id
    WHERE l.import_id = ${id} AND l.table_name = 'person' AND l.after IS NOT NULL AND p.updated_at = l.before ->> 'updatedAt'`);
}
