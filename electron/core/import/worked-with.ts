import type { ClientId, ImportId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb } from '../store/sql.ts';

/**
 * Clients the import has to do with that somebody worked with after it: edited, archived, moved, something logged, agreed
 * or offered. What the clock did, and what was itself taken back, does not count.
 */
export function workedWithSince(db: ReadDb, id: ImportId, since: Instant): ClientId[] {
  const rows = db.all<{ id: ClientId }>(sql`
    WITH concerned(id) AS (
      SELECT id FROM client WHERE import_id = ${id}
      UNION SELECT row_id FROM import_change WHERE import_id = ${id} AND table_name = 'client'
      UNION SELECT client_id FROM interaction WHERE import_id = ${id}),
    fact(client_id) AS (
      SELECT client_id FROM enquiry WHERE updated_at > ${since}
      UNION SELECT client_id FROM attachment WHERE updated_at > ${since} UNION SELECT client_id FROM qualification WHERE updated_at > ${since}
      UNION SELECT client_id FROM free_advice WHERE updated_at > ${since} UNION SELECT client_id FROM slot_offer WHERE updated_at > ${since}
      UNION SELECT client_id FROM commitment WHERE updated_at > ${since} UNION SELECT client_id FROM proposal WHERE updated_at > ${since}
      UNION SELECT client_id FROM concession WHERE updated_at > ${since} UNION SELECT client_id FROM absence WHERE updated_at > ${since}
      UNION SELECT client_id FROM contact_preference WHERE updated_at > ${since} UNION SELECT client_id FROM message WHERE updated_at > ${since}
      UNION SELECT client_id FROM meeting WHERE updated_at > ${since} UNION SELECT client_id FROM agenda_item WHERE updated_at > ${since}
      UNION SELECT client_id FROM action_item WHERE updated_at > ${since} UNION SELECT client_id FROM reminder WHERE updated_at > ${since}
      UNION SELECT client_id FROM expectation_sheet WHERE updated_at > ${since} UNION SELECT client_id FROM clause WHERE updated_at > ${since}
      UNION SELECT client_id FROM clause_discussion WHERE updated_at > ${since} UNION SELECT client_id FROM lesson WHERE updated_at > ${since}
      UNION SELECT client_id FROM plan_step WHERE updated_at > ${since} UNION SELECT client_id FROM inoculation WHERE updated_at > ${since}
      UNION SELECT client_id FROM rhythm_change WHERE updated_at > ${since} UNION SELECT client_id FROM request_list WHERE updated_at > ${since}
      UNION SELECT client_id FROM ask_item WHERE updated_at > ${since} UNION SELECT client_id FROM signal WHERE updated_at > ${since}
      UNION SELECT client_id FROM win WHERE updated_at > ${since} UNION SELECT client_id FROM handed_document WHERE created_at > ${since}
      UNION SELECT client_id FROM phase_change WHERE created_at > ${since} AND author = 'me'
      UNION SELECT client_id FROM private_note WHERE updated_at > ${since}
      UNION SELECT client_id FROM task WHERE done_at > ${since} OR dropped_at > ${since} OR (created_at > ${since} AND stage_event_id IS NULL))
    SELECT c.id FROM concerned JOIN client c ON c.id = concerned.id
    WHERE c.updated_at > ${since} OR c.archived_at > ${since} OR c.id IN (SELECT client_id FROM fact)
      OR EXISTS (SELECT 1 FROM stage_event e WHERE e.client_id = c.id AND e.at > ${since} AND e.author = 'me' AND e.retracted_at IS NULL)
      OR EXISTS (SELECT 1 FROM interaction i WHERE i.client_id = c.id AND i.retracted_at IS NULL
        AND ((i.import_id IS NOT ${id} AND i.created_at > ${since}) OR (i.import_id = ${id} AND i.version > 1)))
      OR EXISTS (SELECT 1 FROM engagement e WHERE e.client_id = c.id AND e.updated_at > ${since})
      OR EXISTS (SELECT 1 FROM client_person m JOIN person p ON p.id = m.person_id
        WHERE m.client_id = c.id AND p.updated_at > ${since} AND p.deleted_at IS NULL)`);
  return rows.map((row) => row.id);
}
