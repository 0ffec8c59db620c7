import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../store/open.ts';
import { sql } from '../store/sql.ts';

/** Written by the program itself, or only together with a row that is looked at. */
const SAYS_NOTHING = [
  'ask_event',
  'call_attempt',
  'client',
  'client_group_member',
  'client_person',
  'client_tag',
  'clock',
  'contact_point',
  'custom_field',
  'last_informed',
  'plan',
  'reminder_occurrence',
  'request_item',
  'service_hint',
  'stage_effect',
  'today_postponement',
  'told_apart',
];

test('whatever hangs on a client counts as work with it, unless somebody decided otherwise', () => {
  const store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
  const tables = store.read.all<{ name: string }>(sql`
    SELECT DISTINCT m.name FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f."table" = 'client'`);
  store.close();
  const query = readFileSync(path.join(import.meta.dirname, 'worked-with.ts'), 'utf8');
  const forgotten = tables.map(({ name }) => name).filter((name) => !SAYS_NOTHING.includes(name) && !query.includes(`FROM ${name} `));
  expect(tables.length).toBeGreaterThan(SAYS_NOTHING.length);
  expect(forgotten).toEqual([]);
});
