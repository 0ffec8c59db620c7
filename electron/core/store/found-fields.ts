import type { Found } from '#shared/contract/client-list.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { sql, type ReadDb } from './sql.ts';

/** One text of a client that a search may have hit; `key` is what it is also found by, as the digits of a phone. */
export type FoundField = { readonly clientId: ClientId; readonly in: Exclude<Found['in'], 'timeline'>; readonly text: string; readonly key: string };

/** What some clients are found by beside their names, the shortest kinds first: what is quickest to read explains best. */
export function foundFields(db: ReadDb, ids: readonly ClientId[]): FoundField[] {
  return db.all<FoundField>(sql`
    WITH wanted(id) AS (SELECT value FROM json_each(${JSON.stringify(ids)})),
      member(client_id, person_id, name, note) AS (
        SELECT m.client_id, p.id, p.name, p.note FROM wanted w CROSS JOIN client_person m ON m.client_id = w.id JOIN person p ON p.id = m.person_id
        WHERE p.deleted_at IS NULL)
    SELECT clientId, "in", text, key FROM (
      SELECT 0 AS rank, c.id AS clientId, 'town' AS "in", c.town AS text, '' AS key FROM wanted w CROSS JOIN client c ON c.id = w.id
      UNION ALL SELECT 1, client_id, 'tag', tag, '' FROM wanted w CROSS JOIN client_tag t ON t.client_id = w.id
      UNION ALL SELECT 2, client_id, 'person', name, '' FROM member
      UNION ALL SELECT 3, o.client_id, 'contact', o.value, o.match_key FROM wanted w CROSS JOIN contact_point o ON o.client_id = w.id
      UNION ALL SELECT 3, m.client_id, 'contact', o.value, o.match_key FROM member m JOIN contact_point o ON o.person_id = m.person_id
      UNION ALL SELECT 4, c.id, 'legalName', c.legal_name, '' FROM wanted w CROSS JOIN client c ON c.id = w.id
      UNION ALL SELECT 5, c.id, 'taxId', c.tax_id, '' FROM wanted w CROSS JOIN client c ON c.id = w.id
      UNION ALL SELECT 6, c.id, 'source', c.source, '' FROM wanted w CROSS JOIN client c ON c.id = w.id
      UNION ALL SELECT 7, f.client_id, 'custom', f.label || ': ' || f.value, '' FROM wanted w CROSS JOIN custom_field f ON f.client_id = w.id
      UNION ALL SELECT 8, c.id, 'pinned', c.pinned_note, '' FROM wanted w CROSS JOIN client c ON c.id = w.id
      UNION ALL SELECT 9, c.id, 'note', c.note, '' FROM wanted w CROSS JOIN client c ON c.id = w.id
      UNION ALL SELECT 10, client_id, 'personNote', note, '' FROM member)
    WHERE text <> '' ORDER BY rank`);
}
