import type Database from 'better-sqlite3';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { DRAWN_NOW as NOW } from './fake-ports.ts';

const stamps = { created_at: NOW, updated_at: NOW };
const TOMORROW = NOW + DAY_OF_HOURS;

/** Rows that other screens leave behind, all but whose they are; each is due today unless the test says otherwise. */
export const ROWS = {
  clock: { kind: 'mine', matter: 'own', what: 'Send the figures', started_at: NOW - 20 * HOUR, due_at: NOW + HOUR, ...stamps },
  commitment: { question: '', answer: '', decision_channel: 'phone', decision_by: '', ...stamps },
  meeting: {
    type: 'regular',
    at: NOW + HOUR,
    minutes: 45,
    channel: 'meeting',
    place: 'here',
    third_party: '',
    status: 'planned',
    decided: '',
    mood: '',
    ...stamps,
  },
  message: { kind: 'update', language: 'en', channel: 'email', subject: 'News', body: 'Hello', status: 'held', expects_answer: 0, ...stamps },
  offer: {
    round: 1,
    channel: 'phone',
    minutes: 30,
    slot_a_at: TOMORROW,
    slot_b_at: TOMORROW + HOUR,
    sent_at: NOW - HOUR,
    expires_at: NOW + HOUR,
    exception_reason: '',
    ...stamps,
  },
  task: { note: '', ...stamps },
  requestList: {
    title: 'VAT return',
    due_on: '2026-03-20',
    mode: 'full',
    channel: 'email',
    consequence: '',
    all_needed: 0,
    repeats: 'once',
    series: '',
    period: '',
    ...stamps,
  },
  askItem: { position: 0, text: 'Statements', why: '', example: '', must_have: 1, wrong_note: '', waived_reason: '', hard_note: '', series: '', ...stamps },
  event: { from_stage: 'active', to_stage: 'active', at: NOW, reason: '' },
} as const;

type Row = Readonly<Record<string, string | number | null>>;

type Put = (table: string, row: Row) => number;

/** Signed, with one clause that was to be talked about and waits for it. */
function signedSheet(put: Put, clientId: number, signedOn: string): number {
  const engagement = put('engagement', {
    uid: `e${clientId}`,
    client_id: clientId,
    title: 'Books',
    kind: 'recurring',
    started_on: '2026-01-05',
    meeting_rhythm: 'ad_hoc',
    ...stamps,
  });
  const sheet = put('expectation_sheet', {
    uid: `x${clientId}`,
    client_id: clientId,
    engagement_id: engagement,
    version: 1,
    status: 'signed',
    language: 'en',
    profession: 'bookkeeper',
    is_reset: 0,
    signed_on_client: signedOn,
    signed_by: 'Nadia Firth',
    ...stamps,
  });
  const said = { body: 'x', items: '[]', we_do: '', you_do: '', by_when: '', otherwise: '', must_discuss: 1, source: 'template' };
  const clause = put('clause', { client_id: clientId, sheet_id: sheet, key: 'money', section: 9, position: 1, situation: 'Money', ...said, ...stamps });
  put('clause_discussion', {
    client_id: clientId,
    clause_id: clause,
    discussed: 0,
    at: NOW,
    channel: 'note',
    note: '',
    question: '',
    resolution: '',
    ...stamps,
  });
  return sheet;
}

/** Written past the application: what other screens leave behind. `file` says which file, since each test has its own. */
export function rowsIn(file: () => Database.Database) {
  const put = (table: string, row: Row): number => {
    const names = Object.keys(row);
    const places = names.map(() => '?').join(', ');
    const { lastInsertRowid } = file()
      .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`)
      .run(...Object.values(row));
    return Number(lastInsertRowid);
  };
  const clock = (clientId: number, row: object = {}) => put('clock', { client_id: clientId, ...ROWS.clock, ...row });
  return {
    put,
    clock,
    signedSheet: (clientId: number, signedOn: string) => signedSheet(put, clientId, signedOn),
    commitment: (clientId: number, decisionAt: number) => put('commitment', { client_id: clientId, decision_at: decisionAt, ...ROWS.commitment }),
    task: (clientId: number, kind: string, dueAt: number) => put('task', { client_id: clientId, kind, due_at: dueAt, ...ROWS.task }),
    ask: (clientId: number, askedAt: number) => clock(clientId, { kind: 'theirs', what: 'Statements', started_at: askedAt, due_at: askedAt + DAY_OF_HOURS }),
  };
}
