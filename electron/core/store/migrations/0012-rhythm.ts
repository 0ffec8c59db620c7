import type { Database } from 'better-sqlite3';

/** When the practice works, what is promised and asked, how it is told: calendar, clocks, messages, calls, meetings. */
export function rhythm(db: Database): void {
  db.exec(CALENDAR);
  db.exec(CLOCKS);
  db.exec(TELLING);
  db.exec(MEETING);
  db.exec(ONESELF);
  db.exec(FOUND_BY_DATE);
}

/**
 * Holidays of a country come from a table of rules; `holiday` holds what the practice says otherwise. An absence without a
 * client is one's own; a client's is `away`, or `slow` where answers may take longer.
 */
const CALENDAR = `
ALTER TABLE practice ADD COLUMN clock_mode TEXT NOT NULL DEFAULT 'working' CHECK (clock_mode IN ('working', 'strict'));
ALTER TABLE practice ADD COLUMN holiday_region TEXT;
ALTER TABLE practice ADD COLUMN call_block TEXT CHECK (json_valid(call_block));
ALTER TABLE practice ADD COLUMN minimum_fee INTEGER CHECK (minimum_fee >= 0);
ALTER TABLE practice ADD COLUMN response_promise TEXT NOT NULL DEFAULT 'within_24_hours' CHECK (response_promise IN ('same_day', 'within_24_hours'));
CREATE TABLE holiday (
  id INTEGER PRIMARY KEY AUTOINCREMENT, on_day TEXT NOT NULL UNIQUE CHECK (on_day GLOB '????-??-??'), label TEXT NOT NULL,
  closed INTEGER NOT NULL CHECK (closed IN (0, 1)), created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE absence (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER REFERENCES client(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('away', 'slow')), from_on TEXT NOT NULL CHECK (from_on GLOB '????-??-??'),
  to_on TEXT NOT NULL CHECK (to_on GLOB '????-??-??'), note TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, CHECK (from_on <= to_on)
) STRICT;
CREATE INDEX absence_client ON absence(client_id, to_on) WHERE client_id IS NOT NULL;
CREATE INDEX absence_own ON absence(to_on) WHERE client_id IS NULL;
CREATE TABLE busy_time (
  id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, uid TEXT NOT NULL, title TEXT NOT NULL,
  from_at INTEGER NOT NULL, to_at INTEGER NOT NULL, created_at INTEGER NOT NULL, CHECK (from_at < to_at)
) STRICT;
CREATE INDEX busy_time_from ON busy_time(from_at);
CREATE INDEX busy_time_source ON busy_time(source);
`;

/** A promise that was postponed or merged points at the clock that runs on for it. */
const CLOCKS = `
ALTER TABLE clock ADD COLUMN closing_note TEXT NOT NULL DEFAULT '';
ALTER TABLE clock ADD COLUMN superseded_by INTEGER REFERENCES clock(id) ON DELETE SET NULL;
ALTER TABLE clock ADD COLUMN interaction_id INTEGER REFERENCES interaction(id) ON DELETE SET NULL;
ALTER TABLE clock ADD COLUMN limit_at INTEGER;
CREATE INDEX clock_superseded_by ON clock(superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX clock_interaction ON clock(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX clock_closed ON clock(closed_at) WHERE closed_at IS NOT NULL;
CREATE TABLE today_postponement (
  kind TEXT NOT NULL, ref_id INTEGER NOT NULL, client_id INTEGER REFERENCES client(id) ON DELETE CASCADE,
  until_on TEXT NOT NULL CHECK (until_on GLOB '????-??-??'), PRIMARY KEY (kind, ref_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX today_postponement_client ON today_postponement(client_id) WHERE client_id IS NOT NULL;
INSERT INTO today_postponement (kind, ref_id, client_id, until_on) SELECT 'update', client_id, client_id, until_on FROM postponement;
DROP TABLE postponement;
`;

