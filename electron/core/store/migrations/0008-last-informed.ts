import type { Database } from 'better-sqlite3';

/**
 * The two moments a gap is counted from, kept by SQLite itself (a table of its own: what writes a client knows nothing of
 * it), and indices for a million interactions.
 */
export function lastInformed(db: Database): void {
  db.exec(TABLE);
  db.exec(FILL);
  db.exec(TRIGGERS);
  db.exec(INDICES);
}

const TABLE = `
CREATE TABLE last_informed (
  client_id INTEGER PRIMARY KEY REFERENCES client(id) ON DELETE CASCADE,
  decision_maker_at INTEGER, anybody_at INTEGER
) STRICT;
`;

/** What counts: not corrected since, not withdrawn, and it told them something. */
const counting = (row: string): string => `${row}.informs = 1 AND ${row}.superseded_at IS NULL AND ${row}.retracted_at IS NULL`;

/** Who decides at a client, those in the Trash left out. */
const DECIDERS = `SELECT 1 FROM client_person m JOIN person p ON p.id = m.person_id AND p.deleted_at IS NULL WHERE m.role = 'decision_maker'`;

/** Nobody named is the client itself; a client without a named decision maker takes anybody for it. */
const toDecisionMaker = (row: string): string => `(${row}.person_id IS NULL
  OR EXISTS (${DECIDERS} AND m.client_id = ${row}.client_id AND m.person_id = ${row}.person_id)
  OR NOT EXISTS (${DECIDERS} AND m.client_id = ${row}.client_id))`;

/** One index seek each. */
const anybodyAt = (client: string): string => `(SELECT i.at FROM interaction i WHERE i.client_id = ${client} AND ${counting('i')} ORDER BY i.at DESC LIMIT 1)`;
const decisionMakerAt = (client: string): string =>
  `(SELECT i.at FROM interaction i WHERE i.client_id = ${client} AND ${counting('i')} AND ${toDecisionMaker('i')} ORDER BY i.at DESC LIMIT 1)`;

const FILL = `
INSERT INTO last_informed (client_id, decision_maker_at, anybody_at)
SELECT c.id, ${decisionMakerAt('c.id')}, ${anybodyAt('c.id')} FROM client c;
`;

/** Only what comes after all others moves a moment: older history costs one look. */
const ADD_NEW = `
UPDATE last_informed SET
  anybody_at = max(ifnull(anybody_at, NEW.at), NEW.at),
  decision_maker_at = CASE WHEN ${toDecisionMaker('NEW')} THEN max(ifnull(decision_maker_at, NEW.at), NEW.at) ELSE decision_maker_at END
WHERE client_id = NEW.client_id AND ${counting('NEW')}
  AND (decision_maker_at IS NULL OR decision_maker_at < NEW.at OR anybody_at < NEW.at);`;

/** Only where the row was one of the two does the next one have to be looked for. */
const REMOVE_OLD = `
UPDATE last_informed SET anybody_at = ${anybodyAt('OLD.client_id')}, decision_maker_at = ${decisionMakerAt('OLD.client_id')}
WHERE client_id = OLD.client_id AND ${counting('OLD')} AND OLD.at IN (decision_maker_at, anybody_at);`;

const recount = (which: string): string => `
UPDATE last_informed SET decision_maker_at = ${decisionMakerAt('last_informed.client_id')} WHERE client_id IN (${which});`;

/** A person who comes back may find their places already there. */
const DECIDES_AT = `SELECT client_id FROM client_person WHERE person_id = NEW.id AND role = 'decision_maker'`;

/** Conflict clauses are avoided: inside a trigger those of the statement that fired it would count. */
const TRIGGERS = `
CREATE TRIGGER last_informed_of_new_client AFTER INSERT ON client BEGIN
  DELETE FROM last_informed WHERE client_id = NEW.id;
  INSERT INTO last_informed (client_id, decision_maker_at, anybody_at) VALUES (NEW.id, ${decisionMakerAt('NEW.id')}, ${anybodyAt('NEW.id')});
END;
CREATE TRIGGER last_informed_interaction_added AFTER INSERT ON interaction BEGIN ${ADD_NEW} END;
CREATE TRIGGER last_informed_interaction_changed
AFTER UPDATE OF client_id, person_id, at, informs, superseded_at, retracted_at ON interaction BEGIN ${REMOVE_OLD} ${ADD_NEW} END;
CREATE TRIGGER last_informed_interaction_removed AFTER DELETE ON interaction BEGIN ${REMOVE_OLD} END;
CREATE TRIGGER last_informed_member_added AFTER INSERT ON client_person WHEN NEW.role = 'decision_maker' BEGIN ${recount('NEW.client_id')} END;
CREATE TRIGGER last_informed_member_changed AFTER UPDATE OF client_id, person_id, role ON client_person
WHEN OLD.role = 'decision_maker' OR NEW.role = 'decision_maker' BEGIN ${recount('OLD.client_id, NEW.client_id')} END;
CREATE TRIGGER last_informed_person_added AFTER INSERT ON person BEGIN ${recount(DECIDES_AT)} END;
CREATE TRIGGER last_informed_person_changed AFTER UPDATE OF deleted_at ON person BEGIN ${recount(DECIDES_AT)} END;
CREATE TRIGGER last_informed_member_removed AFTER DELETE ON client_person WHEN OLD.role = 'decision_maker' BEGIN ${recount('OLD.client_id')} END;
`;

/** Counting, paging and the last word from a client are answered by one index; so is which clients a list shows. */
const INDICES = `
DROP INDEX interaction_client;
CREATE INDEX interaction_client ON interaction(client_id, at DESC, id DESC, superseded_at, retracted_at, direction);
CREATE INDEX client_standing ON client(deleted_at, archived_at, stage, outcome);
`;
