import Papa from 'papaparse';
import { DELIMITERS, type Delimiter } from '#shared/domain/import-card.ts';
import { meaningOf } from './headings.ts';

export const DELIMITER_SIGNS: Readonly<Record<Delimiter, string>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };

/** Enough lines to see a pattern. */
const SAMPLE = 65_536;
const ROWS = 20;

/** Excel's own way to say it: a first line `sep=;`. */
const SEP_LINE = /^sep=(.)\n/i;

/** What splits the columns: Excel's `sep=` line, the sign between headings we know, or the sign that gives equal rows. */
export function delimiterOf(text: string): Delimiter {
  const said = SEP_LINE.exec(text)?.[1];
  const sample = text.slice(0, SAMPLE);
  return DELIMITERS.find((name) => DELIMITER_SIGNS[name] === said) ?? byHeadings(sample) ?? byShape(sample);
}

/** The same text with an empty first line instead of `sep=;`, so that line numbers stay. */
export function withoutSepLine(text: string): string {
  return text.replace(SEP_LINE, '\n');
}

function byHeadings(sample: string): Delimiter | null {
  const scores = DELIMITERS.map((name) => ({ name, known: firstRecord(sample, name).filter((cell) => meaningOf(cell) !== null).length })).toSorted(
    (a, b) => b.known - a.known,
  );
  const [best, next] = scores;
  return best && next && best.known >= 2 && best.known > next.known ? best.name : null;
}

function firstRecord(sample: string, name: Delimiter): readonly string[] {
  return Papa.parse<string[]>(sample.trimStart(), { delimiter: DELIMITER_SIGNS[name], newline: '\n', preview: 1 }).data[0] ?? [];
}

/** The sign with which most rows have the same number of columns, and more than one. */
function byShape(sample: string): Delimiter {
  const scores = DELIMITERS.map((name) => {
    const rows = Papa.parse<string[]>(sample, { delimiter: DELIMITER_SIGNS[name], newline: '\n', preview: ROWS, skipEmptyLines: true }).data;
    const widths = rows.map((row) => row.length).toSorted((a, b) => a - b);
    const usual = widths[widths.length >> 1] ?? 1;
    const equal = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    return { name, score: usual > 1 ? equal + usual / 1000 : 0 };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).name;
}
