import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { foldText } from '#shared/text/fold.ts';
import { searchWords } from '#shared/text/search-words.ts';
import { temporaryFolder } from '../testing/fake-ports.ts';
import { openStore, type Store } from './open.ts';
import { fillSearchWords, forgetDeletedWords } from './search-words.ts';
import { sql, type Sql } from './sql.ts';
import { timelineHits } from './timeline-search.ts';

let store: Store;
let file: string;
beforeEach(() => {
  file = path.join(temporaryFolder(), 'evenkeel.db');
  store = openStore({ file, create: true, snapshot: () => undefined });
  run(client(1, 'Wrona'));
  run(client(2, 'Łabędź'));
  run(person(1, 'Żaneta'));
  run(person(2, 'Ёлкин'));
});
afterEach(() => store.close());

const run = (...statements: Sql[]) => store.write((db) => statements.map((statement) => db.run(statement)).at(-1));
const client = (id: number, name: string) => sql`
  INSERT INTO client (id, uid, kind, name, legal_name, tax_id, town, country, stage, stage_entered_at, source, pinned_note, note, name_key, created_at, updated_at)
  VALUES (${id}, ${`c${id}`}, 'company', ${name}, '', '', '', '', 'active', 0, '', '', '', '', 0, 0)`;
const person = (id: number, name: string) => sql`
  INSERT INTO person (id, uid, name, greeting, form_of_address, note, name_key, created_at, updated_at) VALUES (${id}, ${`p${id}`}, ${name}, '', '', '', '', 0, 0)`;
const logged = (id: number, summary: string, clientId = 1) => sql`
  INSERT INTO interaction (id, uid, client_id, at, direction, channel, result, purpose, informs, summary, created_at)
  VALUES (${id}, ${`i${id}`}, ${clientId}, ${id}, 'out', 'note', 'delivered', 'news', 1, ${summary}, 0)`;
const textOf = (id: number) =>
  store.read
    .get<{ text: string }>(sql`SELECT search_text AS text FROM client WHERE id = ${id}`)
    ?.text.trim()
    .split(/\n+/) ?? [];
const found = (search: string) => timelineHits(store.read, searchWords(search).stems).hits.map((hit) => hit.id);

describe('what a client is found by', () => {
  it.each([
    ['its own words', [sql`UPDATE client SET note = 'Książki z Łodzi' WHERE id = 1`], 'ksiazki z lodzi'],
    ['a tag', [sql`INSERT INTO client_tag (client_id, tag) VALUES (1, 'Żółty')`], 'zolty'],
    ['a field of its own', [sql`INSERT INTO custom_field (client_id, position, label, value) VALUES (1, 0, 'Półka', 'Ż4')`], 'polka z4'],
    [
      'a mail',
      [sql`INSERT INTO contact_point (client_id, kind, label, value, match_key, position) VALUES (1, 'email', '', 'A@B.pl', 'a@b.pl', 0)`],
      'a@b.pl a@b.pl',
    ],
    ['a person', [sql`INSERT INTO client_person (client_id, person_id, role, position) VALUES (1, 2, 'other', 0)`], 'елкин'],
    [
      'the phone of a person who came before it',
      [
        sql`INSERT INTO client_person (client_id, person_id, role, position) VALUES (1, 2, 'other', 0)`,
        sql`INSERT INTO contact_point (person_id, kind, label, value, match_key, position) VALUES (2, 'phone', '', '600 1', '+486001', 0)`,
      ],
      '600 1 +486001',
    ],
  ])('follows %s', (_, statements, line) => {
    run(...statements);
    expect(textOf(1)).toContain(line);
    expect(textOf(2)).toEqual(['labedz']);
  });

  it.each([
    ['the person is renamed', sql`UPDATE person SET name = 'Jan' WHERE id = 2`, ['wrona', 'jan', 'x x']],
    ['the person is deleted', sql`UPDATE person SET deleted_at = 1 WHERE id = 2`, ['wrona']],
    ['the person is gone for good', sql`DELETE FROM person WHERE id = 2`, ['wrona']],
    ['they part', sql`DELETE FROM client_person`, ['wrona']],
    ['the phone is deleted', sql`DELETE FROM contact_point`, ['wrona', 'елкин']],
  ])('follows when %s', (_, statement, lines) => {
    run(
      sql`INSERT INTO client_person (client_id, person_id, role, position) VALUES (1, 2, 'other', 0)`,
      sql`INSERT INTO contact_point (person_id, kind, label, value, match_key, position) VALUES (2, 'phone', '', 'x', 'x', 0)`,
    );
    expect(textOf(1)).toEqual(['wrona', 'елкин', 'x x']);
    run(statement);
    expect(textOf(1)).toEqual(lines);
  });

  it('moves with what moves from one client to another', () => {
    run(sql`INSERT INTO client_tag (client_id, tag) VALUES (1, 'VAT')`);
    run(sql`UPDATE client_tag SET client_id = 2`);
    expect([textOf(1), textOf(2)]).toEqual([['wrona'], ['labedz', 'vat']]);
  });

  it('is as it was when the work is refused', () => {
    const refuse = () => {
      store.write((db) => {
        db.run(sql`UPDATE client SET name = 'Nobody' WHERE id = 1`);
        throw new Error('refused');
      });
    };
    expect(refuse).toThrow('refused');
    expect(textOf(1)).toEqual(['wrona']);
    run(sql`UPDATE client SET name = 'Holm' WHERE id = 2`);
    expect(textOf(1)).toEqual(['wrona']);
  });

  it('is caught up with when a deleted client comes back', () => {
    run(sql`UPDATE client SET deleted_at = 1 WHERE id = 1`);
    run(sql`UPDATE client SET name = 'Holm' WHERE id = 1`);
    run(sql`UPDATE client SET deleted_at = NULL WHERE id = 1`);
    expect(textOf(1)).toEqual(['holm']);
  });
});

