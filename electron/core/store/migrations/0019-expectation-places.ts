import type { Database } from 'better-sqlite3';

/**
 * What a sheet leaves to be filled: `own_places` by hand, `kept_places` as they were when it was first talked about, so that
 * nothing changes under what was said. And how a clause is called in a list and read out.
 */
export function expectationPlaces(db: Database): void {
  db.exec(`
    ALTER TABLE expectation_sheet ADD COLUMN own_places TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(own_places));
    ALTER TABLE expectation_sheet ADD COLUMN kept_places TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(kept_places));
    ALTER TABLE clause ADD COLUMN short TEXT NOT NULL DEFAULT '';
    ALTER TABLE clause ADD COLUMN question TEXT NOT NULL DEFAULT '';
    ALTER TABLE lesson ADD COLUMN question TEXT NOT NULL DEFAULT '';
    -- A clause that was signed and still has to be talked about: neither a talk nor a question.
    CREATE INDEX clause_discussion_owed ON clause_discussion(at) WHERE discussed = 0 AND question = '';
  `);
}
