// A day on which everything is to be done at once: of each kind of line that Today knows, so many clients.
import path from 'node:path';
import { DAY, NOW, TODAY } from './practice-parts.mjs';

export const OF_EACH_KIND = 25;
const HOUR = 3_600_000;

/** [kind, whose: a condition on `client`, statement with `:client`]. */
const KINDS = [
  [
    'deadline',
    "stage = 'enquiry' AND outcome IS NULL",
    `INSERT INTO engagement (uid, client_id, title, kind, started_on, ends_on, meeting_rhythm, created_at, updated_at)
    VALUES (hex(randomblob(16)), :client, 'Audit', 'project', '2026-01-05', '${TODAY}', 'ad_hoc', 0, 0)`,
  ],
  [
    'decision',
    "stage = 'commitment'",
    `INSERT INTO commitment (client_id, question, answer, asked_at, decision_at, decision_channel, decision_by, created_at, updated_at)
    VALUES (:client, '', '', ${NOW - DAY}, ${NOW + HOUR}, 'phone', '', 0, 0)`,
  ],
  ['meeting', "stage = 'fact_finding'", meeting('planned', NOW + 2 * HOUR, 'NULL')],
  ['minutes', "stage = 'active'", meeting('held', NOW - DAY, NOW - HOUR)],
  ['slot', "stage = 'qualifying'", slots(NOW + HOUR, NOW - HOUR)],
  ['hold', "stage = 'proposal' AND outcome IS NULL", slots('NULL', 'NULL')],
  ['promise', "stage = 'onboarding'", clock('mine', NOW - DAY, NOW - HOUR)],
  ['ladder', "stage = 'active'", clock('theirs', NOW - 5 * DAY, NOW - 4 * DAY)],
  ['held', "stage = 'transition'", message('held')],
  ['handed_over', "stage = 'rescue'", message('handed_over')],
  [
    'task',
    "stage = 'agreement'",
    `INSERT INTO task (client_id, kind, note, due_at, created_at, updated_at) VALUES (:client, 'offer_slots', '', ${NOW - HOUR}, 0, 0)`,
  ],
  [
    'effect',
    "stage = 'offboarding'",
    `INSERT INTO stage_effect (stage_event_id, client_id, effect, due_at)
    SELECT max(id), :client, 'weekly_progress', ${NOW - HOUR} FROM stage_event WHERE client_id = :client`,
  ],
  ['wake_up', "stage = 'nurture'", `UPDATE client SET wake_up_on = '${TODAY}' WHERE id = :client`],
  [
    'closed',
    "outcome = 'declined' AND archived_at IS NULL",
    `INSERT INTO stage_event (client_id, from_stage, to_stage, at, reason, to_outcome, author)
    VALUES (:client, 'proposal', 'proposal', ${NOW - DAY}, 'silent', 'declined', 'clock')`,
  ],
];

export function fillDay({ openStore }, folder) {
  const store = openStore({ file: path.join(folder, 'evenkeel.db'), create: false, snapshot: () => undefined });
  const { connection } = store;
  connection.exec('CREATE TEMP TABLE taken (id INTEGER PRIMARY KEY)');
  store.write(() => {
    for (const [kind, whose, statement] of KINDS) {
      const clients = connection
        .prepare(`SELECT id FROM client WHERE ${whose} AND id NOT IN (SELECT id FROM taken) ORDER BY id LIMIT ${OF_EACH_KIND}`)
        .pluck()
        .all();
      if (clients.length < OF_EACH_KIND) throw new Error(`too few clients for ${kind}`);
      for (const client of clients) {
        connection.prepare(statement).run({ client });
        connection.prepare('INSERT INTO taken VALUES (?)').run(client);
      }
    }
  });
  store.close();
  return KINDS.map(([kind]) => kind);
}

function meeting(status, at, minutesDueAt) {
  return `INSERT INTO meeting (uid, client_id, type, at, minutes, channel, place, third_party, status, decided, mood, minutes_due_at, created_at, updated_at)
    VALUES (hex(randomblob(16)), :client, 'regular', ${at}, 60, 'phone', '', '', '${status}', '', '', ${minutesDueAt}, 0, 0)`;
}

function slots(chosenAt, answeredAt) {
  return `INSERT INTO slot_offer (client_id, round, channel, minutes, slot_a_at, slot_b_at, sent_at, expires_at, answer, chosen_at, answered_at, exception_reason, created_at, updated_at)
    VALUES (:client, 1, 'phone', 30, ${NOW + HOUR}, ${NOW + 5 * HOUR}, ${NOW - DAY}, ${NOW + DAY}, ${answeredAt === 'NULL' ? 'NULL' : "'a'"}, ${chosenAt}, ${answeredAt}, '', 0, 0)`;
}

function clock(kind, startedAt, dueAt) {
  return `INSERT INTO clock (client_id, kind, matter, what, started_at, due_at, created_at, updated_at) VALUES (:client, '${kind}', 'own', '', ${startedAt}, ${dueAt}, 0, 0)`;
}

function message(status) {
  return `INSERT INTO message (uid, client_id, kind, language, channel, subject, body, status, expects_answer, held_until, handed_over_at, created_at, updated_at)
    VALUES (hex(randomblob(16)), :client, 'update', 'pl', 'email', 'x', 'y', '${status}', 0, ${NOW - HOUR}, ${NOW - 3 * HOUR}, 0, 0)`;
}
