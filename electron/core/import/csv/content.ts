import type { Meaning } from './headings.ts';
import type { CsvRecord } from './records.ts';

const SAMPLE_ROWS = 200;
/** So much of what a column holds must look alike; the rest may be mistakes. */
const MOST = 0.6;
const NOTHING: Meaning = { field: 'skip', label: '', set: '' };

const EMAIL = /^\s*(?:[^@\s;,]+@[^@\s;,]+(?:[;,\s]+|$))+$/;
const PHONE = /^\s*(?:\+|00|\(?0|\d)[\d\s().\-/]{6,22}\s*$/;
const URL_LIKE = /^\s*(https?:\/\/|www\.)\S+\s*$/i;
const DATE_LIKE = /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s*$/;
const WORDS = /^[^\d@]{2,80}$/;

/** What columns without headings are, by what stands in them. Of plain words the first are the firm and the second the person. */
export function contentMeanings(rows: readonly CsvRecord[], width: number): Meaning[] {
  const kinds = Array.from({ length: width }, (_, index) => kindOf(cellsOf(rows, index)));
  const words = kinds.flatMap((kind, index) => (kind === 'words' ? [index] : []));
  const [first, second] = words;
  return kinds.map((kind, index) => {
    if (kind !== 'words') return kind === null ? NOTHING : { ...NOTHING, field: kind };
    if (index === first) return { ...NOTHING, field: second === undefined ? 'name' : 'organisation' };
    return index === second ? { ...NOTHING, field: 'name' } : NOTHING;
  });
}

function kindOf(cells: readonly string[]): 'email' | 'phone' | 'url' | 'words' | null {
  const mostly = (pattern: RegExp): boolean => cells.length > 0 && cells.filter((cell) => pattern.test(cell)).length >= cells.length * MOST;
  if (mostly(EMAIL)) return 'email';
  if (mostly(URL_LIKE)) return 'url';
  if (mostly(PHONE) && !mostly(DATE_LIKE)) return 'phone';
  return mostly(WORDS) ? 'words' : null;
}

function cellsOf(rows: readonly CsvRecord[], index: number): string[] {
  return rows
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => (cells[index] ?? '').slice(0, 500))
    .filter((cell) => cell.trim() !== '');
}
