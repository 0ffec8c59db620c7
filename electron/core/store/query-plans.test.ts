import { afterAll, expect, test } from 'vitest';
import type { ClientId } from '#shared/domain/ids.ts';
import { day } from '#shared/time/day.ts';
import { closed } from '../today/kinds/closed.ts';
import { deadline } from '../today/kinds/deadline.ts';
import { decision } from '../today/kinds/decision.ts';
import { effect } from '../today/kinds/effect.ts';
import { handedOver } from '../today/kinds/handed-over.ts';
import { held } from '../today/kinds/held.ts';
import { hold } from '../today/kinds/hold.ts';
import { meeting } from '../today/kinds/meeting.ts';
import { minutes } from '../today/kinds/minutes.ts';
import { promise } from '../today/kinds/promise.ts';
import { slot } from '../today/kinds/slot.ts';
import { task } from '../today/kinds/task.ts';
import { wakeUp } from '../today/kinds/wake-up.ts';
import type { Practice } from '../handlers/context.ts';
import { SOURCES as REMINDERS } from '../reminders/kinds/index.ts';
import { SOURCES } from '../today/kinds/index.ts';
import type { DayFacts } from '../today/line-source.ts';
import { dayFacts } from '../today/today.ts';
import { practiceDefaults } from '#shared/domain/practice-defaults.ts';
import { textIn } from '#shared/text/index.ts';
import { insertPractice } from './practice.ts';
import { practiceMemory } from '../practice-memory.ts';
import { clientLines, lastWords } from './client-page.ts';
import { clientRow, countCurrentClients } from './client-rows.ts';
import { clientNames } from './client-names.ts';
import { gapRows } from './gaps.ts';
import { countInLanes, interactionsInLanes } from './interaction-lanes.ts';
import { countInteractions, interactionsOf, withdrawnInteractions, lastInbound, lastTold } from './interactions.ts';
import { openStore } from './open.ts';
import type { ReadDb, Sql } from './sql.ts';

const store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
const { connection, read, close } = store;
store.write((db) => insertPractice(db, practiceDefaults(['pl-PL'], 'pl'), false, 0));
afterAll(close);

