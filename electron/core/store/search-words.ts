import type { Database } from 'better-sqlite3';
import { FOLD_VERSION, foldText } from '#shared/text/fold.ts';
import { sql, type WriteDb } from './sql.ts';

/** Keeps what is searched: what a client is found by (`client.search_text`) and the words of the timeline (`interaction_words`). */
export type SearchWords = {
  /** At the end of a transaction: writes anew what the clients that were written to are found by. */
  readonly refresh: () => void;
  /** Makes everything searchable, once after a file was brought up to date or folding has changed. */
  readonly fill: (db: WriteDb) => void;
};

const NOT_YET: SearchWords = { refresh: () => undefined, fill: () => undefined };

/**
 * Follows every write of this connection, whichever command, import or undo makes it. The triggers are TEMP because they
 * call `fold`, a function of this program: other programs can still write to the file, and copies of it hold none of this.
 */
export function followSearchWords(db: Database): SearchWords {
  // A file that was not brought so far: only tests of migrations open one.
  if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'search_state'").get()) return NOT_YET;
  db.function('fold', { deterministic: true }, (text) => foldText(String(text)));
  db.exec('CREATE TEMP TABLE worded_client (id INTEGER PRIMARY KEY)');
  WORDING.forEach(([table, when, clients], n) => {
    // Not OR IGNORE: inside a trigger the conflict clause of the statement that fired it would count.
    db.exec(`CREATE TEMP TRIGGER word_${n} AFTER ${when} ON main.${table} BEGIN
      INSERT INTO worded_client (id) SELECT id FROM (${clients}) WHERE id NOT IN (SELECT id FROM worded_client); END`);
  });
  db.exec(TIMELINE);
  const some = db.prepare('SELECT 1 FROM temp.worded_client LIMIT 1');
  // Who is deleted is not found, and costs nothing; brought back, they are among the written to.
  const words = `CASE WHEN deleted_at IS NULL THEN ${WORDS} ELSE '' END`;
  const write = db.prepare(`UPDATE client SET search_text = ${words} WHERE id IN (SELECT id FROM temp.worded_client)`);
  const clear = db.prepare('DELETE FROM temp.worded_client');
  return {
    refresh() {
      if (!some.get()) return;
      write.run();
      clear.run();
    },
    fill: fillSearchWords,
  };
}

export function fillSearchWords(db: WriteDb): void {
  const { fold } = db.get<{ fold: number }>(sql`SELECT fold FROM search_state`) ?? { fold: 0 };
  const isOther = fold !== FOLD_VERSION;
  if (isOther) db.run(sql`INSERT INTO interaction_words (interaction_words) VALUES ('delete-all')`);
  // Everything, or what another program has added meanwhile.
  db.run(sql`
    INSERT INTO interaction_words (rowid, words) SELECT id, fold(summary) FROM interaction
    WHERE summary <> '' AND id > (SELECT coalesce(max(id), 0) FROM interaction_words_docsize)`);
  if (!isOther) return;
  db.run(sql`INSERT INTO worded_client (id) SELECT id FROM client WHERE id NOT IN (SELECT id FROM worded_client)`);
  db.run(sql`UPDATE search_state SET fold = ${FOLD_VERSION}`);
}

/**
 * Leaves nothing of deleted words in the file (REG-05): the index is written anew without them, and SQLite zeroes the pages
 * it lay on (`secure_delete`). Only after erasing for good: it takes seconds for a million interactions.
 */
export function forgetDeletedWords(db: WriteDb): void {
  db.run(sql`INSERT INTO interaction_words (interaction_words) VALUES ('optimize')`);
}

/** Lines in an order that does not depend on when the rows came, so that undo leads back to the letter. */
const lines = (words: string, order: string, from: string): string => `(SELECT group_concat(${words}, char(10) ORDER BY ${order}) FROM ${from})`;

const own = (column: string): string => `nullif(${column}, '')`;

