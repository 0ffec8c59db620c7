import type { Database } from 'better-sqlite3';
import type { ClientId } from '#shared/domain/ids.ts';

/**
 * Which clients were written to since one last asked; `all` when another connection wrote to the file. For memories of what
 * was computed: every write of this connection is seen, whichever command, trigger or undo made it, and what was rolled back
 * is not.
 */
export type TouchedClients = { take(): ReadonlySet<ClientId> | 'all' };

/**
 * Tables that a list, its order, a gap or the silences of the past depend on (tags, phones and mails through `search_text`, which follows them), with the statements that matter and where the client's id is. A test
 * holds that each table of the schema is here or among those that do not matter: who adds one decides.
 */
const TOUCHING: readonly (readonly [table: string, when: string, clients: string])[] = [
  ['client', 'INSERT', 'SELECT NEW.id AS id'],
  [
    'client',
    'UPDATE OF name, town, language, source, stage, stage_entered_at, outcome, wake_up_on, search_text, created_at, archived_at, deleted_at',
    'SELECT NEW.id AS id',
  ],
  ['client', 'DELETE', 'SELECT OLD.id AS id'],
  ['client_person', 'INSERT', 'SELECT NEW.client_id AS id'],
  ['client_person', 'UPDATE', 'SELECT OLD.client_id AS id UNION SELECT NEW.client_id'],
  ['client_person', 'DELETE', 'SELECT OLD.client_id AS id'],
  ['person', 'UPDATE OF name, deleted_at', 'SELECT client_id AS id FROM client_person WHERE person_id = NEW.id'],
  ['engagement', 'INSERT', 'SELECT NEW.client_id AS id'],
  ['engagement', 'UPDATE', 'SELECT OLD.client_id AS id UNION SELECT NEW.client_id'],
  ['engagement', 'DELETE', 'SELECT OLD.client_id AS id'],
  ['absence', 'INSERT', 'SELECT NEW.client_id AS id WHERE NEW.client_id IS NOT NULL'],
  ['absence', 'UPDATE', 'SELECT id FROM (SELECT OLD.client_id AS id UNION SELECT NEW.client_id) WHERE id IS NOT NULL'],
  ['absence', 'DELETE', 'SELECT OLD.client_id AS id WHERE OLD.client_id IS NOT NULL'],
  // What was told, and the stages one went through, make the silences of the past.
  ['interaction', 'INSERT', 'SELECT NEW.client_id AS id WHERE NEW.informs = 1'],
  [
    'interaction',
    'UPDATE OF client_id, person_id, at, informs, superseded_at, retracted_at',
    'SELECT OLD.client_id AS id WHERE OLD.informs = 1 UNION SELECT NEW.client_id WHERE NEW.informs = 1',
  ],
  ['interaction', 'DELETE', 'SELECT OLD.client_id AS id WHERE OLD.informs = 1'],
  ['stage_event', 'INSERT', 'SELECT NEW.client_id AS id'],
  ['stage_event', 'UPDATE', 'SELECT OLD.client_id AS id UNION SELECT NEW.client_id'],
  ['stage_event', 'DELETE', 'SELECT OLD.client_id AS id'],
  // In a dip they are told something every week.
  ['phase_change', 'INSERT', 'SELECT NEW.client_id AS id'],
  ['phase_change', 'UPDATE', 'SELECT OLD.client_id AS id UNION SELECT NEW.client_id'],
  ['phase_change', 'DELETE', 'SELECT OLD.client_id AS id'],
  // Out of onboarding they hear less often by degrees, from the day they agreed.
  ['rhythm_change', 'INSERT', 'SELECT client_id AS id FROM engagement WHERE id = NEW.engagement_id'],
  ['rhythm_change', 'UPDATE OF engagement_id, agreed_on', 'SELECT client_id AS id FROM engagement WHERE id IN (OLD.engagement_id, NEW.engagement_id)'],
  ['rhythm_change', 'DELETE', 'SELECT client_id AS id FROM engagement WHERE id = OLD.engagement_id'],
  // The gap of today follows from two moments that triggers keep.
  ['last_informed', 'INSERT', 'SELECT NEW.client_id AS id'],
  ['last_informed', 'UPDATE', 'SELECT NEW.client_id AS id'],
  ['last_informed', 'DELETE', 'SELECT OLD.client_id AS id'],
];

export const TOUCHING_TABLES: ReadonlySet<string> = new Set(TOUCHING.map(([table]) => table));

/** Once a connection. TEMP triggers are no part of the file and are rolled back with what fired them. */
export function followTouchedClients(db: Database): TouchedClients {
  db.exec('CREATE TEMP TABLE touched_client (id INTEGER PRIMARY KEY)');
  TOUCHING.forEach(([table, when, clients], n) => {
    // Not OR IGNORE: inside a trigger the conflict clause of the statement that fired it would count.
    db.exec(`CREATE TEMP TRIGGER touch_${n} AFTER ${when} ON main.${table} BEGIN
      INSERT INTO touched_client (id) SELECT id FROM (${clients}) WHERE id NOT IN (SELECT id FROM touched_client); END`);
  });
  const read = db.prepare<[], ClientId>('SELECT id FROM temp.touched_client').pluck();
  const clear = db.prepare('DELETE FROM temp.touched_client');
  const version = db.prepare<[], number>('PRAGMA data_version').pluck();
  let known = version.get();
  return {
    take() {
      if (db.inTransaction) throw new Error('what a transaction has not committed cannot be remembered');
      const others = version.get();
      const ids = read.all();
      if (ids.length > 0) clear.run();
      if (others === known) return new Set(ids);
      known = others;
      return 'all';
    },
  };
}
