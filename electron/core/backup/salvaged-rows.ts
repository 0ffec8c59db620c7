import type { Database } from 'better-sqlite3';
import { isDamage } from '../store/failures.ts';

type Row = Readonly<Record<string, unknown>>;
const ROWID = '$rowid';
/** So many numbers between the two broken ends are tried one by one. */
const GAP_MAX = 1_000_000;

/** Every row of a table that can be read, each once; in the end, whether that was all of them. */
export function* salvagedRows(db: Database, table: string): Generator<Row, boolean> {
  return yield* hasRowid(db, table) ? byNumber(db, table) : byKey(db, table);
}

function hasRowid(db: Database, table: string): boolean {
  return db.prepare<[string], number>(`SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?`).pluck().get(table) === 0;
}

/** From the front until it breaks, from the back until it breaks, then number by number in between. */
function* byNumber(db: Database, table: string): Generator<Row, boolean> {
  const ends = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  if (yield* untilDamage(db, `SELECT rowid AS "${ROWID}", * FROM "${table}" ORDER BY rowid`, [], (id) => (ends.low = id))) return true;
  const low = Number.isFinite(ends.low) ? ends.low : 0;
  yield* untilDamage(db, `SELECT rowid AS "${ROWID}", * FROM "${table}" WHERE rowid > ? ORDER BY rowid DESC`, [low], (id) => (ends.high = id));
  const high = Number.isFinite(ends.high) ? ends.high : highestKnown(db, table) + 1;
  yield* oneByOne(db, table, low + 1, Math.min(high, low + GAP_MAX));
  return false;
}

/** True when it came to the end. */
function* untilDamage(db: Database, text: string, params: readonly number[], seen: (rowid: number) => void): Generator<Row, boolean> {
  const rows = iteratorOver(db, text, params);
  for (;;) {
    const next = nextOf(rows);
    if (next === 'damaged') return false;
    if (next.done) return true;
    const { [ROWID]: rowid, ...row } = next.value;
    seen(Number(rowid));
    yield row;
  }
}

function* oneByOne(db: Database, table: string, from: number, to: number): Generator<Row> {
  const find = db.prepare<[number], Row>(`SELECT * FROM "${table}" WHERE rowid = ?`);
  for (let rowid = from; rowid < to; rowid += 1) {
    const row = unlessDamaged(() => find.get(rowid));
    if (row) yield row;
  }
}

/** A table that is its own index: from both ends, each key once. */
function* byKey(db: Database, table: string): Generator<Row, boolean> {
  const keys = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck().all(table);
  const seen = new Set<string>();
  for (const direction of ['ASC', 'DESC']) {
    const rows = iteratorOver(db, `SELECT * FROM "${table}" ORDER BY ${keys.map((key) => `"${key}" ${direction}`).join(', ')}`, []);
    for (let next = nextOf(rows); next !== 'damaged'; next = nextOf(rows)) {
      if (next.done) return direction === 'ASC';
      const key = JSON.stringify(keys.map((name) => next.value[name]));
      if (seen.size !== seen.add(key).size) yield next.value;
    }
  }
  return false;
}

/** What AUTOINCREMENT remembers; 0 where that is lost, too. */
function highestKnown(db: Database, table: string): number {
  return unlessDamaged(() => db.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table)) ?? 0;
}

function* iteratorOver(db: Database, text: string, params: readonly number[]): Generator<Row> {
  yield* db.prepare<number[], Row>(text).iterate(...params);
}

function nextOf(rows: Iterator<Row>): IteratorResult<Row> | 'damaged' {
  return unlessDamaged(() => rows.next()) ?? 'damaged';
}

function unlessDamaged<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}
