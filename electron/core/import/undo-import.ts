import { clientFields } from '#shared/domain/client.ts';
import type { ClientId, ImportId, PersonId } from '#shared/domain/ids.ts';
import { personFields } from '#shared/domain/person.ts';
import type { Instant } from '#shared/time/clock.ts';
import { updateClient } from '../store/clients.ts';
import { importOf, markUndone } from '../store/imports.ts';
import { updatePerson } from '../store/people.ts';
import { refreshSearchText, refreshSearchTextOfPerson } from '../store/search-text.ts';
import { sql, type ReadDb, type WriteDb } from '../store/sql.ts';
import { ledgerOf } from './ledger.ts';

export type Undone = { readonly removed: number; readonly restored: number; readonly kept: number };

/**
 * Takes a whole import back: what it made goes, what it changed is as before. A client that was worked with since (an
 * edit, something logged) stays as it is, and is counted: undo never destroys later work.
 */
export function undoImport(db: WriteDb, id: ImportId, country: string, now: Instant): Undone {
  const importedAt = importOf(db, id)?.createdAt ?? now;
  const entries = ledgerOf(db, id).toReversed();
  const of = (table: string) => entries.filter((entry) => entry.table === table);
  let [removed, restored, kept] = [0, 0, 0];
  const staying = new Set<number>();
  for (const { id: clientId, before } of of('client')) {
    if (wasWorkedWith(db, clientId, id, importedAt)) {
      staying.add(clientId);
      kept += 1;
    } else if (before === null) removed += db.run(sql`DELETE FROM client WHERE id = ${clientId}`).changes;
    else restored += Number(updateClient(db, clientId as ClientId, clientFields.parse(JSON.parse(before)), country, now));
  }
  for (const entry of of('interaction')) removeInteraction(db, entry.id, staying);
  for (const { id: personId, before } of of('person')) undoPerson(db, personId, before, { staying, importedAt, country, now });
  for (const { id: clientId } of of('client')) refreshSearchText(db, clientId as ClientId);
  markUndone(db, id, now);
  return { removed, restored, kept };
}

function wasWorkedWith(db: ReadDb, clientId: number, importId: ImportId, since: Instant): boolean {
  const row = db.get<{ touched: number }>(sql`
    SELECT EXISTS (SELECT 1 FROM client WHERE id = ${clientId} AND (updated_at > ${since} OR archived_at > ${since}))
      OR EXISTS (SELECT 1 FROM interaction WHERE client_id = ${clientId} AND import_id IS NOT ${importId} AND created_at > ${since})
      OR EXISTS (SELECT 1 FROM interaction WHERE client_id = ${clientId} AND import_id IS ${importId} AND version > 1)
      OR EXISTS (SELECT 1 FROM engagement WHERE client_id = ${clientId} AND updated_at > ${since})
      OR EXISTS (SELECT 1 FROM client_person m JOIN person p ON p.id = m.person_id WHERE m.client_id = ${clientId} AND p.updated_at > ${since})
      AS touched`);
  return row?.touched === 1;
}

function removeInteraction(db: WriteDb, id: number, staying: ReadonlySet<number>): void {
  const row = db.get<{ clientId: number }>(sql`SELECT client_id AS clientId FROM interaction WHERE id = ${id}`);
  if (row && !staying.has(row.clientId)) db.run(sql`DELETE FROM interaction WHERE id = ${id}`);
}

type PersonContext = { readonly staying: ReadonlySet<number>; readonly importedAt: Instant; readonly country: string; readonly now: Instant };

/** A person made by the import goes unless a client that stays has them; a changed one is as before unless edited since. */
function undoPerson(db: WriteDb, id: number, before: string | null, { staying, importedAt, country, now }: PersonContext): void {
  const clients = db.all<{ id: number }>(sql`SELECT client_id AS id FROM client_person WHERE person_id = ${id}`).map((row) => row.id);
  if (clients.some((clientId) => staying.has(clientId))) return;
  if (before === null) {
    db.run(sql`DELETE FROM person WHERE id = ${id}`);
    return;
  }
  const edited = db.get(sql`SELECT 1 FROM person WHERE id = ${id} AND updated_at > ${importedAt}`);
  if (edited) return;
  updatePerson(db, id as PersonId, personFields.parse(JSON.parse(before)), country, now);
  refreshSearchTextOfPerson(db, id as PersonId);
}
