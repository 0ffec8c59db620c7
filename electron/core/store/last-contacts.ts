import type { ClientId } from '#shared/domain/ids.ts';
import type { Channel } from '#shared/domain/interaction.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb } from './sql.ts';

export type StoredContact = { readonly clientId: ClientId; readonly at: Instant; readonly channel: Channel };

/** The latest of what was tried, told and heard with each; a note to oneself is no contact. */
export function lastContacts(db: ReadDb, ids: readonly ClientId[]): Map<ClientId, StoredContact> {
  const rows = db.all<StoredContact>(sql`
    SELECT i.client_id AS clientId, i.at, i.channel
    FROM json_each(${JSON.stringify(ids)}) j JOIN interaction i ON i.id = (
      SELECT n.id FROM interaction n WHERE n.client_id = j.value AND n.superseded_at IS NULL AND n.retracted_at IS NULL AND n.channel <> 'note'
      ORDER BY n.at DESC, n.id DESC LIMIT 1)`);
  return new Map(rows.map((row) => [row.clientId, row]));
}

/** The first address of each: of the client itself, else of the person one deals with. */
export function firstAddresses(db: ReadDb, ids: readonly ClientId[]): Map<ClientId, string> {
  const rows = db.all<{ readonly id: ClientId; readonly value: string | null }>(sql`
    SELECT j.value AS id, coalesce(
      (SELECT o.value FROM contact_point o WHERE o.client_id = j.value AND o.kind = 'address' ORDER BY o.position LIMIT 1),
      (SELECT o.value FROM client_person m JOIN person p ON p.id = m.person_id AND p.deleted_at IS NULL JOIN contact_point o ON o.person_id = p.id
        WHERE m.client_id = j.value AND o.kind = 'address' ORDER BY m.role <> 'decision_maker', m.position, o.position LIMIT 1)) AS value
    FROM json_each(${JSON.stringify(ids)}) j`);
  return new Map(rows.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
}
