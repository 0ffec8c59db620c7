import type { ClientId } from '#shared/domain/ids.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type DuplicateRow = { readonly first: ClientId; readonly second: ClientId; readonly email: number; readonly phone: number; readonly name: number };

/** A key that more clients share than this is an office's or nobody's, and says nothing. */
const SHARED_BY_MOST = 6;

/**
 * Pairs of clients with a key in common: their own or one of their people's. A mail says most, then a phone, then a name. A
 * person who belongs to both makes no pair of them.
 */
export function duplicatePairs(db: ReadDb): DuplicateRow[] {
  return db.all<DuplicateRow>(sql`
    WITH key(client_id, person_id, kind, value) AS (
      SELECT o.client_id, NULL, o.kind, o.match_key FROM contact_point o WHERE o.client_id IS NOT NULL AND o.match_key <> '' AND o.kind IN ('email', 'phone')
      UNION SELECT m.client_id, m.person_id, o.kind, o.match_key FROM client_person m JOIN person p ON p.id = m.person_id AND p.deleted_at IS NULL
        JOIN contact_point o ON o.person_id = p.id WHERE o.match_key <> '' AND o.kind IN ('email', 'phone')
      UNION SELECT id, NULL, 'name', name_key FROM client WHERE name_key <> ''
      UNION SELECT m.client_id, m.person_id, 'name', p.name_key FROM client_person m JOIN person p ON p.id = m.person_id AND p.deleted_at IS NULL
        WHERE p.name_key <> ''),
    living(client_id, person_id, kind, value) AS (SELECT k.* FROM key k JOIN client c ON c.id = k.client_id AND c.deleted_at IS NULL),
    telling(kind, value) AS (SELECT kind, value FROM living GROUP BY kind, value HAVING count(DISTINCT client_id) BETWEEN 2 AND ${SHARED_BY_MOST})
    SELECT a.client_id AS first, b.client_id AS second, max(a.kind = 'email') AS email, max(a.kind = 'phone') AS phone, max(a.kind = 'name') AS name
    FROM telling t JOIN living a ON a.kind = t.kind AND a.value = t.value JOIN living b ON b.kind = t.kind AND b.value = t.value AND a.client_id < b.client_id
    WHERE (a.person_id IS NULL OR b.person_id IS NULL OR a.person_id <> b.person_id)
      AND NOT EXISTS (SELECT 1 FROM told_apart x WHERE x.first_id = a.client_id AND x.second_id = b.client_id)
    GROUP BY a.client_id, b.client_id ORDER BY email DESC, phone DESC, a.client_id, b.client_id`);
}

export function tellApart(db: WriteDb, one: ClientId, other: ClientId): void {
  db.run(sql`
    INSERT INTO told_apart (first_id, second_id) VALUES (${Math.min(one, other)}, ${Math.max(one, other)})
    ON CONFLICT DO NOTHING`);
}
