import { expect, test } from 'vitest';
import { openStore } from './open.ts';
import { sql } from './sql.ts';

type Reference = { readonly child: string; readonly column: string };

/** Deleting a client looks for its children; without an index of their own, every child table is read whole for each. */
test('every reference to a client or a person is found by an index', () => {
  const store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
  const references = store.read.all<Reference>(sql`
    SELECT m.name AS child, f."from" AS "column" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f."table" IN ('client', 'person') ORDER BY 1, 2`);
  const scans = references.filter(({ child, column }) => {
    const plan = store.connection.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM ${child} WHERE ${column} = ?`).all(1);
    return JSON.stringify(plan).includes('SCAN');
  });
  store.close();
  expect(references.length).toBeGreaterThan(8);
  expect(scans).toEqual([]);
});
