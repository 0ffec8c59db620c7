import type { Database } from 'better-sqlite3';

/** The pipeline: why a stage was entered and by whom, what followed from it, clocks, tasks, and the facts of a sale. */
export function pipeline(db: Database): void {
  db.exec(STAGES);
  db.exec(CLOCKS);
  db.exec(ENQUIRIES);
  db.exec(COMMITMENTS);
  db.exec(PROPOSALS);
}

const STAGES = `
ALTER TABLE client ADD COLUMN wake_up_on TEXT CHECK (wake_up_on GLOB '????-??-??');
ALTER TABLE stage_event ADD COLUMN from_outcome TEXT;
ALTER TABLE stage_event ADD COLUMN to_outcome TEXT;
ALTER TABLE stage_event ADD COLUMN author TEXT NOT NULL DEFAULT 'me' CHECK (author IN ('me', 'clock'));
ALTER TABLE stage_event ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE stage_event ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1));
ALTER TABLE stage_event ADD COLUMN stated TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(stated));
ALTER TABLE stage_event ADD COLUMN unmet TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(unmet));
ALTER TABLE stage_event ADD COLUMN override_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE stage_event ADD COLUMN retracted_at INTEGER;
CREATE INDEX stage_event_at ON stage_event(at);
CREATE INDEX client_stage ON client(stage) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX client_wake_up ON client(wake_up_on) WHERE wake_up_on IS NOT NULL;
CREATE TABLE stage_effect (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stage_event_id INTEGER NOT NULL REFERENCES stage_event(id) ON DELETE CASCADE,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  effect TEXT NOT NULL, due_at INTEGER NOT NULL, carried_out_at INTEGER
) STRICT;
CREATE INDEX stage_effect_event ON stage_effect(stage_event_id);
CREATE INDEX stage_effect_client ON stage_effect(client_id, due_at);
`;

const CLOCKS = `
CREATE TABLE clock (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('mine', 'theirs')), matter TEXT NOT NULL, what TEXT NOT NULL,
  started_at INTEGER NOT NULL, due_at INTEGER NOT NULL, closed_at INTEGER,
  close_reason TEXT CHECK (close_reason IN ('done', 'answered', 'told_new_date', 'dropped', 'superseded')),
  ladder_step INTEGER NOT NULL DEFAULT 0,
  stage_event_id INTEGER REFERENCES stage_event(id) ON DELETE SET NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  CHECK ((closed_at IS NULL) = (close_reason IS NULL))
) STRICT;
CREATE INDEX clock_client ON clock(client_id, due_at);
CREATE INDEX clock_open ON clock(due_at) WHERE closed_at IS NULL;
CREATE INDEX clock_stage_event ON clock(stage_event_id) WHERE stage_event_id IS NOT NULL;
CREATE TABLE task (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  kind TEXT NOT NULL, note TEXT NOT NULL, due_at INTEGER NOT NULL, done_at INTEGER, dropped_at INTEGER,
  stage_event_id INTEGER REFERENCES stage_event(id) ON DELETE SET NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX task_client ON task(client_id, due_at);
CREATE INDEX task_open ON task(due_at) WHERE done_at IS NULL AND dropped_at IS NULL;
CREATE INDEX task_stage_event ON task(stage_event_id) WHERE stage_event_id IS NOT NULL;
`;