describe('the timeline', () => {
  it('is searched by beginnings of words, without accents, newest first', () => {
    run(logged(1, 'Umowa z Łodzią'), logged(2, 'Zestawienie dla Łodzi', 2), logged(3, 'Письмо Ёлкину'));
    expect(found('lodz')).toEqual([2, 1]);
    expect(found('елкин')).toEqual([3]);
    expect(found('lodz umo')).toEqual([1]);
    expect(found('owa')).toEqual([]);
  });

  it('is searched for numbers with signs; one letter alone finds nothing', () => {
    run(logged(1, 'Faktura F-7/2026 wysłana'), logged(2, 'Faktura F-70/2026'));
    expect(found('f-7/2026')).toEqual([1]);
    expect(found('fak 7')).toEqual([1]);
    expect(found('f')).toEqual([]);
  });

  it.each(['"', '*', "')--", 'NEAR(', 'a" OR "b', '-', '^a', '{words}: x'])('takes %s for what it is', (search) => {
    run(logged(1, 'x'));
    expect(found(search)).toEqual([]);
  });

  it('leaves out what was corrected or withdrawn, until it is back', () => {
    run(logged(1, 'Umowa'));
    run(sql`UPDATE interaction SET retracted_at = 5`);
    expect(found('umowa')).toEqual([]);
    run(sql`UPDATE interaction SET retracted_at = NULL, superseded_at = 5`);
    expect(found('umowa')).toEqual([]);
    run(sql`UPDATE interaction SET superseded_at = NULL`);
    expect(found('umowa')).toEqual([1]);
  });

  it('forgets what is deleted with its client, and what is written over', () => {
    run(logged(1, 'Umowa'), logged(2, 'Umowa', 2));
    run(sql`UPDATE interaction SET summary = 'Aneks' WHERE id = 2`);
    run(sql`DELETE FROM client WHERE id = 1`);
    expect([found('umowa'), found('aneks')]).toEqual([[], [2]]);
  });
});

test('the number of the row that was inserted is told, not one of the index', () => {
  run(logged(41, 'Umowa'));
  expect(
    run(sql`INSERT INTO interaction (uid, client_id, at, direction, channel, result, purpose, informs, summary, created_at)
    SELECT 'next', 1, at, direction, channel, result, purpose, informs, 'Aneks do umowy', 0 FROM interaction`)?.id,
  ).toBe(42);
});

test('a file that was made before, or folded otherwise, is made searchable when it is opened', () => {
  run(logged(1, 'Umowa z Łodzią'));
  store.close();
  const other = new Database(file);
  other.exec(`UPDATE search_state SET fold = 0; UPDATE client SET search_text = '';
    INSERT INTO interaction_words (interaction_words) VALUES ('delete-all')`);
  other.close();
  store = openStore({ file, create: false, snapshot: () => undefined });
  expect(found('lodz')).toEqual([1]);
  expect(textOf(2)).toEqual(['labedz']);
  store.write(fillSearchWords);
  expect(found('lodz')).toEqual([1]);
});

test('what another program wrote is found after the next start, and taking it out spoils nothing', () => {
  const other = new Database(file);
  other.exec(`INSERT INTO interaction (id, uid, client_id, at, direction, channel, result, purpose, informs, summary, created_at)
    VALUES (7, 'i7', 1, 7, 'out', 'note', 'delivered', 'news', 1, 'Umowa', 0), (8, 'i8', 1, 8, 'out', 'note', 'delivered', 'news', 1, 'Aneks', 0)`);
  other.close();
  run(sql`UPDATE interaction SET summary = 'Umowa i aneks' WHERE id = 7`, sql`DELETE FROM interaction WHERE id = 8`);
  store.write(forgetDeletedWords);
  expect(found('umowa')).toEqual([7]);
  const again = new Database(file);
  again.exec(`INSERT INTO interaction (id, uid, client_id, at, direction, channel, result, purpose, informs, summary, created_at)
    VALUES (9, 'i9', 1, 9, 'out', 'note', 'delivered', 'news', 1, 'Umowa', 0)`);
  again.close();
  store.close();
  store = openStore({ file, create: false, snapshot: () => undefined });
  expect(found('umowa')).toEqual([9, 7]);
});

test('after erasing, no trace of a word is left in the file', () => {
  const secret = foldText('Zażółćgęśląjaźń');
  run(...Array.from({ length: 40 }, (_, n) => logged(n + 1, `${secret}${n} notatka`)));
  run(sql`DELETE FROM interaction WHERE id <= 39`);
  store.write(forgetDeletedWords);
  store.connection.pragma('wal_checkpoint(TRUNCATE)');
  const bytes = readFileSync(file, 'latin1');
  expect(bytes).toContain(`${secret}39`);
  expect(bytes.split(secret.slice(0, 8))).toHaveLength(3);
  run(sql`DELETE FROM interaction`);
  store.write(forgetDeletedWords);
  store.connection.pragma('wal_checkpoint(TRUNCATE)');
  expect(readFileSync(file, 'latin1')).not.toContain(secret.slice(0, 3));
});
