import type { Database } from 'better-sqlite3';
import { listOf, type ExportedTable } from './exported-tables.ts';
import { condition, parametersOf, type Scope } from './scope.ts';

export type Value = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, Value>>;

export type TableRows = {
  readonly table: ExportedTable;
  readonly count: number;
  /** In the order of the primary key, one at a time. */
  rows(): IterableIterator<Row>;
};

/** The tables of a scope with their rows; those that cannot have any are left out. */
export function tableRows(db: Database, tables: readonly ExportedTable[], scope: Scope): TableRows[] {
  return tables.flatMap((table): TableRows[] => {
    const where = condition(table, tables, scope);
    if (where === null) return [];
    const parameters = parametersOf(scope);
    const count = Number(db.prepare(`SELECT count(*) FROM "${table.name}" WHERE ${where}`).pluck().get(parameters));
    const columns = listOf(table.columns.map(({ name }) => name));
    const select = db.prepare<[object], Row>(`SELECT ${columns} FROM "${table.name}" WHERE ${where} ORDER BY ${listOf(table.key)}`);
    return [{ table, count, rows: () => select.iterate(parameters) }];
  });
}
