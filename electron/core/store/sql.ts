import type { Database, Statement } from 'better-sqlite3';

type Value = string | number | bigint | Uint8Array | null;
export type Sql = { readonly text: string; readonly params: readonly Value[] };

/** SQL with its parameters: what stands in `${}` is always bound, never pasted. */
export function sql(parts: TemplateStringsArray, ...params: readonly (Value | boolean)[]): Sql {
  return { text: textOf(parts), params: params.map((value) => (typeof value === 'boolean' ? Number(value) : value)) };
}

const texts = new WeakMap<TemplateStringsArray, string>();

/**
 * One text for one place in the source. A plain `?` lets SQLite plan for the value, and with a partial index on the table
 * it plans again at every other value: ten times the work of a short question. With a sign before it, it plans once.
 */
function textOf(parts: TemplateStringsArray): string {
  const text = texts.get(parts) ?? parts.join('+?');
  texts.set(parts, text);
  return text;
}

/** Can ask, cannot change. */
export interface ReadDb {
  /** Row is what the query's columns promise; the schema is STRICT, so a column cannot hold another type. */
  all<Row>(query: Sql): Row[];
  get<Row>(query: Sql): Row | undefined;
}

/** Exists only inside a transaction. */
export interface WriteDb extends ReadDb {
  run(statement: Sql): { readonly changes: number; readonly id: number };
}

export function readDb(database: Database): ReadDb {
  const prepare = preparer(database);
  return {
    all: <Row>(query: Sql) => prepare(query.text).all(...query.params) as Row[],
    get: <Row>(query: Sql) => prepare(query.text).get(...query.params) as Row | undefined,
  };
}

export function writeDb(database: Database, reader: ReadDb): WriteDb {
  const prepare = preparer(database);
  return {
    ...reader,
    run(statement) {
      const { changes, lastInsertRowid } = prepare(statement.text).run(...statement.params);
      return { changes, id: Number(lastInsertRowid) };
    },
  };
}

/** Statements are compiled once per connection. */
function preparer(database: Database): (text: string) => Statement {
  const statements = new Map<string, Statement>();
  return (text) => {
    const known = statements.get(text) ?? database.prepare(text);
    statements.set(text, known);
    return known;
  };
}
