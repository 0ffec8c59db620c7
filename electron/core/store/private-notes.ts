import type { ClientId, PrivateNoteId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type PrivateNote = { readonly id: PrivateNoteId; readonly text: string; readonly createdAt: Instant; readonly updatedAt: Instant };

/** Newest first. */
export function privateNotesOf(db: ReadDb, clientId: ClientId): PrivateNote[] {
  return db.all(sql`
    SELECT id, text, created_at AS createdAt, updated_at AS updatedAt FROM private_note WHERE client_id = ${clientId} ORDER BY id DESC`);
}

export function insertPrivateNote(db: WriteDb, clientId: ClientId, text: string, now: Instant): PrivateNoteId {
  return db.run(sql`
    INSERT INTO private_note (client_id, text, created_at, updated_at) VALUES (${clientId}, ${text}, ${now}, ${now})`).id as PrivateNoteId;
}

export function updatePrivateNote(db: WriteDb, id: PrivateNoteId, text: string, now: Instant): boolean {
  const { changes } = db.run(sql`
    UPDATE private_note SET text = ${text}, updated_at = ${now}
    WHERE id = ${id} AND EXISTS (SELECT 1 FROM client c WHERE c.id = client_id AND c.deleted_at IS NULL)`);
  return changes > 0;
}

export function deletePrivateNote(db: WriteDb, id: PrivateNoteId): boolean {
  return db.run(sql`DELETE FROM private_note WHERE id = ${id} AND EXISTS (SELECT 1 FROM client c WHERE c.id = client_id AND c.deleted_at IS NULL)`).changes > 0;
}
