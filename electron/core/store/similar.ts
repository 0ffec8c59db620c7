import type { ClientId } from '#shared/domain/ids.ts';
import { sql, type ReadDb } from './sql.ts';

export type SimilarKeys = {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly except: ClientId | null;
};
export type SimilarRow = { readonly id: ClientId; readonly by: 'name' | 'email' | 'phone' };

/** Clients that share a key: their own or one of their people's. A mail says more than a phone, a phone more than a name. */
export function similarClients(db: ReadDb, keys: SimilarKeys): SimilarRow[] {
  const found = db.all<SimilarRow>(sql`
    SELECT found.id, min(rank), by FROM (
      SELECT coalesce(o.client_id, m.client_id) AS id, CASE o.kind WHEN 'email' THEN 1 ELSE 2 END AS rank, o.kind AS by
        FROM contact_point o LEFT JOIN person p ON p.id = o.person_id LEFT JOIN client_person m ON m.person_id = p.id AND p.deleted_at IS NULL
        WHERE (o.kind = 'email' AND o.match_key IN (SELECT value FROM json_each(${JSON.stringify(keys.emails)})))
           OR (o.kind = 'phone' AND o.match_key IN (SELECT value FROM json_each(${JSON.stringify(keys.phones)})))
      UNION ALL SELECT id, 3, 'name' FROM client WHERE name_key IN (SELECT value FROM json_each(${JSON.stringify(keys.names)}))
      UNION ALL SELECT m.client_id, 3, 'name' FROM person p JOIN client_person m ON m.person_id = p.id
        WHERE p.deleted_at IS NULL AND p.name_key IN (SELECT value FROM json_each(${JSON.stringify(keys.names)}))
    ) found JOIN client c ON c.id = found.id WHERE c.deleted_at IS NULL AND found.id IS NOT ${keys.except}
    GROUP BY found.id ORDER BY min(rank), found.id LIMIT 5`);
  return found.map(({ id, by }) => ({ id, by }));
}