/** Which tables are read from end to end for it; one that is read through an index of its own columns counts as none. */
function scansOf(ask: (db: ReadDb) => unknown): string[] {
  const asked: Sql[] = [];
  const listening: ReadDb = {
    all: (query) => (asked.push(query), read.all(query)),
    get: (query) => (asked.push(query), read.get(query)),
  };
  ask(listening);
  const steps = asked.flatMap(({ text, params }) => connection.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`).all(...params));
  return steps.map((step) => step.detail).filter((detail) => /SCAN (c|i|p|m|t|client|interaction|person)\b/.test(detail) && !detail.includes('COVERING INDEX'));
}

const id = 1 as ClientId;
const slice = { offset: 100, limit: 100 };
const today = day.parse('2026-02-26');

test.each<[string, (db: ReadDb) => unknown]>([
  ['the gap of one client', (db) => gapRows(db, today, id)],
  ['the names of one client', (db) => clientNames(db, id)],
  ['a page of a timeline', (db) => interactionsOf(db, id, slice)],
  ['a page of one kind', (db) => [interactionsInLanes(db, id, ['money'], slice), countInLanes(db, id, ['money'])]],
  ['how long a timeline is', (db) => countInteractions(db, id)],
  ['the last words', (db) => [lastTold(db, id), lastInbound(db, id)]],
  ['a page of the list', (db) => [clientLines(db, [id]), lastWords(db, [id])]],
  ['a client that might be the same', (db) => clientRow(db, id)],
  ['how many clients there are', countCurrentClients],
])('%s is found without reading a whole table', (_title, ask) => {
  expect(scansOf(ask)).toEqual([]);
});

test('the order of a page and the length of a timeline come from the index alone', () => {
  const plan = (ask: (db: ReadDb) => unknown): string => {
    let text = '';
    ask({ all: (query) => ((text = query.text), read.all(query)), get: (query) => ((text = query.text), read.get(query)) });
    return JSON.stringify(connection.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...Array.from({ length: text.split('?').length - 1 }, () => 1)));
  };
  expect(plan((db) => interactionsOf(db, id, slice))).not.toContain('TEMP B-TREE');
  expect(plan((db) => countInteractions(db, id))).toContain('COVERING INDEX interaction_client');
});

/** What the kinds of Today ask the file by; the rest of a day is not about the file. */
const dayOver = (db: ReadDb) => ({ read: db, now: 1, until: 2, today, zone: 'Europe/Warsaw' }) as DayFacts;

test.each<[string, string, (db: ReadDb) => unknown]>([
  ['last days', 'engagement_ends', (db) => deadline(dayOver(db))],
  ['decisions', 'commitment_decision', (db) => decision(dayOver(db))],
  ['meetings of today', 'meeting_planned', (db) => meeting(dayOver(db))],
  ['agreed times', 'slot_offer_agreed', (db) => slot(dayOver(db))],
  ['promises that run out', 'clock_open', (db) => promise(dayOver(db))],
  ['minutes', 'meeting_minutes', (db) => minutes(dayOver(db))],
  ['drafts that rested', 'message_open', (db) => held(dayOver(db))],
  ['messages handed over', 'message_open', (db) => handedOver(dayOver(db))],
  ['days to come back', 'client_wake_up', (db) => wakeUp(dayOver(db))],
  ['tasks that are due', 'task_open', (db) => task(dayOver(db))],
  ['effects that are due', 'stage_effect_due', (db) => effect(dayOver(db))],
  ['holds that run out', 'slot_offer_open', (db) => hold(dayOver(db))],
  ['sales that ended by themselves', 'stage_event_at', (db) => closed(dayOver(db))],
  ['withdrawn contacts', 'interaction_gone', (db) => withdrawnInteractions(db, 100)],
])('%s are found through %s', (_title, index, ask) => {
  const asked: Sql[] = [];
  ask({ all: (query) => (asked.push(query), read.all(query)), get: (query) => (asked.push(query), read.get(query)) });
  const plans = asked.map(({ text, params }) => JSON.stringify(connection.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...params)));
  expect(plans.join()).toMatch(new RegExp(`INDEX ${index}\\b`));
});

/** What may be gone through: rows of a question within the question, the practice's own calendar, and what is open of a kind; never what is settled. */
const FEW =
  /^SCAN (\(subquery-\d+\)|(o|j|json_each|practice|holiday)\b|\w+ USING INDEX (absence_own|clock_open|message_open|ask_item_open|plan_running|win_untold)\b)/;

const memory = practiceMemory(store);

test.each<[string, (practice: Practice) => readonly (() => unknown)[]]>([
  [
    'line on Today',
    (practice) => {
      const day = dayFacts(practice);
      return SOURCES.map((source) => () => source(day));
    },
  ],
  [
    'reminder',
    (practice) => {
      const { read, now, zone, gaps } = dayFacts(practice);
      const facts = { practice, read, now, today, zone, horizon: now + 2, gaps };
      return Object.values(REMINDERS).map((source) => () => source(facts));
    },
  ],
])('no kind of %s reads a table from end to end', (_what, questionsOf) => {
  const asked: Sql[] = [];
  const db: ReadDb = { all: (query) => (asked.push(query), read.all(query)), get: (query) => (asked.push(query), read.get(query)) };
  const clock = { now: () => Date.UTC(2026, 1, 26, 8), zone: () => 'Europe/Warsaw' };
  const practice: Practice = { store: { ...store, read: db }, clock, memory, text: () => textIn('en') };
  for (const ask of questionsOf(practice)) {
    asked.length = 0;
    ask();
    const steps = asked.flatMap(({ text, params }) => connection.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`).all(...params));
    const scans = steps.map((step) => step.detail).filter((detail) => detail.startsWith('SCAN'));
    expect(scans.filter((detail) => !FEW.test(detail))).toEqual([]);
  }
});
