import type { ClientId, EngagementId, PersonId } from '#shared/domain/ids.ts';
import type { TrashedKind } from '#shared/domain/trash.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type TrashedRow = {
  readonly kind: TrashedKind;
  readonly id: number;
  readonly name: string;
  readonly clientName: string | null;
  readonly clients: number;
  readonly deletedAt: Instant;
};

/** Clients go with the people whom no other client has; one moment marks them all. Gives how many clients went. */
export function trashClients(db: WriteDb, clients: readonly ClientId[], now: Instant): number {
  const ids = JSON.stringify(clients);
  const { changes } = db.run(sql`UPDATE client SET deleted_at = ${now} WHERE id IN (SELECT value FROM json_each(${ids})) AND deleted_at IS NULL`);
  if (changes === 0) return 0;
  db.run(sql`
    UPDATE person SET deleted_at = ${now}
    WHERE deleted_at IS NULL AND id IN (SELECT person_id FROM client_person WHERE client_id IN (SELECT value FROM json_each(${ids})))
      AND NOT EXISTS (SELECT 1 FROM client_person m JOIN client c ON c.id = m.client_id WHERE m.person_id = person.id AND c.deleted_at IS NULL)`);
  return changes;
}

/** How many people `trashClients` would take along. */
export function peopleOnlyOf(db: ReadDb, clients: readonly ClientId[]): number {
  const ids = JSON.stringify(clients);
  const row = db.get<{ people: number }>(sql`
    SELECT count(*) AS people FROM person p
    WHERE p.deleted_at IS NULL AND p.id IN (SELECT person_id FROM client_person WHERE client_id IN (SELECT value FROM json_each(${ids})))
      AND NOT EXISTS (
        SELECT 1 FROM client_person m JOIN client c ON c.id = m.client_id
        WHERE m.person_id = p.id AND c.deleted_at IS NULL AND c.id NOT IN (SELECT value FROM json_each(${ids})))`);
  return row?.people ?? 0;
}

/** With its people, unless one was deleted by itself: whom two clients have went with the last of them. */
export function restoreClient(db: WriteDb, id: ClientId): boolean {
  db.run(sql`
    UPDATE person SET deleted_at = NULL
    WHERE deleted_at IS NOT NULL AND merged_into IS NULL AND id IN (SELECT person_id FROM client_person WHERE client_id = ${id})
      AND EXISTS (SELECT 1 FROM client_person m JOIN client c ON c.id = m.client_id WHERE m.person_id = person.id AND c.deleted_at = person.deleted_at)`);
  return db.run(sql`UPDATE client SET deleted_at = NULL WHERE id = ${id} AND deleted_at IS NOT NULL`).changes > 0;
}

export function trashPerson(db: WriteDb, id: PersonId, now: Instant): boolean {
  return db.run(sql`UPDATE person SET deleted_at = ${now} WHERE id = ${id} AND deleted_at IS NULL`).changes > 0;
}

export function restorePerson(db: WriteDb, id: PersonId): boolean {
  return db.run(sql`UPDATE person SET deleted_at = NULL WHERE id = ${id} AND deleted_at IS NOT NULL`).changes > 0;
}

export function trashEngagement(db: WriteDb, id: EngagementId, now: Instant): boolean {
  return db.run(sql`UPDATE engagement SET deleted_at = ${now} WHERE id = ${id} AND deleted_at IS NULL`).changes > 0;
}

export function restoreEngagement(db: WriteDb, id: EngagementId): boolean {
  return db.run(sql`UPDATE engagement SET deleted_at = NULL WHERE id = ${id} AND deleted_at IS NOT NULL`).changes > 0;
}

/** Newest first; whatever went together is one line. */
export function trashedRows(db: ReadDb): TrashedRow[] {
  const rows = [...trashedImports(db), ...trashedClients(db), ...trashedPeople(db), ...trashedEngagements(db), ...trashedMeetings(db), ...trashedDocuments(db)];
  return rows.toSorted((a, b) => b.deletedAt - a.deletedAt);
}

function trashedImports(db: ReadDb): TrashedRow[] {
  return db.all<TrashedRow>(sql`
    SELECT 'import' AS kind, i.id, i.file_name AS name, NULL AS clientName, i.undone_at AS deletedAt,
      (SELECT count(*) FROM client c WHERE c.import_id = i.id AND c.deleted_at = i.undone_at) AS clients
    FROM import i WHERE i.undone_at IS NOT NULL AND i.purged_at IS NULL`);
}

function trashedClients(db: ReadDb): TrashedRow[] {
  return db.all<TrashedRow>(sql`
    SELECT 'client' AS kind, c.id, c.name, NULL AS clientName, 1 AS clients, c.deleted_at AS deletedAt
    FROM client c LEFT JOIN import i ON i.id = c.import_id
    WHERE c.deleted_at IS NOT NULL AND c.merged_into IS NULL AND i.undone_at IS NOT c.deleted_at`);
}

/** Those that were deleted by themselves, not with a client or an import. */
function trashedPeople(db: ReadDb): TrashedRow[] {
  return db.all<TrashedRow>(sql`
    SELECT 'person' AS kind, p.id, p.name, p.deleted_at AS deletedAt, 0 AS clients,
      (SELECT c.name FROM client_person m JOIN client c ON c.id = m.client_id WHERE m.person_id = p.id AND c.deleted_at IS NULL ORDER BY c.id LIMIT 1) AS clientName
    FROM person p WHERE p.deleted_at IS NOT NULL AND p.merged_into IS NULL
      AND NOT EXISTS (SELECT 1 FROM client_person m JOIN client c ON c.id = m.client_id WHERE m.person_id = p.id AND c.deleted_at = p.deleted_at)
      AND NOT EXISTS (SELECT 1 FROM import i JOIN import_change l ON l.import_id = i.id
        WHERE i.undone_at = p.deleted_at AND l.table_name = 'person' AND l.row_id = p.id)`);
}

function trashedEngagements(db: ReadDb): TrashedRow[] {
  return db.all<TrashedRow>(sql`
    SELECT 'engagement' AS kind, e.id, e.title AS name, c.name AS clientName, 0 AS clients, e.deleted_at AS deletedAt
    FROM engagement e JOIN client c ON c.id = e.client_id WHERE e.deleted_at IS NOT NULL AND c.deleted_at IS NULL`);
}

function trashedMeetings(db: ReadDb): TrashedRow[] {
  return db.all<TrashedRow>(sql`
    SELECT 'meeting' AS kind, m.id, m.type AS name, c.name AS clientName, 0 AS clients, m.deleted_at AS deletedAt
    FROM meeting m JOIN client c ON c.id = m.client_id WHERE m.deleted_at IS NOT NULL AND c.deleted_at IS NULL`);
}

function trashedDocuments(db: ReadDb): TrashedRow[] {
  return db.all<TrashedRow>(sql`
    SELECT 'attachment' AS kind, a.id, a.name, c.name AS clientName, 0 AS clients, a.deleted_at AS deletedAt
    FROM attachment a JOIN client c ON c.id = a.client_id WHERE a.deleted_at IS NOT NULL AND c.deleted_at IS NULL`);
}