/** How a client wishes to be reached, what is written to them, and with which words. */
const TELLING = `
CREATE TABLE client_group (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE client_group_member (
  client_id INTEGER PRIMARY KEY REFERENCES client(id) ON DELETE CASCADE,
  group_id INTEGER NOT NULL REFERENCES client_group(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX client_group_member_group ON client_group_member(group_id);
CREATE TABLE contact_preference (
  client_id INTEGER PRIMARY KEY REFERENCES client(id) ON DELETE CASCADE,
  preferred_channel TEXT, said_on TEXT CHECK (said_on GLOB '????-??-??'), source TEXT NOT NULL,
  no_calls INTEGER NOT NULL CHECK (no_calls IN (0, 1)), text_only INTEGER NOT NULL CHECK (text_only IN (0, 1)),
  personal_topic TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
ALTER TABLE engagement ADD COLUMN agreed_interval_on TEXT CHECK (agreed_interval_on GLOB '????-??-??');
CREATE TABLE service (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, fits_when TEXT NOT NULL, price_hint TEXT NOT NULL,
  position INTEGER NOT NULL, archived_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE message (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES person(id) ON DELETE SET NULL, engagement_id INTEGER REFERENCES engagement(id) ON DELETE SET NULL,
  kind TEXT NOT NULL, language TEXT NOT NULL, channel TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'held', 'handed_over', 'sent', 'not_sent')),
  expects_answer INTEGER NOT NULL CHECK (expects_answer IN (0, 1)), held_until INTEGER, handed_over_at INTEGER, settled_at INTEGER,
  service_id INTEGER REFERENCES service(id) ON DELETE SET NULL, interaction_id INTEGER REFERENCES interaction(id) ON DELETE SET NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX message_client ON message(client_id, id DESC);
CREATE INDEX message_open ON message(updated_at) WHERE status IN ('draft', 'held', 'handed_over');
CREATE INDEX message_person ON message(person_id) WHERE person_id IS NOT NULL;
CREATE INDEX message_engagement ON message(engagement_id) WHERE engagement_id IS NOT NULL;
CREATE INDEX message_service ON message(service_id) WHERE service_id IS NOT NULL;
CREATE INDEX message_interaction ON message(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE TABLE service_hint (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  service_id INTEGER NOT NULL REFERENCES service(id) ON DELETE CASCADE, message_id INTEGER REFERENCES message(id) ON DELETE SET NULL,
  at INTEGER NOT NULL, reaction TEXT NOT NULL CHECK (reaction IN ('none', 'interested', 'later', 'no')),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX service_hint_client ON service_hint(client_id, at DESC);
CREATE INDEX service_hint_service ON service_hint(service_id);
CREATE INDEX service_hint_message ON service_hint(message_id) WHERE message_id IS NOT NULL;
CREATE TABLE own_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, language TEXT NOT NULL, passages TEXT NOT NULL CHECK (json_valid(passages)),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, UNIQUE (kind, language)
) STRICT;
CREATE TABLE private_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE, text TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX private_note_client ON private_note(client_id, id DESC);
`;

