import type { ReadOptions } from '#shared/contract/imports.ts';
import type { CardField, ImportEncoding } from '#shared/domain/import-card.ts';
import type { Day } from '#shared/time/day.ts';
import { checkRow } from '../check-row.ts';
import { birthdayFrom, dateOrderOf, dayFrom, nearCentury, type DateOrder } from '../dates.ts';
import { problem, wrongAsWhole, type Problem } from '../problem.ts';
import type { ReadResult, ReadRow } from '../read-row.ts';
import { tableOf, type Column, type Table } from './columns.ts';
import { delimiterOf, DELIMITER_SIGNS, withoutSepLine } from './delimiter.ts';
import { recordReader, type RecordValues } from './record-values.ts';
import { recordsOf, writeRecord, type CsvRecord } from './records.ts';

export type CsvRequest = {
  readonly text: string;
  readonly encoding: ImportEncoding;
  readonly options: ReadOptions;
  readonly remembered?: ((heading: string) => Record<string, CardField> | null) | undefined;
  readonly country: string;
  readonly today: Day;
  /** Called often: reports how far reading is, and throws when it is to stop. */
  readonly check: (done: number, total: number) => void;
};

const CHECK_EVERY = 500;
/** A row of one cell under fewer headings than this may simply have left the rest out. */
const HEADINGS_OF_A_TABLE = 3;
const DATE_FIELDS = ['startedOn', 'lastContactOn', 'birthday'] as const satisfies readonly CardField[];
type DateField = (typeof DATE_FIELDS)[number];
type Orders = Readonly<Record<DateField, DateOrder>>;

export function readCsv(request: CsvRequest): ReadResult {
  const { text, encoding, options, remembered, country } = request;
  const delimiter = options.delimiter ?? delimiterOf(text);
  const sign = DELIMITER_SIGNS[delimiter];
  const records = recordsOf(withoutSepLine(text), sign, () => request.check(0, 0));
  const table = tableOf(records, options.mapping, remembered);
  const orders = dateOrders(table, country);
  const read = recordReader(table.columns, country);
  const rows = table.records.map((record, index): ReadRow => {
    if (index % CHECK_EVERY === 0) request.check(index, table.records.length);
    return rowOf(record, readDates(read(record.cells), orders, request.today), table, sign, request);
  });
  request.check(rows.length, rows.length);
  return { format: 'csv', encoding, delimiter, columns: table.columns.map(asImportColumn), heading: table.heading, rows };
}

function rowOf(record: CsvRecord, { values, custom }: RecordValues, table: Table, sign: string, request: CsvRequest): ReadRow {
  const { card, ...wrong } = checkRow(values, custom, request);
  const shape = shapeProblem(record, table, sign);
  return {
    row: record.line,
    card,
    ...(shape ? wrongAsWhole(shape) : wrong),
    values,
    source: writeRecord(record.cells, sign),
    photo: null,
    extra: '',
  };
}

/** A row whose cells do not stand under their headings is refused before anything in it is believed. */
function shapeProblem({ cells, brokenQuotes }: CsvRecord, { columns }: Table, sign: string): Problem | null {
  const whole = (): string => cells.join(sign);
  if (brokenQuotes) return problem('skip', 'broken-quotes', whole());
  if (cells.length === 1 && columns.length >= HEADINGS_OF_A_TABLE) return problem('skip', 'too-few-cells', whole());
  const tooMany = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  return tooMany ? problem('skip', 'too-many-cells', whole()) : null;
}

function dateOrders({ columns, records }: Table, country: string): Orders {
  const orderOf = (field: DateField): DateOrder => {
    const indexes = columns.filter((column) => column.field === field).map(({ index }) => index);
    return dateOrderOf(
      indexes.flatMap((index) => records.map(({ cells }) => cells[index] ?? '')),
      country,
    );
  };
  return { startedOn: orderOf('startedOn'), lastContactOn: orderOf('lastContactOn'), birthday: orderOf('birthday') };
}

/** Dates by the order of their column, written as ISO days so that they say the same when the row is checked again. */
function readDates({ values, custom }: RecordValues, orders: Orders, today: Day): RecordValues {
  const read = { ...values };
  for (const field of DATE_FIELDS) {
    const text = values[field];
    if (text === undefined) continue;
    const found = field === 'birthday' ? birthdayFrom(text, orders[field], today) : dayFrom(text, orders[field], nearCentury);
    if (found !== null) read[field] = found;
  }
  return { values: read, custom };
}

function asImportColumn({ index, heading, field, examples }: Column): ReadResult['columns'][number] {
  return { index, heading, field, examples };
}
