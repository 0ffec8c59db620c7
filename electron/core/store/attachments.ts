import { newUid } from './uid.ts';
import type { AttachmentId, ClientId, InteractionId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredAttachment = {
  readonly id: AttachmentId;
  readonly clientId: ClientId;
  /** The present version of the interaction it belongs to; null where it has been withdrawn, too. */
  readonly interactionId: InteractionId | null;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly createdAt: Instant;
};

export type NewAttachment = {
  readonly clientId: ClientId;
  readonly interactionId: InteractionId | null;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** Newest first; what was handed over stands in a list of its own. */
export function attachmentsOf(db: ReadDb, clientId: ClientId): StoredAttachment[] {
  return db.all<StoredAttachment>(sql`
    SELECT a.id, a.client_id AS clientId, a.name, a.bytes, a.sha256, a.created_at AS createdAt,
      (SELECT i.id FROM interaction i WHERE (i.id = a.interaction_id OR i.root_id = a.interaction_id)
        AND i.superseded_at IS NULL AND i.retracted_at IS NULL) AS interactionId
    FROM attachment a WHERE a.client_id = ${clientId} AND a.deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM handed_document h WHERE h.attachment_id = a.id) ORDER BY a.id DESC`);
}

export function attachmentOf(db: ReadDb, id: AttachmentId): { readonly name: string; readonly sha256: string; readonly bytes: number } | undefined {
  return db.get(sql`SELECT name, sha256, bytes FROM attachment WHERE id = ${id} AND deleted_at IS NULL`);
}

/** The same file under the same name in the same place. */
export function sameAttachment(db: ReadDb, it: NewAttachment): AttachmentId | undefined {
  return db.get<{ id: AttachmentId }>(sql`
    SELECT id FROM attachment
    WHERE sha256 = ${it.sha256} AND client_id = ${it.clientId} AND name = ${it.name} AND deleted_at IS NULL
      AND interaction_id IS (SELECT coalesce(root_id, id) FROM interaction WHERE id = ${it.interactionId})`)?.id;
}

export function insertAttachment(db: WriteDb, it: NewAttachment, now: Instant): AttachmentId {
  return db.run(sql`
    INSERT INTO attachment (uid, client_id, interaction_id, name, media_type, bytes, sha256, created_at, updated_at)
    VALUES (${newUid()}, ${it.clientId}, (SELECT coalesce(root_id, id) FROM interaction WHERE id = ${it.interactionId}), ${it.name}, ${it.mediaType},
      ${it.bytes}, ${it.sha256}, ${now}, ${now})`).id as AttachmentId;
}

export function renameAttachment(db: WriteDb, id: AttachmentId, name: string, mediaType: string, now: Instant): boolean {
  return db.run(sql`UPDATE attachment SET name = ${name}, media_type = ${mediaType}, updated_at = ${now} WHERE id = ${id} AND deleted_at IS NULL`).changes > 0;
}

/** The row and the file stay: removing is taken back by clearing `deleted_at`. */
export function setAttachmentDeleted(db: WriteDb, id: AttachmentId, at: Instant | null, now: Instant): boolean {
  return db.run(sql`UPDATE attachment SET deleted_at = ${at}, updated_at = ${now} WHERE id = ${id} AND (deleted_at IS NULL) = ${at !== null}`).changes > 0;
}

/** The kept copies of a client's documents, those in the Trash among them. */
export function documentsOf(db: ReadDb, clientId: ClientId): string[] {
  return db.all<{ sha256: string }>(sql`SELECT DISTINCT sha256 FROM attachment WHERE client_id = ${clientId}`).map((row) => row.sha256);
}
