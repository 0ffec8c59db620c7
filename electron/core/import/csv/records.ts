import Papa from 'papaparse';

/** A record of a CSV file, with the line of the file it begins on (from 1). */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[]; readonly brokenQuotes: boolean };

/** After so many lines with stray quotation marks a file uses them as ordinary signs; every repair reads on from its line. */
const REPAIRS_MAX = 50;
const CHECK_EVERY = 500;

/**
 * All records of a text (line feeds only). A quotation mark that is opened and not closed would swallow everything that follows;
 * such a line is taken by itself, marked broken, and reading goes on with the next.
 */
export function recordsOf(text: string, delimiter: string, check: () => void): CsvRecord[] {
  const records: CsvRecord[] = [];
  let at = 0;
  let line = 1;
  for (let repairs = 0; at < text.length; repairs += 1) {
    const run = readRun(text.slice(at), delimiter, repairs < REPAIRS_MAX, check);
    for (const cells of run.records) {
      records.push({ line, cells, brokenQuotes: false });
      line += 1 + cells.reduce((sum, cell) => sum + lineFeeds(cell), 0);
    }
    at += run.length;
    if (at >= text.length) break;
    const end = text.indexOf('\n', at);
    const broken = text.slice(at, end === -1 ? undefined : end);
    records.push({ line, cells: broken.split(delimiter), brokenQuotes: true });
    line += 1;
    at += broken.length + 1;
  }
  return records;
}

/** One record as a line of CSV. */
export function writeRecord(cells: readonly string[], delimiter: string): string {
  return Papa.unparse([[...cells]], { delimiter, newline: '\r\n' });
}

type Run = { readonly records: readonly (readonly string[])[]; readonly length: number };

/** Records up to the first with a stray quotation mark, and how much of the text they take. */
function readRun(text: string, delimiter: string, quotes: boolean, check: () => void): Run {
  const records: string[][] = [];
  let length = 0;
  let broken = false;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    // papaparse's fast mode is the one that knows no quotation marks.
    fastMode: !quotes,
    step({ data, errors, meta }, parser) {
      if (broken) return;
      broken = errors.some(({ type }) => type === 'Quotes');
      if (broken) {
        parser.abort();
        return;
      }
      records.push(data);
      length = meta.cursor;
      if (records.length % CHECK_EVERY === 0) check();
    },
  });
  return { records, length: broken ? length : text.length };
}

function lineFeeds(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) found += 1;
  return found;
}
