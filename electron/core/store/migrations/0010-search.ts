import type { Database } from 'better-sqlite3';

/**
 * The words of the timeline. Contentless: the index holds folded words and no second copy of what was written, and needs
 * no positions, because an excerpt is made from the interaction itself. Two to four letters of a word are looked up
 * directly. `store/search-words.ts` fills it, and fills it anew when folding changes (`fold` is the version it was made with).
 */
export function search(db: Database): void {
  db.exec(`
CREATE VIRTUAL TABLE interaction_words USING fts5(
  words, content='', detail=none, prefix='2 3 4', tokenize='unicode61 remove_diacritics 0'
);
CREATE TABLE search_state (id INTEGER PRIMARY KEY CHECK (id = 1), fold INTEGER NOT NULL) STRICT;
INSERT INTO search_state (id, fold) VALUES (1, 0);
`);
}
