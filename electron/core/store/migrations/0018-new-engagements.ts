import type { Database } from 'better-sqlite3';

/**
 * What is agreed, talked through, asked for and handed over: expectation sheets, plans, request lists, phases, paper.
 * Every row names its client, so that an export, a merge and an erasure find it without being told of it.
 */
export function newEngagements(db: Database): void {
  db.exec(SUCCESS);
  db.exec(EXPECTATIONS);
  db.exec(PLANS);
  db.exec(REQUESTS);
  db.exec(PHASES);
  db.exec(PAPER);
}

/** What the client wants to have at the end, in their words. */
const SUCCESS = `
ALTER TABLE engagement ADD COLUMN success_definition TEXT NOT NULL DEFAULT '';
ALTER TABLE engagement ADD COLUMN success_seen_by TEXT NOT NULL DEFAULT '';
ALTER TABLE engagement ADD COLUMN success_said_on TEXT CHECK (success_said_on GLOB '????-??-??');
ALTER TABLE engagement ADD COLUMN success_due_on TEXT CHECK (success_due_on GLOB '????-??-??');
ALTER TABLE engagement ADD COLUMN success_met_on TEXT CHECK (success_met_on GLOB '????-??-??');
`;

const EXPECTATIONS = `
CREATE TABLE expectation_sheet (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  engagement_id INTEGER NOT NULL REFERENCES engagement(id) ON DELETE CASCADE, version INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'walked_through', 'signed', 'superseded')),
  language TEXT NOT NULL, profession TEXT NOT NULL, is_reset INTEGER NOT NULL CHECK (is_reset IN (0, 1)),
  signed_on_me TEXT CHECK (signed_on_me GLOB '????-??-??'), signed_on_client TEXT CHECK (signed_on_client GLOB '????-??-??'),
  signed_by TEXT NOT NULL, attachment_id INTEGER REFERENCES attachment(id) ON DELETE SET NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX expectation_sheet_client ON expectation_sheet(client_id);
CREATE INDEX expectation_sheet_engagement ON expectation_sheet(engagement_id, version DESC);
CREATE INDEX expectation_sheet_attachment ON expectation_sheet(attachment_id) WHERE attachment_id IS NOT NULL;
CREATE TABLE lesson (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER REFERENCES client(id) ON DELETE CASCADE, learnt TEXT NOT NULL, section INTEGER NOT NULL,
  situation TEXT NOT NULL, body TEXT NOT NULL, we_do TEXT NOT NULL, you_do TEXT NOT NULL, by_when TEXT NOT NULL, otherwise TEXT NOT NULL,
  must_discuss INTEGER NOT NULL CHECK (must_discuss IN (0, 1)), clause_key TEXT NOT NULL, adopted_at INTEGER,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX lesson_client ON lesson(client_id) WHERE client_id IS NOT NULL;
CREATE TABLE clause (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  sheet_id INTEGER NOT NULL REFERENCES expectation_sheet(id) ON DELETE CASCADE, key TEXT NOT NULL, section INTEGER NOT NULL, position INTEGER NOT NULL,
  situation TEXT NOT NULL, body TEXT NOT NULL, items TEXT NOT NULL CHECK (json_valid(items)), we_do TEXT NOT NULL, you_do TEXT NOT NULL,
  by_when TEXT NOT NULL, otherwise TEXT NOT NULL, must_discuss INTEGER NOT NULL CHECK (must_discuss IN (0, 1)),
  source TEXT NOT NULL CHECK (source IN ('template', 'own', 'lesson')), created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX clause_client ON clause(client_id);
CREATE INDEX clause_sheet ON clause(sheet_id, section, position);
CREATE TABLE clause_discussion (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  clause_id INTEGER NOT NULL REFERENCES clause(id) ON DELETE CASCADE, meeting_id INTEGER REFERENCES meeting(id) ON DELETE SET NULL,
  agenda_item_id INTEGER REFERENCES agenda_item(id) ON DELETE SET NULL, discussed INTEGER NOT NULL CHECK (discussed IN (0, 1)),
  at INTEGER NOT NULL, channel TEXT NOT NULL, note TEXT NOT NULL, question TEXT NOT NULL, resolution TEXT NOT NULL, resolved_at INTEGER,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX clause_discussion_client ON clause_discussion(client_id);
CREATE INDEX clause_discussion_clause ON clause_discussion(clause_id);
CREATE INDEX clause_discussion_meeting ON clause_discussion(meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX clause_discussion_agenda ON clause_discussion(agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE TABLE sheet_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT, profession TEXT NOT NULL, language TEXT NOT NULL, clauses TEXT NOT NULL CHECK (json_valid(clauses)),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, UNIQUE (profession, language)
) STRICT;
`;

