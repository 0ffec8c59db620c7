import type { ClientId, ImportId, PersonId } from '#shared/domain/ids.ts';
import { clientImages, personImages } from '../store/merged-rows.ts';
import { sql, type WriteDb } from '../store/sql.ts';

/**
 * What one import made and changed, as far as the rows themselves do not say it: clients and interactions carry the
 * number of their import. `before` is null for what was made.
 */
export interface Ledger {
  personCreated(id: PersonId): void;
  /** To be told before the first change; a second time it says nothing new. */
  personMerged(id: PersonId): void;
  clientMerged(id: ClientId): void;
}

type Entry = { readonly table: 'client' | 'person'; readonly id: number };

export function ledgerFor(db: WriteDb, importId: ImportId): Ledger {
  const entries = db.all<Entry>(sql`SELECT table_name AS "table", row_id AS id FROM import_change WHERE import_id = ${importId}`);
  const known = new Set(entries.map(({ table, id }) => `${table} ${id}`));
  let position = entries.length;
  const put = (table: Entry['table'], id: number, before: () => string | null): void => {
    if (known.has(`${table} ${id}`)) return;
    known.add(`${table} ${id}`);
    db.run(sql`INSERT INTO import_change (import_id, position, table_name, row_id, before) VALUES (${importId}, ${position}, ${table}, ${id}, ${before()})`);
    position += 1;
  };
  return {
    personCreated: (id) => put('person', id, () => null),
    personMerged: (id) => put('person', id, () => personImages(db, [id])[0]?.image ?? null),
    clientMerged: (id) => put('client', id, () => clientImages(db, [id])[0]?.image ?? null),
  };
}
