import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import { foldText } from '#shared/text/fold.ts';
import { sql, type WriteDb } from './sql.ts';

/**
 * Rewrites what a client is found by: its own words, its people's, its phones and mails, folded so that "lodz" finds
 * Łódź and "елкин" finds Ёлкин (DB-70). Called by every command that changes one of them.
 */
export function refreshSearchText(db: WriteDb, clientId: ClientId): void {
  const words = db.all<{ words: string }>(sql`
    SELECT name || ' ' || legal_name || ' ' || tax_id || ' ' || town || ' ' || source || ' ' || pinned_note || ' ' || note AS words
      FROM client WHERE id = ${clientId}
    UNION ALL SELECT tag FROM client_tag WHERE client_id = ${clientId}
    UNION ALL SELECT label || ' ' || value FROM custom_field WHERE client_id = ${clientId}
    UNION ALL SELECT value || ' ' || match_key FROM contact_point WHERE client_id = ${clientId}
    UNION ALL SELECT p.name || ' ' || p.note FROM client_person m JOIN person p ON p.id = m.person_id WHERE m.client_id = ${clientId} AND p.deleted_at IS NULL
    UNION ALL SELECT o.value || ' ' || o.match_key FROM client_person m JOIN person p ON p.id = m.person_id JOIN contact_point o ON o.person_id = p.id
      WHERE m.client_id = ${clientId} AND p.deleted_at IS NULL`);
  db.run(sql`UPDATE client SET search_text = ${foldText(words.map((row) => row.words).join('\n'))} WHERE id = ${clientId}`);
}

export function refreshSearchTexts(db: WriteDb, clients: readonly ClientId[]): void {
  for (const id of new Set(clients)) refreshSearchText(db, id);
}

export function refreshSearchTextOfPerson(db: WriteDb, personId: PersonId): void {
  const clients = db.all<{ id: ClientId }>(sql`SELECT client_id AS id FROM client_person WHERE person_id = ${personId}`);
  for (const { id } of clients) refreshSearchText(db, id);
}
