import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import { isForClient, SHEET_KINDS } from '#shared/domain/sheets/audience.ts';
import type { Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { INTERACTION } from '../testing/call-inputs.ts';
import { EXPECTATION_INPUTS, FILLED } from '../testing/expectation-inputs.ts';
import { fillTables } from '../testing/fill-tables.ts';
import { addClient, fileOf, makeCore, type TestCore } from '../testing/make-core.ts';
import { MESSAGE_INPUTS } from '../testing/message-inputs.ts';
import { MEETING_INPUTS } from '../testing/meeting-inputs.ts';
import { PLAN_INPUTS } from '../testing/plan-inputs.ts';
import { TRANSITION_INPUTS } from '../testing/transition-inputs.ts';
import { REQUEST_INPUTS } from '../testing/request-inputs.ts';
import { SALES_INPUTS } from '../testing/sales-inputs.ts';

/** Stands wherever nobody but the practitioner is to read. */
const MARKER = 'ZZPRIVATEZZ';

/**
 * Tables of which a document for a client may show something. In every other, those that are yet to come among them, a row full
 * of the marker stands while the documents are made.
 */
const MAY_STAND = new Set([
  'action_item',
  'agenda_item',
  'ask_item',
  'attachment',
  'clause',
  'clause_discussion',
  'client_person',
  'client_tag',
  'clock',
  'commitment',
  'contact_point',
  'engagement',
  'expectation_sheet',
  'handed_document',
  'inoculation',
  'interaction',
  'meeting',
  'message',
  'plan',
  'plan_step',
  'proposal',
  'proposal_line',
  'rhythm_change',
  // Its signs and its sums are read as what they are.
  'qualification',
  'request_list',
]);

/** What is private all the same in tables of which other columns may be shown. */
const PRIVATE_COLUMNS = [
  ['client', 'note', ''],
  ['client', 'pinned_note', ''],
  ['client', 'source', ''],
  ['person', 'note', ''],
  ['ask_item', 'hard_note', ''],
  ['inoculation', 'reaction', ''],
  ['inoculation', 'agreed_word', ''],
  ['plan', 'note', ''],
  ['plan_step', 'note', ''],
  ['rhythm_change', 'wish_note', ''],
  ['ask_item', 'wrong_note', ''],
  ['ask_item', 'waived_reason', ''],
  ['clause_discussion', 'note', ''],
  ['meeting', 'mood', ''],
  ['qualification', 'note', ''],
  ['qualification', 'why_left', ''],
  ['qualification', 'previous_provider', ''],
  ['qualification', 'why_now', ''],
  ['interaction', 'summary', "channel = 'note'"],
] as const;

/** One of each kind that is for a client. */
const ONE_OF: { readonly [K in SheetRef['kind']]?: Extract<SheetRef, { kind: K }> } = {
  proposal: { kind: 'proposal', clientId: 1 as never },
  message: { kind: 'message', messageId: 1 as never },
  agenda: { kind: 'agenda', meetingId: 1 as never },
  minutes: { kind: 'minutes', meetingId: 1 as never },
  reply: { kind: 'reply', clientId: 1 as never, names: ['Anna Wrona'] },
  expectations: { kind: 'expectations', sheetId: 1 as never },
  'how-we-work': { kind: 'how-we-work', sheetId: 1 as never },
  welcome: { kind: 'welcome', engagementId: 1 as never },
  success: { kind: 'success', engagementId: 1 as never },
  'from-now-on': { kind: 'from-now-on', engagementId: 1 as never },
  'request-list': { kind: 'request-list', listId: 1 as never },
  outstanding: { kind: 'outstanding', clientId: 1 as never },
  record: { kind: 'record', clientId: 1 as never, fromOn: null, toOn: null },
  handed: { kind: 'handed', handedId: 1 as never },
};

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

async function fullPractice(): Promise<void> {
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  const clientId = await addClient(core, { name: 'Wrona', note: MARKER, pinnedNote: MARKER, source: MARKER });
  await core.call('engagements.add', { clientId, engagement: { title: 'Bookkeeping', startedOn: '2026-01-05' as Day } });
  await core.call('interactions.log', { ...INTERACTION, clientId });
  await core.call('interactions.log', { ...INTERACTION, clientId, channel: 'note', summary: MARKER });
  await core.call('meetings.plan', MEETING_INPUTS['meetings.plan']);
  await core.call('agenda.add', { clientId, meetingId: 1 as never, text: 'The van' });
  core.ports.time.advance(6 * DAY_OF_HOURS);
  await core.call('meetings.settle', { id: 1 as never, outcome: 'held' });
  await core.call('meetings.write', { ...MEETING_INPUTS['meetings.write'], mood: MARKER });
  await core.call('messages.save', MESSAGE_INPUTS['messages.save']);
  await core.call('sales.saveQualification', SALES_INPUTS['sales.saveQualification']);
  await core.call('sales.saveProposal', SALES_INPUTS['sales.saveProposal']);
  await core.call('requests.save', REQUEST_INPUTS['requests.save']);
  await core.call('requests.ask', REQUEST_INPUTS['requests.ask']);
  await core.call('expectations.draft', EXPECTATION_INPUTS['expectations.draft']);
  await core.call('expectations.fill', { id: 1 as never, values: FILLED });
  await core.call('expectations.discuss', { ids: [1 as never], discussed: true, channel: 'phone', note: MARKER });
  await core.call('expectations.ask', EXPECTATION_INPUTS['expectations.ask']);
  await core.call('plans.start', { ...PLAN_INPUTS['plans.start'], anchorOn: '2026-02-24' as Day });
  await core.call('talks.hold', PLAN_INPUTS['talks.hold']);
  await core.call('pipeline.move', { clientId, move: { event: 'corrected', to: 'onboarding', reason: 'A slip' } });
  await core.call('transitions.announce', TRANSITION_INPUTS['transitions.announce']);
  await core.call('notes.keep', { clientId, text: MARKER });
  await core.call('papers.handOver', { sheet: ONE_OF.agenda!, way: 'archive' });
}

/** Rows of the marker in every table but those that may be shown, and in the private columns of these. */
function fillWithMarkers(): { readonly filled: string[] } {
  const db = fileOf(core);
  try {
    const before = new Map(tablesOf(db).map((name) => [name, lastRowOf(db, name)]));
    // What may be shown stands there already, as it really is; the rows of the marker hang on it.
    const shown = [...MAY_STAND].filter((name) => before.get(name) !== 0).map((name) => [name, 1] as const);
    fillTables(db, MARKER, { client: 1, person: 1, ...Object.fromEntries(shown) });
    for (const [name, last] of before) if (MAY_STAND.has(name)) db.prepare(`DELETE FROM "${name}" WHERE rowid > ?`).run(last);
    for (const [table, column, where] of PRIVATE_COLUMNS) db.prepare(`UPDATE "${table}" SET ${column} = ? ${where && `WHERE ${where}`}`).run(MARKER);
    return { filled: tablesOf(db).filter((name) => !MAY_STAND.has(name) && lastRowOf(db, name) > (before.get(name) ?? 0)) };
  } finally {
    db.close();
  }
}

type Db = ReturnType<typeof fileOf>;
function tablesOf(db: Db): string[] {
  const names = db.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1 AND wr = 0`).pluck().all() as string[];
  return names.filter((name) => !name.startsWith('undo_'));
}
function lastRowOf(db: Db, name: string): number {
  return Number(db.prepare(`SELECT coalesce(max(rowid), 0) FROM "${name}"`).pluck().get());
}

test('every kind of document is declared to be for the client or for the desk, and one of each for the client is looked at here', () => {
  const forClients = SHEET_KINDS.filter(isForClient);
  expect(Object.keys(ONE_OF).toSorted()).toEqual(forClients.toSorted());
  expect(SHEET_KINDS.length).toBeGreaterThan(forClients.length);
});

test('no document for a client contains what is private, whatever stands in the practice', async () => {
  await fullPractice();
  const { filled } = fillWithMarkers();
  // Notes, phases, signals, wins and lessons among them.
  expect(filled).toEqual(expect.arrayContaining(['private_note', 'phase_change', 'signal', 'lesson', 'contact_preference', 'win']));
  for (const sheet of Object.values(ONE_OF)) {
    const document = await core.call('sheets.get', { sheet });
    expect(document.title.length + document.blocks.length, sheet.kind).toBeGreaterThan(0);
    expect(JSON.stringify(document), sheet.kind).not.toContain(MARKER);
  }
});

test('the look would find it: on the page of the client it stands', async () => {
  await fullPractice();
  fillWithMarkers();
  expect(JSON.stringify(await core.call('notes.list', { clientId: 1 as never }))).toContain(MARKER);
});