const PEOPLE = 'client_person m JOIN person p ON p.id = m.person_id';

/** What a client is found by: its own words, its people's, its phones and mails. Lines, so that no part spans two of them. */
const WORDS = `fold(concat_ws(char(10), ${['name', 'legal_name', 'tax_id', 'town', 'source', 'pinned_note', 'note'].map(own).join(', ')},
  ${lines('tag', 'tag', 'client_tag WHERE client_id = client.id')},
  ${lines("label || ' ' || value", 'position', 'custom_field WHERE client_id = client.id')},
  ${lines("value || ' ' || match_key", 'position, value', 'contact_point WHERE client_id = client.id')},
  ${lines("concat_ws(char(10), p.name, nullif(p.note, ''))", 'm.position, p.id', `${PEOPLE} WHERE m.client_id = client.id AND p.deleted_at IS NULL`)},
  ${lines(
    "o.value || ' ' || o.match_key",
    'm.position, p.id, o.position, o.value',
    `${PEOPLE} JOIN contact_point o ON o.person_id = p.id WHERE m.client_id = client.id AND p.deleted_at IS NULL`,
  )}))`;

const ownerOf = (row: string): string =>
  `SELECT ${row}.client_id AS id WHERE ${row}.client_id IS NOT NULL UNION SELECT client_id FROM client_person WHERE person_id = ${row}.person_id`;

/** What the words come from, with the statements that matter and where the client's id is. */
const WORDING: readonly (readonly [table: string, when: string, clients: string])[] = [
  ['client', 'INSERT', 'SELECT NEW.id AS id'],
  ['client', 'UPDATE OF name, legal_name, tax_id, town, source, pinned_note, note, deleted_at', 'SELECT NEW.id AS id'],
  ['person', 'UPDATE OF name, note, deleted_at', 'SELECT client_id AS id FROM client_person WHERE person_id = NEW.id'],
  ...['client_tag', 'custom_field', 'client_person'].flatMap((table) => [
    [table, 'INSERT', 'SELECT NEW.client_id AS id'] as const,
    [table, 'UPDATE', 'SELECT OLD.client_id AS id UNION SELECT NEW.client_id'] as const,
    [table, 'DELETE', 'SELECT OLD.client_id AS id'] as const,
  ]),
  ['contact_point', 'INSERT', ownerOf('NEW')],
  ['contact_point', 'UPDATE', `${ownerOf('OLD')} UNION ${ownerOf('NEW')}`],
  ['contact_point', 'DELETE', ownerOf('OLD')],
];

/** Taking out what was never put in would spoil the index; another program may have written the row. */
const isIndexed = (row: string): string => `EXISTS (SELECT 1 FROM interaction_words_docsize WHERE id = ${row}.id)`;

/** Corrected and withdrawn ones stay in the index, and a search leaves them out: to take a word out costs far more than to skip it. */
const TIMELINE = `
CREATE TEMP TRIGGER words_of_new_interaction AFTER INSERT ON main.interaction WHEN NEW.summary <> '' BEGIN
  INSERT INTO interaction_words (rowid, words) VALUES (NEW.id, fold(NEW.summary));
END;
CREATE TEMP TRIGGER words_of_changed_interaction AFTER UPDATE OF summary ON main.interaction WHEN OLD.summary <> NEW.summary BEGIN
  INSERT INTO interaction_words (interaction_words, rowid, words) SELECT 'delete', OLD.id, fold(OLD.summary) WHERE ${isIndexed('OLD')};
  INSERT INTO interaction_words (rowid, words) SELECT NEW.id, fold(NEW.summary) WHERE NEW.summary <> '';
END;
CREATE TEMP TRIGGER words_of_deleted_interaction AFTER DELETE ON main.interaction WHEN ${isIndexed('OLD')} BEGIN
  INSERT INTO interaction_words (interaction_words, rowid, words) VALUES ('delete', OLD.id, fold(OLD.summary));
END;
`;
