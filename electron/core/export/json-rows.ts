import type { Readable } from 'node:stream';
import { AppError } from '#shared/contract/error.ts';
import type { Row, Value } from './rows.ts';

/** Rows put together before they go on: one by one they would cost more than what they say. */
const AT_ONCE = 500;
/** A longer line is none that we wrote: a photo of 1 MB has 1.4 million characters. */
const LINE_MAX = 64 * 1024 * 1024;

/** A JSON array with one row a line, so that it can be read line by line however long it is. Bytes are base64. */
export function* jsonOf(rows: Iterable<Row>, onRows: (count: number) => void): Generator<string> {
  let batch: string[] = [];
  let first = true;
  const flush = (): string => {
    const text = (first ? '[\n' : ',\n') + batch.join(',\n');
    first = false;
    onRows(batch.length);
    batch = [];
    return text;
  };
  for (const row of rows) {
    batch.push(JSON.stringify(encoded(row)));
    if (batch.length === AT_ONCE) yield flush();
  }
  if (batch.length > 0) yield flush();
  yield first ? '[]\n' : '\n]\n';
}

export type PlainRow = Readonly<Record<string, string | number | null>>;

export function encoded(row: Row): PlainRow {
  // Most rows have no bytes, and stand for themselves.
  if (isPlain(row)) return row;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value]));
}

function isPlain(row: Row): row is PlainRow {
  for (const name in row) if (row[name] instanceof Uint8Array) return false;
  return true;
}

export function decoded(value: unknown, isBytes: boolean): Value {
  if (value === null || typeof value === 'number') return value;
  if (typeof value !== 'string') throw damaged('a value that is neither text nor number');
  return isBytes ? Buffer.from(value, 'base64') : value;
}

/** The rows of an array as `jsonOf` writes it, many at once: to wait for each would take longer than to read it. AppError `archive-damaged`. */
export async function* rowsFrom(stream: Readable): AsyncGenerator<readonly PlainRow[]> {
  for await (const lines of rowLinesFrom(stream)) yield lines.map(rowOf);
}

/** The same rows as they are written. */
export async function* rowLinesFrom(stream: Readable): AsyncGenerator<readonly string[]> {
  let ended = false;
  for await (const lines of linesOf(stream)) {
    const rows: string[] = [];
    for (const line of lines) {
      if (line === ']' || line === '[]') ended = true;
      else if (line !== '' && line !== '[') rows.push(line.endsWith(',') ? line.slice(0, -1) : line);
    }
    yield rows;
  }
  if (!ended) throw damaged('a table that does not end');
}

function rowOf(line: string): PlainRow {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as PlainRow;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw damaged('a line that is no row');
}

/** Split at line feeds alone: JSON writes them as \n inside texts, but leaves other separators standing. */
async function* linesOf(stream: Readable): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decode(decoder, chunk as Uint8Array)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LINE_MAX) throw damaged('a line without an end');
    yield lines;
  }
  yield [rest + decode(decoder, null)];
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | null): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw new AppError('archive-damaged', { cause });
  }
}

function damaged(message: string): AppError {
  return new AppError('archive-damaged', { message });
}
