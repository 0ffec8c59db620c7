import type { Database } from 'better-sqlite3';
import type { TrackedTable } from './tracked-tables.ts';

/** Where the triggers look which step is open; none is, while nobody's command runs. */
const OPEN = 'CREATE TEMP TABLE undo_open (step INTEGER NOT NULL)';

/**
 * Makes SQLite itself write down what a command changes, cascades included. The triggers are the connection's, not the
 * file's: a copy of the practice, or another program, has none of them.
 */
export function installTriggers(db: Database, tables: readonly TrackedTable[]): void {
  db.exec(OPEN);
  for (const table of tables) db.exec(triggersOf(table).join(';\n'));
}

/** An insert keeps the key alone, a deletion the whole row, an update the old values of what changed. */
function triggersOf(table: TrackedTable): string[] {
  const { name, columns } = table;
  const differs = columns.map(({ name }) => `OLD."${name}" IS NOT NEW."${name}"`).join(' OR ');
  return [
    trigger(table, { op: 'insert', when: '', row: 'NEW', image: 'NULL' }),
    trigger(table, { op: 'delete', when: '', row: 'OLD', image: wholeRow(table) }),
    trigger(table, { op: 'update', when: ` AND (${differs})`, row: 'NEW', image: changedValues(table) }),
  ].map((text) => text.replaceAll('"TABLE"', `"${name}"`));
}

type Parts = { readonly op: 'insert' | 'update' | 'delete'; readonly when: string; readonly row: 'NEW' | 'OLD'; readonly image: string };

function trigger({ name, key, columns }: TrackedTable, { op, when, row, image }: Parts): string {
  const keyValues = key.map((column) => `${row}."${column}"`).join(', ');
  const client = clientOf(
    name,
    columns.map((column) => column.name),
  );
  return `
    CREATE TEMP TRIGGER "undo_${op}_${name}" AFTER ${op.toUpperCase()} ON main."TABLE" WHEN EXISTS (SELECT 1 FROM undo_open)${when}
    BEGIN
      INSERT INTO undo_row (step, table_name, op, key, image, client_id)
      SELECT step, '${name}', '${op}', json_array(${keyValues}), ${image}, ${client && `${row}."${client}"`} FROM undo_open;
    END`;
}

/** Whom the change is about, for the sentence that says what an undo would do. */
function clientOf(table: string, columns: readonly string[]): string | null {
  if (table === 'client') return 'id';
  return columns.includes('client_id') ? 'client_id' : null;
}

function wholeRow({ columns }: TrackedTable): string {
  return `json_object(${columns.map(({ name, blob }) => `'${name}', ${value(name, blob)}`).join(', ')})`;
}

function changedValues({ columns }: TrackedTable): string {
  const each = columns.map(({ name, blob }) => `iif(OLD."${name}" IS NOT NEW."${name}", ',"${name}":' || json_quote(${value(name, blob)}), '')`);
  return `'{' || substr(${each.join(' || ')}, 2) || '}'`;
}

function value(column: string, blob: boolean): string {
  return blob ? `iif(OLD."${column}" IS NULL, NULL, hex(OLD."${column}"))` : `OLD."${column}"`;
}
