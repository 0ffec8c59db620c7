import { expect, test } from 'vitest';
import { openStore } from '../store/open.ts';
import { sql } from '../store/sql.ts';
import { exportedTables, INTERNAL } from './exported-tables.ts';

test('every table is exported, or named with the reason why not', () => {
  const store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
  const all = store.read
    .all<{ name: string }>(sql`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .map(({ name }) => name);
  const exported = exportedTables(store.connection).map(({ name }) => name);
  store.close();
  expect(exported.length).toBeGreaterThan(20);
  expect([...exported, ...Object.keys(INTERNAL)].toSorted()).toEqual(all.toSorted());
});
