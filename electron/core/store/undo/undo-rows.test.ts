import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../open.ts';
import { sql, type Sql } from '../sql.ts';
import { flipRows, markFlipped } from './flip.ts';
import { stepToRedo, stepToUndo } from './steps.ts';
import { APPEND_ONLY, DERIVED, UNTRACKED } from './tracked-tables.ts';

let store: Store;
beforeEach(() => {
  store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
});
afterEach(() => store.close());

function write(by: 'user' | 'clock', ...statements: readonly Sql[]): void {
  store.recorder.during({ call: 'test', by, at: 1 }, () => store.write((db) => statements.map((statement) => db.run(statement)).length));
}

function flip(choose: typeof stepToUndo): void {
  store.write((db) => {
    const { id } = choose(db)!;
    flipRows(db, id, { tables: store.recorder.tables, now: 99 });
    markFlipped(db, id, 99);
  });
}

const undo = (): void => flip(stepToUndo);
const redo = (): void => flip(stepToRedo);

const client = (id: number, referredBy: number | null = null): Sql => sql`
  INSERT INTO client (id, uid, kind, name, legal_name, tax_id, town, country, stage, stage_entered_at, source, referred_by, pinned_note, note, name_key,
    created_at, updated_at)
  VALUES (${id}, ${`u${id}`}, 'company', 'A', '', '', '', '', 'active', 1, '', ${referredBy}, '', '', 'a', 1, 1)`;
const person = (id: number): Sql => sql`
  INSERT INTO person (id, uid, name, greeting, form_of_address, note, name_key, created_at, updated_at)
  VALUES (${id}, ${`p${id}`}, 'B', '', '', '', 'b', 1, 1)`;

function everything(): unknown {
  return [...store.recorder.tables.keys()].map((table) => [table, store.connection.prepare(`SELECT * FROM "${table}"`).all()]);
}