const ENQUIRIES = `
CREATE TABLE enquiry (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  at INTEGER NOT NULL, channel TEXT NOT NULL, words TEXT NOT NULL, referrer_reason TEXT NOT NULL, first_answer_at INTEGER,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX enquiry_client ON enquiry(client_id, at DESC);
CREATE TABLE qualification (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  held_at INTEGER, minutes INTEGER, need TEXT NOT NULL, expected_result TEXT NOT NULL,
  budget TEXT NOT NULL CHECK (budget IN ('unasked', 'none_stated', 'range', 'too_low')), budget_min INTEGER, budget_max INTEGER, currency TEXT NOT NULL,
  timing TEXT NOT NULL, why_now TEXT NOT NULL, decision_makers TEXT NOT NULL, previous_provider TEXT NOT NULL, why_left TEXT NOT NULL,
  interest_initial INTEGER NOT NULL CHECK (interest_initial IN (0, 1)), interest_relation INTEGER NOT NULL CHECK (interest_relation IN (0, 1)),
  interest_details INTEGER NOT NULL CHECK (interest_details IN (0, 1)),
  red_flags TEXT NOT NULL CHECK (json_valid(red_flags)), note TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('go', 'later', 'no')), decided_at INTEGER,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX qualification_client ON qualification(client_id, id DESC);
CREATE TABLE free_advice (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  at INTEGER NOT NULL, minutes INTEGER, question TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX free_advice_client ON free_advice(client_id, at DESC);
CREATE TABLE slot_offer (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  round INTEGER NOT NULL, channel TEXT NOT NULL, minutes INTEGER NOT NULL,
  slot_a_at INTEGER NOT NULL, slot_b_at INTEGER NOT NULL, client_zone TEXT,
  sent_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
  answer TEXT CHECK (answer IN ('a', 'b', 'neither', 'other')), chosen_at INTEGER, answered_at INTEGER, released_at INTEGER,
  exception_reason TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX slot_offer_client ON slot_offer(client_id, sent_at DESC);
CREATE INDEX slot_offer_open ON slot_offer(expires_at) WHERE answered_at IS NULL AND released_at IS NULL;
`;

const COMMITMENTS = `
CREATE TABLE commitment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  question TEXT NOT NULL, answer TEXT NOT NULL, asked_at INTEGER, decision_at INTEGER, decision_channel TEXT NOT NULL, decision_by TEXT NOT NULL,
  missed_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, closed_at INTEGER
) STRICT;
CREATE INDEX commitment_client ON commitment(client_id, id DESC);
CREATE INDEX commitment_decision ON commitment(decision_at) WHERE decision_at IS NOT NULL AND closed_at IS NULL;
CREATE TABLE decision_extension (
  id INTEGER PRIMARY KEY AUTOINCREMENT, commitment_id INTEGER NOT NULL REFERENCES commitment(id) ON DELETE CASCADE,
  from_at INTEGER NOT NULL, to_at INTEGER NOT NULL, reason TEXT NOT NULL, created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_extension_commitment ON decision_extension(commitment_id);
`;

const PROPOSALS = `
CREATE TABLE proposal (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  engagement_id INTEGER REFERENCES engagement(id) ON DELETE SET NULL, version INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'sent', 'accepted', 'declined', 'stalled', 'withdrawn')),
  title TEXT NOT NULL, situation TEXT NOT NULL, fee INTEGER, currency TEXT NOT NULL, fee_per TEXT NOT NULL CHECK (fee_per IN ('once', 'month', 'year')),
  range_min INTEGER, range_max INTEGER, benefit_per_year INTEGER, benefit_words TEXT NOT NULL,
  print_ratio INTEGER NOT NULL CHECK (print_ratio IN (0, 1)), valid_until TEXT CHECK (valid_until GLOB '????-??-??'),
  verbal_yes_at INTEGER, sent_at INTEGER, closed_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX proposal_client ON proposal(client_id, version DESC);
CREATE INDEX proposal_engagement ON proposal(engagement_id) WHERE engagement_id IS NOT NULL;
CREATE TABLE proposal_line (
  proposal_id INTEGER NOT NULL REFERENCES proposal(id) ON DELETE CASCADE, position INTEGER NOT NULL,
  section TEXT NOT NULL CHECK (section IN ('result', 'included', 'excluded', 'payment', 'need')),
  text TEXT NOT NULL, amount INTEGER, due_on TEXT CHECK (due_on GLOB '????-??-??'), said_aloud INTEGER NOT NULL CHECK (said_aloud IN (0, 1)),
  PRIMARY KEY (proposal_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE concession (
  id INTEGER PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  at INTEGER NOT NULL, give TEXT NOT NULL, get TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX concession_client ON concession(client_id, at DESC);
`;