const PLANS = `
CREATE TABLE plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  engagement_id INTEGER REFERENCES engagement(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('onboarding', 'valley', 'rescue_followup', 'offboarding')),
  anchor_on TEXT NOT NULL CHECK (anchor_on GLOB '????-??-??'), days INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'done', 'dropped')), note TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_client ON plan(client_id, kind);
CREATE INDEX plan_engagement ON plan(engagement_id) WHERE engagement_id IS NOT NULL;
CREATE TABLE plan_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  plan_id INTEGER NOT NULL REFERENCES plan(id) ON DELETE CASCADE, lane TEXT NOT NULL CHECK (lane IN ('me', 'them')), key TEXT NOT NULL,
  text TEXT NOT NULL, note TEXT NOT NULL, offset_days INTEGER NOT NULL,
  planned_on TEXT NOT NULL CHECK (planned_on GLOB '????-??-??'), due_on TEXT NOT NULL CHECK (due_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'), dropped_on TEXT CHECK (dropped_on GLOB '????-??-??'), moved_count INTEGER NOT NULL,
  private INTEGER NOT NULL CHECK (private IN (0, 1)), position INTEGER NOT NULL, meeting_id INTEGER REFERENCES meeting(id) ON DELETE SET NULL,
  list_id INTEGER REFERENCES request_list(id) ON DELETE SET NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_step_client ON plan_step(client_id);
CREATE INDEX plan_step_plan ON plan_step(plan_id, due_on);
CREATE INDEX plan_step_open ON plan_step(due_on) WHERE done_on IS NULL AND dropped_on IS NULL;
CREATE INDEX plan_step_meeting ON plan_step(meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX plan_step_list ON plan_step(list_id) WHERE list_id IS NOT NULL;
CREATE TABLE inoculation (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  engagement_id INTEGER NOT NULL REFERENCES engagement(id) ON DELETE CASCADE, held_at INTEGER, channel TEXT NOT NULL,
  valley_named INTEGER NOT NULL CHECK (valley_named IN (0, 1)), requests_explained INTEGER NOT NULL CHECK (requests_explained IN (0, 1)),
  invisible_explained INTEGER NOT NULL CHECK (invisible_explained IN (0, 1)), success_recalled INTEGER NOT NULL CHECK (success_recalled IN (0, 1)),
  promise_requests TEXT NOT NULL, promise_invisible TEXT NOT NULL, promise_shiny TEXT NOT NULL, agreed_word TEXT NOT NULL,
  first_result TEXT NOT NULL, first_result_on TEXT CHECK (first_result_on GLOB '????-??-??'), reaction TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX inoculation_client ON inoculation(client_id);
CREATE INDEX inoculation_engagement ON inoculation(engagement_id);
CREATE TABLE rhythm_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  engagement_id INTEGER NOT NULL REFERENCES engagement(id) ON DELETE CASCADE, old_interval TEXT NOT NULL, new_interval TEXT NOT NULL,
  announced_at INTEGER, meeting_id INTEGER REFERENCES meeting(id) ON DELETE SET NULL, agreed_on TEXT CHECK (agreed_on GLOB '????-??-??'),
  wish TEXT NOT NULL CHECK (wish IN ('none', 'kept', 'priced')), wish_note TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX rhythm_change_client ON rhythm_change(client_id);
CREATE INDEX rhythm_change_engagement ON rhythm_change(engagement_id);
CREATE INDEX rhythm_change_meeting ON rhythm_change(meeting_id) WHERE meeting_id IS NOT NULL;
`;

const REQUESTS = `
CREATE TABLE request_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  engagement_id INTEGER REFERENCES engagement(id) ON DELETE SET NULL, retreat_of INTEGER REFERENCES request_list(id) ON DELETE CASCADE,
  title TEXT NOT NULL, result_on TEXT CHECK (result_on GLOB '????-??-??'), mode TEXT NOT NULL CHECK (mode IN ('full', 'retreat', 'single', 'order')),
  due_on TEXT CHECK (due_on GLOB '????-??-??'), rest_by_on TEXT CHECK (rest_by_on GLOB '????-??-??'), sent_at INTEGER, channel TEXT NOT NULL,
  message_id INTEGER REFERENCES message(id) ON DELETE SET NULL, statutory_on TEXT CHECK (statutory_on GLOB '????-??-??'), consequence TEXT NOT NULL,
  all_needed INTEGER NOT NULL CHECK (all_needed IN (0, 1)), repeats TEXT NOT NULL CHECK (repeats IN ('once', 'monthly', 'quarterly', 'yearly')),
  series TEXT NOT NULL, period TEXT NOT NULL, closed_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX request_list_client ON request_list(client_id, id DESC);
CREATE INDEX request_list_engagement ON request_list(engagement_id) WHERE engagement_id IS NOT NULL;
CREATE INDEX request_list_retreat ON request_list(retreat_of) WHERE retreat_of IS NOT NULL;
CREATE INDEX request_list_message ON request_list(message_id) WHERE message_id IS NOT NULL;
CREATE INDEX request_list_open ON request_list(due_on) WHERE sent_at IS NOT NULL AND closed_at IS NULL;
CREATE TABLE ask_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  list_id INTEGER NOT NULL REFERENCES request_list(id) ON DELETE CASCADE, position INTEGER NOT NULL, text TEXT NOT NULL, why TEXT NOT NULL,
  example TEXT NOT NULL, must_have INTEGER NOT NULL CHECK (must_have IN (0, 1)), due_on TEXT CHECK (due_on GLOB '????-??-??'),
  received_on TEXT CHECK (received_on GLOB '????-??-??'), wrong_on TEXT CHECK (wrong_on GLOB '????-??-??'), wrong_note TEXT NOT NULL,
  waived_on TEXT CHECK (waived_on GLOB '????-??-??'), waived_reason TEXT NOT NULL, hard_because TEXT, hard_note TEXT NOT NULL,
  series TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX ask_item_list ON ask_item(list_id, position);
CREATE INDEX ask_item_client ON ask_item(client_id);
CREATE INDEX ask_item_open ON ask_item(client_id) WHERE received_on IS NULL AND waived_on IS NULL;
CREATE TABLE request_item (
  list_id INTEGER NOT NULL REFERENCES request_list(id) ON DELETE CASCADE, ask_item_id INTEGER NOT NULL REFERENCES ask_item(id) ON DELETE CASCADE,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE, position INTEGER NOT NULL, PRIMARY KEY (list_id, ask_item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_item_item ON request_item(ask_item_id);
CREATE INDEX request_item_client ON request_item(client_id);
CREATE TABLE ask_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  ask_item_id INTEGER NOT NULL REFERENCES ask_item(id) ON DELETE CASCADE, list_id INTEGER REFERENCES request_list(id) ON DELETE SET NULL,
  at INTEGER NOT NULL, channel TEXT NOT NULL, interaction_id INTEGER REFERENCES interaction(id) ON DELETE SET NULL, created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX ask_event_client ON ask_event(client_id, at DESC);
CREATE INDEX ask_event_item ON ask_event(ask_item_id, at);
CREATE INDEX ask_event_list ON ask_event(list_id) WHERE list_id IS NOT NULL;
CREATE INDEX ask_event_interaction ON ask_event(interaction_id) WHERE interaction_id IS NOT NULL;
`;

