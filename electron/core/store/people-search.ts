import type { PersonId } from '#shared/domain/ids.ts';
import { sql, type ReadDb } from './sql.ts';

/** `key` is a folded name; people whose name has it, those beginning with it first; nobody whose clients are all deleted. */
export function peopleNamed(db: ReadDb, key: string, limit: number): { id: PersonId; name: string; email: string | null }[] {
  return db.all(sql`
    SELECT p.id, p.name, (SELECT value FROM contact_point o WHERE o.person_id = p.id AND o.kind = 'email' ORDER BY position LIMIT 1) AS email
    FROM person p WHERE p.deleted_at IS NULL AND instr(p.name_key, ${key}) > 0
      AND (NOT EXISTS (SELECT 1 FROM client_person m WHERE m.person_id = p.id)
        OR EXISTS (SELECT 1 FROM client_person m JOIN client c ON c.id = m.client_id WHERE m.person_id = p.id AND c.deleted_at IS NULL))
    ORDER BY instr(p.name_key, ${key}), p.name LIMIT ${limit}`);
}
