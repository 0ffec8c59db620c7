import type { ExportedColumn, ExportedTable, Reference } from '../exported-tables.ts';
import type { Row } from '../rows.ts';
import { defused } from './formula.ts';

export type CsvColumn = {
  readonly heading: string;
  /** The expression that gives the value, over the table as `t`. */
  readonly select: string;
  readonly cell: (row: Row) => string;
};

const NAMED = new Set(['client', 'person']);
/** Where a plus sign at the beginning belongs to a number one dials; a spreadsheet leaves such a text alone. */
const DIALLED = /^\+[\d\s().\-/]*$/;

/** Every column of the table but bytes; after a reference to a client or a person, the name. */
export function csvColumns(table: ExportedTable, timeIn: (instant: number) => string): CsvColumn[] {
  return table.columns
    .filter(({ type }) => type !== 'BLOB')
    .flatMap((column) => [
      plain(column, timeIn),
      ...table.references.filter((reference) => reference.column === column.name && NAMED.has(reference.table)).map(name),
    ]);
}

function plain({ name: heading, type }: ExportedColumn, timeIn: (instant: number) => string): CsvColumn {
  const value = (row: Row) => row[heading];
  const isInstant = type === 'INTEGER' && (heading.endsWith('_at') || heading === 'at');
  const number = (row: Row): string => {
    const it = value(row);
    return it === null || it === undefined ? '' : isInstant ? timeIn(Number(it)) : String(it);
  };
  return { heading, select: `t."${heading}"`, cell: type === 'TEXT' ? (row) => textCell(String(value(row) ?? ''), row) : number };
}

function name({ column, table }: Reference): CsvColumn {
  const heading = `${column.replace(/_id$/, '')}_name`;
  return {
    heading,
    select: `(SELECT r.name FROM "${table}" r WHERE r.id = t."${column}") AS "${heading}"`,
    cell: (row) => textCell(String(row[heading] ?? ''), {}),
  };
}

function textCell(text: string, row: Row): string {
  return row['kind'] === 'phone' && DIALLED.test(text) ? text : defused(text);
}
