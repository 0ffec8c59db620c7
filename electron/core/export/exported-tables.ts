import type { Database } from 'better-sqlite3';

/** Tables that are not the user's own, each with the reason. Every other table is exported; a test holds the two together. */
export const INTERNAL: Readonly<Record<string, string>> = {
  undo_step: 'how changes are taken back, not what they say',
  undo_row: 'how changes are taken back, not what they say',
  last_informed: 'kept by triggers from the interactions',
  reminder_state: 'what the clock was last looked at with',
  search_state: 'the words to search by are made anew from what is there',
};

export type ColumnType = 'INTEGER' | 'REAL' | 'TEXT' | 'BLOB';
export type ExportedColumn = { readonly name: string; readonly type: ColumnType; readonly required: boolean };
export type Reference = { readonly column: string; readonly table: string };

export type ExportedTable = {
  readonly name: string;
  readonly columns: readonly ExportedColumn[];
  /** Columns of the primary key, in its order: the order of the rows. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
};

type ColumnRow = { readonly name: string; readonly type: ColumnType; readonly pk: number; readonly notnull: number };

/** Read from the file itself, so a table that a migration adds is exported from its first row. Generated columns follow by themselves. */
export function exportedTables(db: Database): ExportedTable[] {
  const names = db
    .prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1 ORDER BY name`)
    .pluck()
    .all();
  return names.filter((name) => !Object.hasOwn(INTERNAL, name)).map((name) => exportedTable(db, name));
}

function exportedTable(db: Database, name: string): ExportedTable {
  const columns = db.prepare<[string], ColumnRow>('SELECT name, type, pk, "notnull" FROM pragma_table_xinfo(?) WHERE hidden = 0').all(name);
  const references = db.prepare<[string], Reference>('SELECT "from" AS "column", "table" FROM pragma_foreign_key_list(?) ORDER BY id').all(name);
  return {
    name,
    columns: columns.map((column) => ({ name: column.name, type: column.type, required: column.notnull === 1 })),
    key: columns
      .filter(({ pk }) => pk > 0)
      .toSorted((a, b) => a.pk - b.pk)
      .map((column) => column.name),
    references,
  };
}

export function listOf(columns: readonly string[]): string {
  return columns.map((name) => `"${name}"`).join(', ');
}
