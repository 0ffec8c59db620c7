import type { ImportId } from '#shared/domain/ids.ts';
import { sql, type ReadDb, type WriteDb } from '../store/sql.ts';

export type LedgerTable = 'client' | 'person' | 'interaction';
export type LedgerEntry = { readonly table: LedgerTable; readonly id: number; readonly before: string | null };

/** What one import made (`before` is null) and changed (`before` is what stood there). */
export interface Ledger {
  created(table: LedgerTable, id: number): void;
  changed(table: LedgerTable, id: number, before: unknown): void;
  knows(table: LedgerTable, id: number): boolean;
}

export function ledgerFor(db: WriteDb, importId: ImportId): Ledger {
  const entries = ledgerOf(db, importId);
  const known = new Set(entries.map(({ table, id }) => `${table} ${id}`));
  let position = entries.length;
  const put = (table: LedgerTable, id: number, before: string | null): void => {
    known.add(`${table} ${id}`);
    db.run(sql`INSERT INTO import_change (import_id, position, table_name, row_id, before) VALUES (${importId}, ${position}, ${table}, ${id}, ${before})`);
    position += 1;
  };
  return {
    created: (table, id) => put(table, id, null),
    changed: (table, id, before) => put(table, id, JSON.stringify(before)),
    knows: (table, id) => known.has(`${table} ${id}`),
  };
}

export function ledgerOf(db: ReadDb, importId: ImportId): LedgerEntry[] {
  return db.all<LedgerEntry>(sql`SELECT table_name AS "table", row_id AS id, before FROM import_change WHERE import_id = ${importId} ORDER BY position`);
}
