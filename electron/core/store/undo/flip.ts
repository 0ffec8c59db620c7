import { AppError } from '#shared/contract/error.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type Sql, type WriteDb } from '../sql.ts';
import { recordInto } from './recorder.ts';
import { APPEND_ONLY, type TrackedTable } from './tracked-tables.ts';

export type Flipping = { readonly tables: ReadonlyMap<string, TrackedTable>; readonly now: Instant };

type RecordedRow = { readonly table: string; readonly op: 'insert' | 'update' | 'delete'; readonly key: string; readonly image: string | null };

/**
 * Undoes a step, or redoes one that is undone: the same thing. Its rows are taken back last first, and what that changes is
 * recorded as the step's new rows, so that the next flip leads back. AppError `undo-overtaken`.
 */
export function flipRows(db: WriteDb, step: number, { tables, now }: Flipping): void {
  if (isOvertaken(db, step)) throw new AppError('undo-overtaken');
  const rows = db.all<RecordedRow>(sql`SELECT table_name AS "table", op, key, image FROM undo_row WHERE step = ${step} ORDER BY id DESC`);
  // Rows come back in an order in which a child may stand before its parent.
  db.run(sql`PRAGMA defer_foreign_keys = ON`);
  db.run(sql`DELETE FROM undo_row WHERE step = ${step}`);
  recordInto(db, step, () => {
    for (const run of runsOf(rows, (name) => tableOf(tables, name))) {
      const inverse = inverseOf(run, now);
      if (inverse) db.run(inverse);
    }
  });
}

export function markFlipped(db: WriteDb, step: number, now: Instant): void {
  db.run(sql`UPDATE undo_step SET undone_at = iif(undone_at IS NULL, ${now}, NULL) WHERE id = ${step}`);
}

/** The clock has since worked on a row of this step: putting the row back would take away what it did. */
function isOvertaken(db: ReadDb, step: number): boolean {
  const hit = db.get(sql`
    SELECT 1 FROM undo_row WHERE step = ${step} AND (table_name, key) IN (
      SELECT r.table_name, r.key FROM undo_step s JOIN undo_row r ON r.step = s.id
      WHERE s.by = 'clock' AND r.id > (SELECT min(id) FROM undo_row WHERE step = ${step}))
    LIMIT 1`);
  return hit !== undefined;
}

type Run = Omit<RecordedRow, 'table' | 'key'> & { readonly table: TrackedTable; readonly keys: string[] };

/** Neighbours that get the same values back are one statement: a change of ten thousand clients is undone at once, too. */
function runsOf(rows: readonly RecordedRow[], table: (name: string) => TrackedTable): Run[] {
  const runs: Run[] = [];
  for (const { table: name, op, key, image } of rows) {
    const last = runs.at(-1);
    const goesOn = last?.table.name === name && op === 'update' && last.op === op && last.image === image && last.table.key.length === 1;
    if (goesOn) last.keys.push(key);
    else runs.push({ table: table(name), op, image, keys: [key] });
  }
  return runs;
}

/** Steps outlive migrations: a table that is gone takes its steps with it. */
function tableOf(tables: Flipping['tables'], name: string): TrackedTable {
  const table = tables.get(name);
  if (!table) throw new AppError('undo-overtaken');
  return table;
}

function inverseOf({ op, keys, image, table }: Run, now: Instant): Sql | null {
  const which: readonly Value[] = JSON.parse(keys[0] ?? '[]');
  switch (op) {
    case 'insert':
      return APPEND_ONLY.includes(table.name) ? retraction(table, which, now) : { text: `DELETE FROM "${table.name}" WHERE ${isKeyOf(table)}`, params: which };
    case 'delete':
      return insertion(table, valuesIn(image, table));
    case 'update':
      return keys.length > 1 ? restorationOfMany(table, keys, valuesIn(image, table)) : restoration(table, which, valuesIn(image, table));
  }
}

type Value = Sql['params'][number];
type Values = readonly { readonly column: string; readonly value: Value }[];

function retraction(table: TrackedTable, key: readonly Value[], now: Instant): Sql {
  return { text: `UPDATE "${table.name}" SET retracted_at = ? WHERE ${isKeyOf(table)} AND retracted_at IS NULL`, params: [now, ...key] };
}

function insertion({ name }: TrackedTable, values: Values): Sql {
  const columns = values.map(({ column }) => `"${column}"`).join(', ');
  return { text: `INSERT INTO "${name}" (${columns}) VALUES (${values.map(() => '?').join(', ')})`, params: values.map(({ value }) => value) };
}

function restoration(table: TrackedTable, key: readonly Value[], values: Values): Sql | null {
  if (values.length === 0) return null;
  const assignments = values.map(({ column }) => `"${column}" = ?`).join(', ');
  return { text: `UPDATE "${table.name}" SET ${assignments} WHERE ${isKeyOf(table)}`, params: [...values.map(({ value }) => value), ...key] };
}

/** Each key is a list of one value, so their texts joined are one list. */
function restorationOfMany(table: TrackedTable, keys: readonly string[], values: Values): Sql | null {
  const each = restoration(table, [`[${keys.join()}]`], values);
  return each && { ...each, text: each.text.replace(isKeyOf(table), `"${table.key[0]}" IN (SELECT value ->> 0 FROM json_each(?))`) };
}

const isKeyOf = ({ key }: TrackedTable): string => key.map((column) => `"${column}" = ?`).join(' AND ');

/** A column that is gone, or that SQLite keeps by itself since, is left alone. */
function valuesIn(image: string | null, { columns }: TrackedTable): Values {
  const kept: Readonly<Record<string, string | number | null>> = JSON.parse(image ?? '{}');
  return columns
    .filter(({ name }) => Object.hasOwn(kept, name))
    .map(({ name, blob }) => ({ column: name, value: blob ? bytesOf(kept[name]) : (kept[name] ?? null) }));
}

function bytesOf(digits: string | number | null | undefined): Uint8Array | null {
  return typeof digits === 'string' ? Buffer.from(digits, 'hex') : null;
}
