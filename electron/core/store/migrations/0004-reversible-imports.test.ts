import path from 'node:path';
import { expect, test } from 'vitest';
import type { ImportId } from '#shared/domain/ids.ts';
import { takeBackImport } from '../../import/take-back.ts';
import { temporaryFolder } from '../../testing/fake-ports.ts';
import { openStore } from '../open.ts';
import { sql, type WriteDb } from '../sql.ts';
import { MIGRATIONS } from './index.ts';

/** As the version before wrote it: all fields of the client and the person, points without their numbers. */
const CLIENT_BEFORE = `{"kind":"company","name":"Holm","legalName":"","taxId":"","town":"","country":"","language":null,"stage":"active","source":"",
  "referredBy":null,"points":[{"kind":"phone","label":"","value":"555"}],"tags":["old"],"custom":[{"label":"Kiln","value":"gas"}],"pinnedNote":"","note":""}`;
const PERSON_BEFORE = `{"name":"Ewa","greeting":"","formOfAddress":"formal","gender":null,"language":null,"birthday":null,"points":[],"note":""}`;

function writeOldImport(db: WriteDb): void {
  db.run(sql`INSERT INTO import (id, file_name, format, created_at, finished) VALUES (1, 'a.csv', 'csv', 1000, 1)`);
  db.run(sql`INSERT INTO import (id, file_name, format, created_at, finished, undone_at) VALUES (2, 'b.csv', 'csv', 1000, 1, 2000)`);
  db.run(sql`
    INSERT INTO client (id, uid, kind, name, legal_name, tax_id, town, country, stage, stage_entered_at, source, pinned_note, note, name_key, created_at, updated_at)
    VALUES (7, 'u', 'company', 'Holm', '', '', 'Łódź', 'PL', 'active', 500, '', '', '', 'holm', 500, 1000)`);
  db.run(sql`
    INSERT INTO person (id, uid, name, greeting, form_of_address, note, name_key, created_at, updated_at)
    VALUES (8, 'p', 'Ewa', '', 'formal', 'Drives', 'ewa', 500, 1000)`);
  db.run(sql`INSERT INTO client_person (client_id, person_id, role, position) VALUES (7, 8, 'other', 0)`);
  db.run(
    sql`INSERT INTO contact_point (client_id, kind, label, value, match_key, position) VALUES (7, 'phone', '', '555', '555', 0), (7, 'phone', '', '777', '777', 1)`,
  );
  db.run(sql`INSERT INTO contact_point (person_id, kind, label, value, match_key, position) VALUES (8, 'email', '', 'e@x.example', 'e@x.example', 0)`);
  db.run(sql`INSERT INTO client_tag (client_id, tag) VALUES (7, 'old'), (7, 'new')`);
  db.run(sql`INSERT INTO custom_field (client_id, position, label, value) VALUES (7, 0, 'Kiln', 'gas'), (7, 1, 'Folder', 'blue')`);
  db.run(sql`INSERT INTO import_change (import_id, position, table_name, row_id, before) VALUES (1, 0, 'client', 7, ${CLIENT_BEFORE})`);
  db.run(sql`INSERT INTO import_change (import_id, position, table_name, row_id, before) VALUES (1, 1, 'person', 8, ${PERSON_BEFORE})`);
}

test('an import made before the step can be taken back after it; one undone before is over', () => {
  const file = path.join(temporaryFolder(), 'evenkeel.db');
  const old = openStore({ file, create: true, snapshot: () => undefined, steps: MIGRATIONS.slice(0, 3) });
  old.write(writeOldImport);
  old.close();
  const store = openStore({ file, create: false, snapshot: () => undefined });
  expect(store.write((db) => takeBackImport(db, 1 as ImportId, 3000))).toEqual({ removed: 0, restored: 1, kept: 0 });
  const { read } = store;
  expect(read.all(sql`SELECT town, country, updated_at FROM client`)).toEqual([{ town: '', country: '', updated_at: 1000 }]);
  expect(read.all(sql`SELECT id, client_id, value, match_key FROM contact_point`)).toEqual([{ id: 1, client_id: 7, value: '555', match_key: '555' }]);
  expect(read.all(sql`SELECT tag FROM client_tag`)).toEqual([{ tag: 'old' }]);
  expect(read.all(sql`SELECT position, label, value FROM custom_field`)).toEqual([{ position: 0, label: 'Kiln', value: 'gas' }]);
  expect(read.all(sql`SELECT note FROM person`)).toEqual([{ note: '' }]);
  expect(read.all(sql`SELECT id, purged_at FROM import ORDER BY id`)).toEqual([
    { id: 1, purged_at: null },
    { id: 2, purged_at: 2000 },
  ]);
  store.close();
});
