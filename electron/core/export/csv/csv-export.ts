import { Readable } from 'node:stream';
import type { Database } from 'better-sqlite3';
import Papa from 'papaparse';
import type { Language } from '#shared/domain/language.ts';
import type { ZipReader } from '../../zip/read-zip.ts';
import type { ZipEntry } from '../../zip/write-zip.ts';
import { compare, unlike } from '../compare.ts';
import { listOf } from '../exported-tables.ts';
import type { Row, TableRows } from '../rows.ts';
import { condition, parametersOf, type Scope } from '../scope.ts';
import { csvColumns, type CsvColumn } from './cells.ts';

const AT_ONCE = 500;
/** Without it Excel takes UTF-8 for the letters of its own country. */
const BOM = '\uFEFF';

export type CsvExport = {
  readonly db: Database;
  readonly scope: Scope;
  readonly tables: readonly TableRows[];
  readonly language: Language;
  readonly zone: string;
  /** Before the name of each file: '' or 'csv/'. */
  readonly folder: string;
  readonly onRows: (count: number) => void;
};

/** Where a comma separates the decimals, a spreadsheet expects semicolons between the cells. */
export function delimiterFor(language: Language): ',' | ';' {
  return language === 'en' ? ',' : ';';
}

/** One file for each kind that has anything in it. */
export function* csvEntries(it: CsvExport): Generator<ZipEntry> {
  for (const { table, count } of it.tables) {
    if (count > 0) yield { name: `${it.folder}${table.name}.csv`, content: () => Readable.from(lines(it, table.name)) };
  }
}

function* lines(it: CsvExport, name: string): Generator<string> {
  const { columns, rows } = source(it, name);
  const delimiter = delimiterFor(it.language);
  const text = (cells: readonly (readonly string[])[]): string => `${Papa.unparse([...cells], { delimiter, newline: '\r\n' })}\r\n`;
  yield BOM + text([columns.map(({ heading }) => heading)]);
  let batch: string[][] = [];
  const flush = (): string => {
    it.onRows(batch.length);
    const written = text(batch);
    batch = [];
    return written;
  };
  for (const row of rows()) {
    batch.push(columns.map(({ cell }) => cell(row)));
    if (batch.length === AT_ONCE) yield flush();
  }
  if (batch.length > 0) yield flush();
}

function source({ db, scope, tables, zone }: CsvExport, name: string): { readonly columns: readonly CsvColumn[]; readonly rows: () => IterableIterator<Row> } {
  const all = tables.map(({ table }) => table);
  const table = all.find((each) => each.name === name);
  if (!table) throw new Error(`${name} is not exported`);
  const columns = csvColumns(table, timeWriter(zone));
  const where = condition(table, all, scope) ?? '0';
  const select = db.prepare<[object], Row>(
    `SELECT ${columns.map(({ select: each }) => each).join(', ')} FROM (SELECT * FROM "${name}" WHERE ${where}) t ORDER BY ${listOf(table.key)}`,
  );
  return { columns, rows: () => select.iterate(parametersOf(scope)) };
}

/** `2026-02-26 09:12:00` in the zone of the practice: what every spreadsheet takes for a time. */
export function timeWriter(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone });
  return (instant) => format.format(instant);
}

/** Reads the files again and holds every cell against the practice. Answers the rows of each kind. */
export async function checkCsv(zip: ZipReader, it: CsvExport): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const { table, count } of it.tables) {
    if (count === 0) continue;
    const { columns, rows } = source(it, table.name);
    const name = `${it.folder}${table.name}.csv`;
    const headings = columns.map(({ heading }) => heading);
    const records = recordsIn(await zip.stream(name), delimiterFor(it.language), headings);
    const isSame = (cells: readonly string[], row: Row): boolean =>
      same(
        cells,
        columns.map(({ cell }) => cell(row)),
      );
    found.set(table.name, await compare(records, rows(), isSame, { name, onRows: it.onRows }));
  }
  return found;
}

function same(cells: readonly string[], expected: readonly string[]): boolean {
  return cells.length === expected.length && cells.every((cell, index) => cell === expected[index]);
}

async function* recordsIn(stream: Readable, delimiter: string, headings: readonly string[]): AsyncGenerator<readonly string[]> {
  // Its pieces end anywhere, in the middle of a letter, too.
  stream.setEncoding('utf8');
  const parsing = stream.pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter, newline: '\r\n' }));
  stream.on('error', (error) => parsing.destroy(error));
  let isHead = true;
  for await (const cells of parsing) {
    const row = cells as string[];
    if (!isHead) yield row;
    else if (!same([String(row[0]).replace(BOM, ''), ...row.slice(1)], headings)) throw unlike('headings');
    isHead = false;
  }
}
