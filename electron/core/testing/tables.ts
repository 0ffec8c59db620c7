import type { ReadDb } from '../store/sql.ts';

type Row = Readonly<Record<string, unknown>>;

/** What happened, not what is there: it only ever grows. */
const RECORDS = ['audit_log', 'import_mapping', 'undo_row', 'undo_step'];

/** Every row of every table but the records, for tests that compare a whole practice with what it was. */
export function allRows(db: ReadDb): Record<string, Row[]> {
  const tables = db.all<{ name: string }>({
    text: `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    params: [],
  });
  const kept = tables.filter(({ name }) => !RECORDS.includes(name));
  return Object.fromEntries(kept.map(({ name }) => [name, db.all<Row>({ text: `SELECT * FROM "${name}" ORDER BY 1, 2`, params: [] })]));
}

/** The same without what is deleted or retracted, and without all that hangs on it: what screens can show. */
export function livingRows(db: ReadDb): Record<string, Row[]> {
  const tables = allRows(db);
  const gone = (table: string): Set<unknown> => new Set(tables[table]?.filter((row) => row['deleted_at'] !== null).map((row) => row['id']));
  const [clients, people] = [gone('client'), gone('person')];
  const lives = (row: Row): boolean => !row['deleted_at'] && !row['retracted_at'] && !clients.has(row['client_id']) && !people.has(row['person_id']);
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.filter(lives)]));
}
