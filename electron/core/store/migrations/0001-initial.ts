import type { Database } from 'better-sqlite3';

export function initial(db: Database): void {
  db.exec(PRACTICE);
  db.exec(CLIENTS);
  db.exec(PEOPLE);
  db.exec(WORK);
  db.exec(IMPORTS);
}

const PRACTICE = `
CREATE TABLE practice (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL, address TEXT NOT NULL, profession TEXT NOT NULL, country TEXT NOT NULL, currency TEXT NOT NULL,
  client_language TEXT NOT NULL, zone TEXT, office_hours TEXT NOT NULL CHECK (json_valid(office_hours)), paper TEXT NOT NULL,
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  set_up_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
`;

const CLIENTS = `
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT, file_name TEXT NOT NULL, format TEXT NOT NULL, created_at INTEGER NOT NULL,
  clients_created INTEGER NOT NULL DEFAULT 0, clients_updated INTEGER NOT NULL DEFAULT 0, people_created INTEGER NOT NULL DEFAULT 0,
  interactions INTEGER NOT NULL DEFAULT 0, refused INTEGER NOT NULL DEFAULT 0,
  finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1)), undone_at INTEGER
) STRICT;
CREATE TABLE client (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('company', 'person')),
  name TEXT NOT NULL, legal_name TEXT NOT NULL, tax_id TEXT NOT NULL, town TEXT NOT NULL, country TEXT NOT NULL,
  language TEXT, stage TEXT NOT NULL, stage_entered_at INTEGER NOT NULL, outcome TEXT, source TEXT NOT NULL,
  referred_by INTEGER REFERENCES client(id) ON DELETE SET NULL,
  pinned_note TEXT NOT NULL, note TEXT NOT NULL,
  name_key TEXT NOT NULL, search_text TEXT NOT NULL DEFAULT '',
  vcard_uid TEXT NOT NULL DEFAULT '', vcard_extra TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES import(id) ON DELETE SET NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, archived_at INTEGER, deleted_at INTEGER
) STRICT;
CREATE INDEX client_name_key ON client(name_key);
CREATE INDEX client_vcard_uid ON client(vcard_uid) WHERE vcard_uid <> '';
CREATE INDEX client_referrer ON client(referred_by) WHERE referred_by IS NOT NULL;
CREATE INDEX client_import ON client(import_id) WHERE import_id IS NOT NULL;
CREATE TABLE stage_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  from_stage TEXT, to_stage TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL
) STRICT;
CREATE INDEX stage_event_client ON stage_event(client_id, id);
CREATE TABLE client_tag (
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE, tag TEXT NOT NULL, PRIMARY KEY (client_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_tag_tag ON client_tag(tag);
CREATE TABLE custom_field (
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE, position INTEGER NOT NULL,
  label TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (client_id, position)
) STRICT, WITHOUT ROWID;
`;

const PEOPLE = `
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, greeting TEXT NOT NULL, form_of_address TEXT NOT NULL, gender TEXT, language TEXT,
  birthday TEXT, note TEXT NOT NULL, name_key TEXT NOT NULL,
  vcard_uid TEXT NOT NULL DEFAULT '', vcard_extra TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX person_name_key ON person(name_key);
CREATE INDEX person_vcard_uid ON person(vcard_uid) WHERE vcard_uid <> '';
CREATE TABLE person_photo (
  person_id INTEGER PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE, media_type TEXT NOT NULL, bytes BLOB NOT NULL
) STRICT;
CREATE TABLE client_person (
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('decision_maker', 'assistant', 'bookkeeper', 'other')),
  position INTEGER NOT NULL, PRIMARY KEY (client_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_person_person ON client_person(person_id);
CREATE TABLE contact_point (
  id INTEGER PRIMARY KEY,
  client_id INTEGER REFERENCES client(id) ON DELETE CASCADE, person_id INTEGER REFERENCES person(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'address', 'url')), label TEXT NOT NULL, value TEXT NOT NULL,
  match_key TEXT NOT NULL, position INTEGER NOT NULL,
  CHECK ((client_id IS NULL) <> (person_id IS NULL))
) STRICT;
CREATE INDEX contact_point_client ON contact_point(client_id, position) WHERE client_id IS NOT NULL;
CREATE INDEX contact_point_person ON contact_point(person_id, position) WHERE person_id IS NOT NULL;
CREATE INDEX contact_point_key ON contact_point(match_key) WHERE match_key <> '';
`;

const WORK = `
CREATE TABLE engagement (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  title TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('recurring', 'project')),
  started_on TEXT NOT NULL CHECK (started_on GLOB '????-??-??'), ends_on TEXT CHECK (ends_on GLOB '????-??-??'),
  meeting_rhythm TEXT NOT NULL, agreed_interval TEXT,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX engagement_client ON engagement(client_id);
CREATE TABLE interaction (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES person(id) ON DELETE SET NULL,
  at INTEGER NOT NULL, direction TEXT NOT NULL CHECK (direction IN ('in', 'out')), channel TEXT NOT NULL, result TEXT NOT NULL,
  purpose TEXT NOT NULL, informs INTEGER NOT NULL CHECK (informs IN (0, 1)), minutes INTEGER, summary TEXT NOT NULL,
  import_id INTEGER REFERENCES import(id) ON DELETE SET NULL,
  root_id INTEGER REFERENCES interaction(id) ON DELETE CASCADE, version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL, superseded_at INTEGER, retracted_at INTEGER
) STRICT;
CREATE INDEX interaction_client ON interaction(client_id, at DESC, id DESC);
CREATE INDEX interaction_informing ON interaction(client_id, at DESC, person_id) WHERE informs = 1 AND superseded_at IS NULL AND retracted_at IS NULL;
CREATE INDEX interaction_person ON interaction(person_id) WHERE person_id IS NOT NULL;
CREATE INDEX interaction_root ON interaction(root_id) WHERE root_id IS NOT NULL;
CREATE INDEX interaction_import ON interaction(import_id) WHERE import_id IS NOT NULL;
CREATE VIEW current_interaction AS
  SELECT i.id, i.client_id, i.person_id, p.name AS person_name, i.at, i.direction, i.channel, i.result, i.purpose, i.informs, i.minutes,
    i.summary, i.import_id, i.version
  FROM interaction i LEFT JOIN person p ON p.id = i.person_id
  WHERE i.superseded_at IS NULL AND i.retracted_at IS NULL;
CREATE TABLE postponement (
  client_id INTEGER PRIMARY KEY REFERENCES client(id) ON DELETE CASCADE, until_on TEXT NOT NULL CHECK (until_on GLOB '????-??-??')
) STRICT;
`;

const IMPORTS = `
CREATE TABLE import_change (
  import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE, position INTEGER NOT NULL,
  table_name TEXT NOT NULL, row_id INTEGER NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)), PRIMARY KEY (import_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_mapping (
  heading TEXT PRIMARY KEY, mapping TEXT NOT NULL CHECK (json_valid(mapping)), used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