const PHASES = `
CREATE TABLE signal (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE, code TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('measured', 'noted')), ref TEXT NOT NULL, kind TEXT NOT NULL, note TEXT NOT NULL, at INTEGER NOT NULL,
  expires_on TEXT CHECK (expires_on GLOB '????-??-??'), dismissed_on TEXT CHECK (dismissed_on GLOB '????-??-??'), dismissed_reason TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX signal_client ON signal(client_id, at DESC);
CREATE TABLE phase_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE, from_phase TEXT, to_phase TEXT NOT NULL,
  at INTEGER NOT NULL, author TEXT NOT NULL CHECK (author IN ('app', 'me')), is_override INTEGER NOT NULL CHECK (is_override IN (0, 1)),
  until_on TEXT CHECK (until_on GLOB '????-??-??'), reason TEXT NOT NULL, signals TEXT NOT NULL CHECK (json_valid(signals)), created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX phase_change_client ON phase_change(client_id, at DESC, id DESC);
CREATE TABLE win (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  engagement_id INTEGER REFERENCES engagement(id) ON DELETE SET NULL, what TEXT NOT NULL, meaning TEXT NOT NULL,
  on_day TEXT NOT NULL CHECK (on_day GLOB '????-??-??'), told_at INTEGER, channel TEXT NOT NULL,
  interaction_id INTEGER REFERENCES interaction(id) ON DELETE SET NULL, may_quote INTEGER NOT NULL CHECK (may_quote IN (0, 1)),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX win_client ON win(client_id, on_day DESC);
CREATE INDEX win_told ON win(client_id, told_at DESC) WHERE told_at IS NOT NULL;
CREATE INDEX win_engagement ON win(engagement_id) WHERE engagement_id IS NOT NULL;
CREATE INDEX win_interaction ON win(interaction_id) WHERE interaction_id IS NOT NULL;
`;

const PAPER = `
CREATE TABLE house_style (
  id INTEGER PRIMARY KEY CHECK (id = 1), phone TEXT NOT NULL, email TEXT NOT NULL, website TEXT NOT NULL, signature TEXT NOT NULL,
  accent TEXT NOT NULL, logo BLOB, logo_type TEXT, logo_width INTEGER, logo_height INTEGER, updated_at INTEGER NOT NULL
) STRICT;
INSERT INTO house_style (id, phone, email, website, signature, accent, updated_at) VALUES (1, '', '', '', '', '', 0);
CREATE TABLE handed_document (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  engagement_id INTEGER REFERENCES engagement(id) ON DELETE SET NULL, kind TEXT NOT NULL, title TEXT NOT NULL, version TEXT NOT NULL,
  language TEXT NOT NULL, document TEXT NOT NULL CHECK (json_valid(document)), way TEXT NOT NULL CHECK (way IN ('print', 'file', 'archive')),
  attachment_id INTEGER REFERENCES attachment(id) ON DELETE SET NULL, at INTEGER NOT NULL, created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX handed_document_client ON handed_document(client_id, at DESC);
CREATE INDEX handed_document_engagement ON handed_document(engagement_id) WHERE engagement_id IS NOT NULL;
CREATE INDEX handed_document_attachment ON handed_document(attachment_id) WHERE attachment_id IS NOT NULL;
`;