/** The weekly hour of calls, and meetings with what goes before and comes after. */
const MEETING = `
CREATE TABLE call_block (
  id INTEGER PRIMARY KEY AUTOINCREMENT, on_day TEXT NOT NULL UNIQUE CHECK (on_day GLOB '????-??-??'), starts_at INTEGER NOT NULL,
  minutes INTEGER NOT NULL, begun_at INTEGER, ended_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE call_attempt (
  id INTEGER PRIMARY KEY AUTOINCREMENT, block_id INTEGER NOT NULL REFERENCES call_block(id) ON DELETE CASCADE,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE, interaction_id INTEGER REFERENCES interaction(id) ON DELETE SET NULL,
  result TEXT NOT NULL CHECK (result IN ('talked', 'no_answer', 'voicemail', 'skipped')), seconds INTEGER, at INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX call_attempt_block ON call_attempt(block_id);
CREATE INDEX call_attempt_client ON call_attempt(client_id, at DESC);
CREATE INDEX call_attempt_interaction ON call_attempt(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  engagement_id INTEGER REFERENCES engagement(id) ON DELETE SET NULL, slot_offer_id INTEGER REFERENCES slot_offer(id) ON DELETE SET NULL,
  type TEXT NOT NULL CHECK (type IN ('fact_finding', 'walkthrough', 'kickoff', 'regular', 'end_of_onboarding', 'crucial', 'closeout', 'review')),
  at INTEGER NOT NULL, minutes INTEGER NOT NULL, channel TEXT NOT NULL, place TEXT NOT NULL, third_party TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'no_show', 'cancelled_late', 'cancelled', 'rescheduled_by_client', 'rescheduled_by_me')),
  arrival TEXT CHECK (arrival IN ('early', 'on_time', 'late')), prepared INTEGER CHECK (prepared IN (0, 1)),
  decided TEXT NOT NULL, mood TEXT NOT NULL, agenda_sent_at INTEGER, minutes_due_at INTEGER, minutes_sent_at INTEGER,
  interaction_id INTEGER REFERENCES interaction(id) ON DELETE SET NULL, sequence INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX meeting_client ON meeting(client_id, at DESC);
CREATE INDEX meeting_planned ON meeting(at) WHERE status = 'planned' AND deleted_at IS NULL;
CREATE INDEX meeting_minutes ON meeting(minutes_due_at) WHERE minutes_due_at IS NOT NULL AND minutes_sent_at IS NULL AND deleted_at IS NULL;
CREATE INDEX meeting_engagement ON meeting(engagement_id) WHERE engagement_id IS NOT NULL;
CREATE INDEX meeting_slot_offer ON meeting(slot_offer_id) WHERE slot_offer_id IS NOT NULL;
CREATE INDEX meeting_interaction ON meeting(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  meeting_id INTEGER REFERENCES meeting(id) ON DELETE SET NULL, text TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('client', 'me', 'service_hint', 'change_request', 'boundary')),
  service_id INTEGER REFERENCES service(id) ON DELETE SET NULL, message_id INTEGER REFERENCES message(id) ON DELETE SET NULL,
  position INTEGER NOT NULL, done_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX agenda_item_client ON agenda_item(client_id);
CREATE INDEX agenda_item_meeting ON agenda_item(meeting_id, position) WHERE meeting_id IS NOT NULL;
CREATE INDEX agenda_item_service ON agenda_item(service_id) WHERE service_id IS NOT NULL;
CREATE INDEX agenda_item_message ON agenda_item(message_id) WHERE message_id IS NOT NULL;
CREATE TABLE action_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE, who TEXT NOT NULL CHECK (who IN ('me', 'them')),
  what TEXT NOT NULL, by_on TEXT CHECK (by_on GLOB '????-??-??'), follow_up TEXT NOT NULL,
  clock_id INTEGER REFERENCES clock(id) ON DELETE SET NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX action_item_client ON action_item(client_id);
CREATE INDEX action_item_meeting ON action_item(meeting_id);
CREATE INDEX action_item_clock ON action_item(clock_id) WHERE clock_id IS NOT NULL;
`;

/** What is looked for by its date over the whole practice: effects that come due, and contacts that were withdrawn. */
const FOUND_BY_DATE = `
CREATE INDEX stage_effect_due ON stage_effect(due_at) WHERE carried_out_at IS NULL;
CREATE INDEX interaction_gone ON interaction(retracted_at) WHERE retracted_at IS NOT NULL AND superseded_at IS NULL;
`;

/** The practitioner under their own method: what tempted them away, and a letter for the dip. */
const ONESELF = `
CREATE TABLE own_temptation (
  id INTEGER PRIMARY KEY AUTOINCREMENT, what TEXT NOT NULL, in_the_middle_of TEXT NOT NULL, how_far TEXT NOT NULL,
  wait_until_on TEXT NOT NULL CHECK (wait_until_on GLOB '????-??-??'), decision TEXT CHECK (decision IN ('let_go', 'begun')),
  decided_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE own_letter (
  id INTEGER PRIMARY KEY AUTOINCREMENT, matter TEXT NOT NULL, text TEXT NOT NULL, closed_at INTEGER,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
`;