test('every table is recorded or named as one that is not, and the lists name what exists', () => {
  const names = store.read.all<{ name: string }>(sql`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`);
  const known = [...store.recorder.tables.keys(), ...Object.keys(UNTRACKED)];
  expect(names.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
  const columnsOf = (table: string): string[] => store.read.all<{ name: string }>(sql`SELECT name FROM pragma_table_info(${table})`).map(({ name }) => name);
  for (const table of APPEND_ONLY) expect(columnsOf(table), table).toContain('retracted_at');
  for (const [table, columns] of Object.entries(DERIVED)) expect(columnsOf(table), table).toEqual(expect.arrayContaining([...columns]));
});

test('what a deletion takes with it comes back, and goes again', () => {
  store.write((db) => {
    for (const statement of [client(1), client(2, 1), person(1)]) db.run(statement);
    db.run(sql`INSERT INTO client_person (client_id, person_id, role, position) VALUES (1, 1, 'other', 0)`);
    db.run(sql`INSERT INTO client_tag (client_id, tag) VALUES (1, 'vat')`);
    db.run(sql`INSERT INTO interaction (uid, client_id, person_id, at, direction, channel, result, purpose, informs, summary, created_at)
      VALUES ('i1', 1, 1, 5, 'out', 'phone', 'connected', 'news', 1, 'x', 5)`);
  });
  const before = everything();
  write('user', sql`DELETE FROM client WHERE id = 1`, sql`DELETE FROM person WHERE id = 1`);
  const after = everything();
  expect(store.read.get(sql`SELECT referred_by AS referredBy FROM client WHERE id = 2`)).toEqual({ referredBy: null });
  undo();
  expect(everything()).toEqual(before);
  redo();
  expect(everything()).toEqual(after);
  undo();
  expect(everything()).toEqual(before);
});

test.each([
  ['bytes', new Uint8Array([0, 1, 254, 255])],
  ['no bytes', new Uint8Array(0)],
])('%s come back as they were', (_title, bytes) => {
  store.write((db) => {
    db.run(person(1));
    db.run(sql`INSERT INTO person_photo (person_id, media_type, bytes) VALUES (1, 'image/png', ${bytes})`);
  });
  const before = everything();
  write('user', sql`UPDATE person_photo SET bytes = ${new Uint8Array([7])}`, sql`DELETE FROM person_photo`);
  undo();
  expect(everything()).toEqual(before);
});

test.each(['', ' ', 'a\u0000b', '{"a":1}', '[1]', 'null', '"\\', 'Łódź\u2028Ёлкин 👩‍💼', '\u001f\r\n\t'])('the text %j comes back as it was', (text) => {
  store.write((db) => {
    db.run(client(1));
    db.run(sql`UPDATE client SET note = ${text}, name = ${text}, deleted_at = ${Date.UTC(2999, 1)}`);
  });
  const before = everything();
  write('user', sql`UPDATE client SET note = 'x', deleted_at = NULL`);
  write('user', sql`DELETE FROM client`);
  undo();
  undo();
  expect(everything()).toEqual(before);
});

test('a changed key is found again', () => {
  store.write((db) => {
    db.run(client(1));
    db.run(client(2));
    db.run(sql`INSERT INTO client_tag (client_id, tag) VALUES (1, 'vat')`);
  });
  const before = everything();
  write('user', sql`UPDATE client_tag SET client_id = 2, tag = 'VAT'`, sql`DELETE FROM client WHERE id = 1`);
  undo();
  expect(everything()).toEqual(before);
});

test('work that fails leaves no step, and the next one is recorded as ever', () => {
  expect(() => write('user', client(1), sql`INSERT INTO client_tag (client_id, tag) VALUES (7, 'vat')`)).toThrow('FOREIGN KEY');
  expect(stepToUndo(store.read)).toBeUndefined();
  write('user', client(1));
  undo();
  expect(store.read.all(sql`SELECT id FROM client`)).toEqual([]);
});

test('several transactions of one command are one step', () => {
  store.recorder.during({ call: 'test', by: 'user', at: 1 }, () => {
    store.write((db) => db.run(client(1)).id);
    store.write((db) => db.run(client(2)).id);
  });
  undo();
  expect(store.read.all(sql`SELECT id FROM client`)).toEqual([]);
});

test('what is written outside a command is no step', () => {
  store.write((db) => db.run(client(1)).id);
  expect(stepToUndo(store.read)).toBeUndefined();
  expect(store.read.all(sql`SELECT 1 FROM undo_row`)).toEqual([]);
});

test('the clock is not undone, does not end a redo, and is not overruled', () => {
  write('user', client(1));
  write('user', client(2));
  write('user', sql`UPDATE client SET town = 'Lublin' WHERE id = 1`);
  undo();
  write('clock', sql`UPDATE client SET note = 'woken' WHERE id = 2`);
  redo();
  undo();
  write('clock', sql`UPDATE client SET note = 'woken' WHERE id = 1`);
  const before = everything();
  expect(redo).toThrow('undo-overtaken');
  expect(undo).toThrow('undo-overtaken');
  expect(everything()).toEqual(before);
});

test('the clock does not stand in the way of what was done after it', () => {
  write('user', client(1));
  write('clock', sql`UPDATE client SET note = 'woken' WHERE id = 1`);
  write('user', sql`UPDATE client SET town = 'Lublin' WHERE id = 1`);
  undo();
  redo();
  undo();
  expect(undo).toThrow('undo-overtaken');
});

test('the steps of the clock go with the last step of the user that came before them', () => {
  write('user', client(1));
  write('clock', sql`UPDATE client SET note = 'woken'`);
  for (let n = 0; n < 200; n += 1) write('user', sql`UPDATE client SET town = ${String(n)}`);
  expect(store.read.get(sql`SELECT count(*) AS n, min(by) AS by FROM undo_step`)).toEqual({ n: 200, by: 'user' });
});

test('a command does not begin inside another', () => {
  expect(() => store.recorder.during({ call: 'outer', by: 'user', at: 1 }, () => write('user', client(1)))).toThrow('test begins within outer');
});

test('ten thousand changed clients are one step', () => {
  store.write((db) => {
    for (let n = 1; n <= 10_000; n += 1) db.run(client(n));
  });
  const before = everything();
  write('user', sql`UPDATE client SET town = 'Lublin', note = 'moved', updated_at = 2`);
  undo();
  expect(everything()).toEqual(before);
});
