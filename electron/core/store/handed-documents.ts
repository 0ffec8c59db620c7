import type { AttachmentId, ClientId, EngagementId, HandedDocumentId } from '#shared/domain/ids.ts';
import { language, type Language } from '#shared/domain/language.ts';
import { sheetDocument, type SheetDocument } from '#shared/domain/sheets/document.ts';
import type { HandedWay } from '#shared/contract/papers.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';
import { newUid } from './uid.ts';

export type NewHandedDocument = {
  readonly clientId: ClientId;
  readonly engagementId: EngagementId | null;
  readonly kind: string;
  readonly version: string;
  readonly document: SheetDocument;
  readonly way: HandedWay;
  readonly attachmentId: AttachmentId | null;
};

export type HandedRow = {
  readonly id: HandedDocumentId;
  readonly kind: string;
  readonly title: string;
  readonly version: string;
  readonly language: Language;
  readonly way: HandedWay;
  readonly at: Instant;
  /** Null where it was printed by a page, or its file lies in the Trash. */
  readonly attachmentId: AttachmentId | null;
};

export function insertHandedDocument(db: WriteDb, it: NewHandedDocument, now: Instant): HandedDocumentId {
  return db.run(sql`
    INSERT INTO handed_document (uid, client_id, engagement_id, kind, title, version, language, document, way, attachment_id, at, created_at)
    VALUES (${newUid()}, ${it.clientId}, ${it.engagementId}, ${it.kind}, ${it.document.title}, ${it.version}, ${it.document.language},
      ${JSON.stringify(it.document)}, ${it.way}, ${it.attachmentId}, ${now}, ${now})`).id as HandedDocumentId;
}

/** Newest first. */
export function handedDocumentsOf(db: ReadDb, clientId: ClientId): HandedRow[] {
  const rows = db.all<HandedRow>(sql`
    SELECT h.id, h.kind, h.title, h.version, h.language, h.way, h.at, a.id AS attachmentId
    FROM handed_document h LEFT JOIN attachment a ON a.id = h.attachment_id AND a.deleted_at IS NULL
    WHERE h.client_id = ${clientId} ORDER BY h.at DESC, h.id DESC`);
  return rows.map((row) => ({ ...row, language: language.parse(row.language) }));
}

type StoredDocument = { readonly clientId: ClientId; readonly kind: string; readonly version: string; readonly document: SheetDocument };

export function handedDocumentOf(db: ReadDb, id: HandedDocumentId): StoredDocument | undefined {
  const row = db.get<Omit<StoredDocument, 'document'> & { readonly document: string }>(sql`
    SELECT client_id AS clientId, kind, version, document FROM handed_document
    WHERE id = ${id} AND EXISTS (SELECT 1 FROM client c WHERE c.id = client_id AND c.deleted_at IS NULL)`);
  return row && { ...row, document: sheetDocument.parse(JSON.parse(row.document)) };
}

type Same = { readonly clientId: ClientId; readonly kind: string; readonly title: string; readonly subtitle: string };

/** The one of this kind and name that was handed over last, with its number among them. */
export function lastHanded(db: ReadDb, { clientId, kind, title, subtitle }: Same): { readonly version: string; readonly document: SheetDocument } | undefined {
  const row = db.get<{ version: string; document: string }>(sql`
    SELECT version, document FROM handed_document
    WHERE client_id = ${clientId} AND kind = ${kind} AND title = ${title} AND json_extract(document, '$.subtitle') = ${subtitle}
    ORDER BY at DESC, id DESC LIMIT 1`);
  return row && { version: row.version, document: sheetDocument.parse(JSON.parse(row.document)) };
}
