import Papa from 'papaparse';
import { unnamed } from './csv/columns.ts';
import { DELIMITER_SIGNS } from './csv/delimiter.ts';
import { writeRecord } from './csv/records.ts';
import type { ReadResult, ReadRow } from './read-row.ts';

type Refused = ReadRow & { readonly reasonText: string };

/** The property under which the reason stands; it is left out when the corrected file is read again, and so are its headings (`csv/headings-*.ts`, `skip`). */
const REASON_PROPERTY = 'X-EVENKEEL-REASON';

/** The refused rows as a file of the kind they came from, each with its reason: to be corrected there and read again. */
export function refusedFile(
  result: Pick<ReadResult, 'format' | 'delimiter' | 'columns'>,
  rows: readonly Refused[],
  reasonHeading: string,
): { name: string; content: string } {
  if (result.format === 'vcard') return { name: 'refused.vcf', content: rows.map(refusedCard).join('') };
  const sign = DELIMITER_SIGNS[result.delimiter ?? 'comma'];
  const headings = result.columns.every(({ index, heading }) => heading === unnamed(index))
    ? []
    : [[...result.columns.map(({ heading }) => heading), reasonHeading]];
  const records = rows.map(({ source, reasonText }) => refusedRecord(source, reasonText, sign, result.columns.length));
  // The byte order mark tells spreadsheets that this is UTF-8.
  return {
    name: 'refused.csv',
    content: `\uFEFF${[...headings, ...records].map((cells) => `${writeRecord(cells.map(harmless), sign)}\r\n`).join('')}`,
  };
}

/** The reason stands in its own column, also when the row has too few cells or too many. */
function refusedRecord(source: string, reason: string, sign: string, width: number): string[] {
  const cells = Papa.parse<string[]>(source.replaceAll('\r\n', '\n'), { delimiter: sign, newline: '\n' }).data[0] ?? [];
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''), reason];
}

const PHONE_OR_NUMBER = /^[+-][\d\s()./,-]*\d[\d\s()./-]*(?:\s*(?:ext|x|w|wew|доб)\.?\s*\d+)?$/i;

/** A cell that a spreadsheet would run as a formula gets an apostrophe; phone numbers and negative numbers do not. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !PHONE_OR_NUMBER.test(cell) ? `'${cell}` : cell;
}

function refusedCard({ source, reasonText }: Refused): string {
  const lines = source.split('\n');
  const body = lines.filter((line, index) => !(index === lines.length - 1 && isEnd(line)) && !line.toUpperCase().startsWith(`${REASON_PROPERTY}:`));
  const end = lines.findLast(isEnd) ?? 'END:VCARD';
  return [...body, `${REASON_PROPERTY}:${escaped(reasonText)}`, end].map((line) => `${line}\r\n`).join('');
}

function isEnd(line: string): boolean {
  return /^END[ \t]*:[ \t]*VCARD/i.test(line);
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}
