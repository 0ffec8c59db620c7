import type { ImportColumn, ReadOptions } from '#shared/contract/imports.ts';
import type { CardField } from '#shared/domain/import-card.ts';
import { fileRefusal } from '../file-refusal.ts';
import { contentMeanings } from './content.ts';
import { headingKey, meaningOf, type Meaning } from './headings.ts';
import type { CsvRecord } from './records.ts';

export type Column = ImportColumn & Omit<Meaning, 'field'>;
export type Table = { readonly columns: readonly Column[]; readonly records: readonly CsvRecord[]; readonly heading: string };

/** A mapping names columns with up to three digits. */
const COLUMNS_MAX = 1000;
/** Lines above the headings ("Clients 2026") are looked through this far. */
const TITLES_MAX = 5;
const EXAMPLES = 3;
/** Longer examples fill no screen; the column shows what it is like. */
const EXAMPLE_LENGTH = 120;
/** Fields that several columns may have; of any other the first column counts. */
const REPEATED: ReadonlySet<CardField> = new Set([
  'email',
  'emailLabel',
  'phone',
  'phoneLabel',
  'address',
  'addressLabel',
  'street',
  'postcode',
  'town',
  'region',
  'country',
  'url',
  'urlLabel',
  'note',
  'groups',
  'custom',
  'skip',
]);

type Remembered = ((heading: string) => Record<string, CardField> | null) | undefined;

/** Finds the headings and says what each column means: by what the user chose now, chose before, by its heading, by its content. */
export function tableOf(all: readonly CsvRecord[], mapping: ReadOptions['mapping'], remembered: Remembered): Table {
  const records = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const at = headingIndex(records);
  const rows = at === null ? records : records.slice(at + 1);
  const headings = at === null ? null : (records[at]?.cells ?? []);
  const width = headings?.length ?? rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width > COLUMNS_MAX) throw fileRefusal('too-many-columns');
  const heading = (headings ?? []).map(headingKey).join('|');
  const chosen = mapping ?? (heading === '' ? null : remembered?.(heading)) ?? {};
  const guessed = headings ? guess(headings, rows) : contentMeanings(rows, width);
  const columns = guessed.map((meaning, index) => column(index, headings?.[index] ?? null, chosen[String(index)], meaning, rows));
  return { columns, records: rows, heading };
}

/** The name of a column in a file without headings. */
export function unnamed(index: number): string {
  return `Column ${index + 1}`;
}

/** The first line that has headings we know; a line with an address or a number in it is a row; anything else is a line of headings. */
function headingIndex(records: readonly CsvRecord[]): number | null {
  const known = records.slice(0, TITLES_MAX).map(({ cells }) => cells.filter((cell) => meaningOf(cell) !== null).length);
  const titled = known.findIndex((count) => count >= 2);
  if (titled !== -1 && records.slice(0, titled).every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length === 1)) return titled;
  const [first] = records;
  if (!first) return 0;
  return contentMeanings([first], first.cells.length).some(({ field }) => field === 'email' || field === 'phone') ? null : 0;
}

function guess(headings: readonly string[], rows: readonly CsvRecord[]): Meaning[] {
  const seen = new Set<CardField>();
  const known = headings.map((heading) => {
    const meaning = meaningOf(heading);
    if (!meaning || REPEATED.has(meaning.field)) return meaning;
    const again = seen.has(meaning.field);
    seen.add(meaning.field);
    return again ? null : meaning;
  });
  const content = contentMeanings(rows, headings.length);
  const hasMail = known.some((meaning) => meaning?.field === 'email');
  return known.map((meaning, index) => {
    const byContent = content[index];
    if (meaning) return germanSurname(meaning, headings, index);
    return !hasMail && byContent?.field === 'email' ? byContent : NOTHING;
  });
}

const NOTHING: Meaning = { field: 'skip', label: '', set: '' };

/** "Vorname, Name": the German "Name" beside a first name is the surname. */
function germanSurname(meaning: Meaning, headings: readonly string[], index: number): Meaning {
  const isName = meaning.field === 'name' && headingKey(headings[index] ?? '') === 'name';
  return isName && headings.some((heading) => headingKey(heading) === 'vorname') ? { ...meaning, field: 'family' } : meaning;
}

function column(index: number, heading: string | null, chosen: CardField | undefined, meaning: Meaning, rows: readonly CsvRecord[]): Column {
  const said = chosen === undefined || chosen === meaning.field ? meaning : { ...NOTHING, field: chosen };
  return { ...said, index, heading: heading?.trim() || unnamed(index), examples: examplesOf(rows, index) };
}

function examplesOf(rows: readonly CsvRecord[], index: number): string[] {
  const examples: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[index]?.trim() ?? '';
    if (cell !== '') examples.push(cell.slice(0, EXAMPLE_LENGTH));
    if (examples.length === EXAMPLES) break;
  }
  return examples;
}
