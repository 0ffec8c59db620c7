import type { BulkChange } from '#shared/domain/bulk-edit.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type WriteDb } from './sql.ts';

/** Changes these clients, each of which the change makes different. */
export function applyToMany(db: WriteDb, clients: readonly ClientId[], change: BulkChange, now: Instant): void {
  const ids = JSON.stringify(clients);
  if (change.kind !== 'archive' && change.kind !== 'bringBack')
    db.run(sql`UPDATE client SET updated_at = ${now} WHERE id IN (SELECT value FROM json_each(${ids}))`);
  switch (change.kind) {
    case 'addTags':
      db.run(sql`
        INSERT INTO client_tag (client_id, tag)
        SELECT c.value, t.value FROM json_each(${ids}) c, json_each(${JSON.stringify(change.tags)}) t
        WHERE NOT EXISTS (SELECT 1 FROM client_tag k WHERE k.client_id = c.value AND k.tag = t.value)
        GROUP BY c.value, t.value`);
      return;
    case 'removeTags':
      db.run(sql`
        DELETE FROM client_tag WHERE client_id IN (SELECT value FROM json_each(${ids}))
          AND tag IN (SELECT value FROM json_each(${JSON.stringify(change.tags)}))`);
      return;
    case 'language':
      db.run(sql`UPDATE client SET language = ${change.language} WHERE id IN (SELECT value FROM json_each(${ids}))`);
      return;
    case 'source':
      db.run(sql`UPDATE client SET source = ${change.source} WHERE id IN (SELECT value FROM json_each(${ids}))`);
      return;
    case 'archive':
      db.run(sql`UPDATE client SET archived_at = ${now} WHERE id IN (SELECT value FROM json_each(${ids}))`);
      return;
    case 'bringBack':
      db.run(sql`UPDATE client SET archived_at = NULL WHERE id IN (SELECT value FROM json_each(${ids}))`);
      return;
    default:
      assertNever(change);
  }
}
