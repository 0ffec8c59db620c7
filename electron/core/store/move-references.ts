import { sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';

type Reference = { readonly table: string; readonly column: string };

/**
 * Whatever points at one record points at another afterwards. Reads the schema, so that a table which is added later is not
 * forgotten; `except` are those that somebody else takes care of. A row that the other record has already (one photo a
 * person) stays where it is.
 */
export function moveReferences(db: WriteDb, to: 'client' | 'person', ids: { readonly from: number; readonly into: number }, except: readonly string[]): void {
  for (const { table, column } of referencesTo(db, to)) {
    if (except.includes(table)) continue;
    db.run(statement(`UPDATE OR IGNORE "${table}" SET "${column}" = ? WHERE "${column}" = ?`, [ids.into, ids.from]));
  }
}

export function referencesTo(db: ReadDb, to: 'client' | 'person'): Reference[] {
  return db.all<Reference>(sql`
    SELECT l.name AS "table", f."from" AS "column" FROM pragma_table_list l JOIN pragma_foreign_key_list(l.name) f
    WHERE l.schema = 'main' AND l.type = 'table' AND f."table" = ${to} ORDER BY l.name, f."from"`);
}

/** Names of tables come from the schema, values are bound. */
function statement(text: string, params: readonly number[]): Sql {
  return { text, params };
}
