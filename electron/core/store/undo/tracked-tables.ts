import { sql, type ReadDb } from '../sql.ts';

/** Tables whose changes no *Undo* takes back, each with the reason. Every other table is recorded; a test holds the two together. */
export const UNTRACKED: Readonly<Record<string, string>> = {
  undo_step: 'the record itself',
  undo_row: 'the record itself',
  erasure: 'for good',
  audit_log: 'says what was done, undone things too',
  import: 'an import has its own way back',
  import_change: 'an import has its own way back',
  import_mapping: 'a habit, not a fact',
  screen_columns: 'a habit, not a fact',
  last_informed: 'kept by triggers, forwards and backwards',
  reminder_state: 'what the clock was last looked at with',
  search_state: 'how the search was made, not what was written',
};

/** Columns that SQLite keeps by itself: they follow the rows they are made from, forwards and backwards. */
export const DERIVED: Readonly<Record<string, readonly string[]>> = { client: ['search_text'] };

/** What was once written here stays readable: undoing marks the row as retracted, and redoing clears the mark. */
export const APPEND_ONLY: readonly string[] = ['interaction', 'stage_event'];

export type Column = { readonly name: string; readonly blob: boolean };

export type TrackedTable = {
  readonly name: string;
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
};

type ColumnRow = { readonly name: string; readonly type: string; readonly pk: number };

/** Read from the file itself, so a table that a migration adds is recorded from its first row. */
export function trackedTables(db: ReadDb): TrackedTable[] {
  return db
    .all<{ name: string }>(sql`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1 ORDER BY name`)
    .filter(({ name }) => !Object.hasOwn(UNTRACKED, name))
    .map(({ name }) => trackedTable(db, name));
}

function trackedTable(db: ReadDb, name: string): TrackedTable {
  const rows = db.all<ColumnRow>(sql`SELECT name, type, pk FROM pragma_table_info(${name})`);
  const derived = DERIVED[name] ?? [];
  return {
    name,
    key: rows
      .filter(({ pk }) => pk > 0)
      .toSorted((a, b) => a.pk - b.pk)
      .map((row) => row.name),
    columns: rows.filter((row) => !derived.includes(row.name)).map((row) => ({ name: row.name, blob: kindOf(name, row) === 'BLOB' })),
  };
}

/** An image is JSON: whole numbers and texts pass unchanged, bytes as hexadecimal digits, a floating-point number would not. */
function kindOf(table: string, { name, type }: ColumnRow): string {
  if (!['INTEGER', 'TEXT', 'BLOB'].includes(type)) throw new Error(`${table}.${name}: undo cannot keep ${type} exactly`);
  return type;
}
