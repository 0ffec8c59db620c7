import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { exportedTables, listOf, type ExportedColumn, type ExportedTable } from '../exported-tables.ts';

/** What is hard to write and to read again: every kind of line end, quotation mark, formula, letter and empty text. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    "'=1+1",
    '=1+1',
    '+48 22 555 01 66',
    '-5',
    '@x',
    '\t',
    'a\r\nb',
    'a\nb\rc',
    'a;b,c"d',
    '\u2028\u2029',
    '\uFEFF',
    '[',
    ']',
    '{"a":1},',
    'żółć Ёж 漢字 🙂',
  ),
);
const whole = fc.oneof(fc.integer(), fc.constantFrom(0, 1, -1, 1_772_093_520_000, Number.MAX_SAFE_INTEGER));
const TRIES = 40;

/** A row or more for every table there is, later ones included, with values that its own checks accept. Deterministic for a seed. */
export function fillTables(db: Database, seed: number, rowsEach = 3): void {
  const tables = exportedTables(db);
  let salt = seed;
  const pick = <T>(from: fc.Arbitrary<T>): T => fc.sample(from, { numRuns: 1, seed: (salt += 1) })[0]!;
  db.pragma('foreign_keys = ON');
  for (const table of inOrder(tables)) {
    const definition = String(db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table.name));
    let made = 0;
    for (let n = 0; n < TRIES && made < rowsEach; n += 1) made += Number(tryRow(db, table, definition, pick));
    if (made === 0 && Number(db.prepare(`SELECT count(*) FROM "${table.name}"`).pluck().get()) === 0) throw new Error(`${table.name} could not be filled`);
  }
}

type Pick = <T>(from: fc.Arbitrary<T>) => T;

function tryRow(db: Database, table: ExportedTable, definition: string, pick: Pick): boolean {
  const columns = table.columns.filter((column) => !(column.name === 'id' && table.name !== 'practice'));
  const values = columns.map((column) => valueFor(db, table, column, definition, pick));
  try {
    db.prepare(`INSERT INTO "${table.name}" (${listOf(columns.map(({ name }) => name))}) VALUES (${columns.map(() => '?').join(', ')})`).run(values);
    return true;
  } catch (error) {
    // Its checks go over several columns, or the key was there: another try.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}

function valueFor(db: Database, table: ExportedTable, { name, type, required }: ExportedColumn, definition: string, pick: Pick): unknown {
  const reference = table.references.find(({ column }) => column === name);
  if (reference) {
    const ids = db.prepare(`SELECT * FROM "${reference.table}"`).pluck().all();
    return pick(fc.constantFrom(...ids, ...(required ? [] : [null])));
  }
  if (table.name === 'practice' && name === 'id') return 1;
  if (!required && pick(fc.nat(2)) === 0) return null;
  const allowed = new RegExp(`\\b${name} IN \\(([^)]*)\\)`).exec(definition)?.[1];
  if (allowed)
    return pick(
      fc.constantFrom(
        ...allowed
          .split(',')
          .map((part) => part.trim())
          .map((part) => (part.startsWith("'") ? part.slice(1, -1) : Number(part))),
      ),
    );
  if (definition.includes(`json_valid(${name})`)) return '[]';
  if (new RegExp(`\\b${name} GLOB '\\?\\?\\?\\?-`).test(definition)) return pick(fc.constantFrom('2026-02-26', '1999-12-31'));
  if (name === 'sha256') return pick(fc.string({ unit: fc.constantFrom('0', '7', 'a', 'f'), minLength: 64, maxLength: 64 }));
  if (type === 'BLOB') return Buffer.from(pick(fc.uint8Array({ maxLength: 40 })));
  return type === 'TEXT' ? pick(texts) : pick(whole);
}

/** Parents before children. */
function inOrder(tables: readonly ExportedTable[]): ExportedTable[] {
  const done = new Set<string>();
  const ordered: ExportedTable[] = [];
  while (ordered.length < tables.length) {
    const next = tables.find(({ name, references }) => !done.has(name) && references.every(({ table }) => done.has(table) || table === name));
    if (!next) throw new Error('tables refer to each other in a circle');
    done.add(next.name);
    ordered.push(next);
  }
  return ordered;
}
