import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ClientId } from '#shared/domain/ids.ts';
import { day } from '#shared/time/day.ts';
import { addClient, fileOf, makeCore, type TestCore } from '../testing/make-core.ts';
import { pipelineFacts } from './pipeline-facts.ts';
import { openStore } from './open.ts';

let core: TestCore;
let id: ClientId;
beforeEach(async () => {
  core = makeCore();
  id = await addClient(core, { name: 'Wrona', stage: 'onboarding' });
});
afterEach(() => core.application.stop());

function write(statement: string): void {
  const file = fileOf(core);
  file.exec(statement);
  file.close();
}

function facts() {
  const file = fileOf(core);
  const store = openStore({ file: file.name, create: false, snapshot: () => undefined });
  file.close();
  const known = pipelineFacts(store.read, [id], day.parse('2026-01-05')).get(id);
  store.close();
  return known;
}

const win = (toldAt: string) =>
  `INSERT INTO win (uid, client_id, what, meaning, on_day, told_at, channel, may_quote, created_at, updated_at)
   SELECT 'w', id, 'Done', '', '2026-01-05', ${toldAt}, 'phone', 0, 0, 0 FROM client`;
const rhythm = (agreedOn: string) =>
  `INSERT INTO rhythm_change (client_id, engagement_id, old_interval, new_interval, agreed_on, wish, wish_note, created_at, updated_at)
   SELECT client_id, id, 'weekly', 'monthly', ${agreedOn}, 'none', '', 9e15, 9e15 FROM engagement`;
const meeting = (status: string) =>
  `INSERT INTO meeting (uid, client_id, type, at, minutes, channel, place, third_party, status, decided, mood, created_at, updated_at)
   SELECT 'm', id, 'end_of_onboarding', 9e15, 30, 'visit', '', '', '${status}', '', '', 0, 0 FROM client`;

const plan = (dueOn: string, key = 'kickoff', doneOn = 'NULL') => `
  INSERT INTO plan (id, uid, client_id, engagement_id, kind, anchor_on, days, status, note, created_at, updated_at)
  SELECT 1, 'p', client_id, id, 'onboarding', '2026-01-01', 100, 'active', '', 9e15, 9e15 FROM engagement;
  INSERT INTO plan_step (client_id, plan_id, lane, key, text, note, offset_days, planned_on, due_on, done_on, moved_count, private, position, created_at, updated_at)
  SELECT client_id, 1, 'me', '${key}', '', '', 0, '${dueOn}', '${dueOn}', ${doneOn}, 0, 0, 0, 0, 0 FROM plan;`;
const list = (dueOn: string, received = 'NULL') => `${plan('2026-01-08')}
  INSERT INTO request_list (id, uid, client_id, title, mode, due_on, sent_at, channel, consequence, all_needed, repeats, series, period, created_at, updated_at)
  SELECT 1, 'l', id, '', 'full', '${dueOn}', 9e15, 'email', '', 0, 'once', '', '', 0, 0 FROM client;
  INSERT INTO ask_item (client_id, list_id, position, text, why, example, must_have, received_on, wrong_note, waived_reason, hard_note, series, created_at, updated_at)
  SELECT client_id, 1, 0, '', '', '', 1, ${received}, '', '', '', '', 0, 0 FROM request_list;`;
const later = (restBy: string) => `${list('2026-01-02')}
  INSERT INTO request_list (uid, client_id, retreat_of, title, mode, due_on, rest_by_on, sent_at, channel, consequence, all_needed, repeats, series, period, created_at, updated_at)
  SELECT 'r', id, 1, '', 'retreat', '2026-01-04', '${restBy}', 9e15, 'email', '', 0, 'once', '', '', 0, 0 FROM client;`;

it.each([
  ['itemsSettled', 'a plan with nothing late', plan('2026-01-05'), true],
  ['itemsSettled', 'a step that is late', plan('2026-01-04'), false],
  ['itemsSettled', 'a late step that was done', plan('2026-01-04', 'kickoff', `'2026-01-05'`), true],
  ['itemsSettled', 'the announcement, which comes with the next stage', plan('2026-01-04', 'announce'), true],
  ['itemsSettled', 'something they owe', list('2026-01-04'), false],
  ['itemsSettled', 'something that came', list('2026-01-04', `'2026-01-05'`), true],
  ['itemsSettled', 'something that is to come', list('2026-01-05'), true],
  ['itemsSettled', 'something for which they have time', later('2026-01-20'), true],
  ['itemsSettled', 'something for which they had time', later('2026-01-04'), false],
  ['firstResultShown', 'a result that was told', win('9e15'), true],
  ['firstResultShown', 'one that nobody told', win('NULL'), null],
  ['firstResultShown', 'one told before onboarding began', win('1'), null],
  ['successDefined', 'success in their words', `UPDATE engagement SET success_definition = 'Sleeping well'`, true],
  ['newRhythmConfirmed', 'a rhythm they agreed to', rhythm(`'2026-01-05'`), true],
  ['newRhythmConfirmed', 'one only announced', rhythm('NULL'), null],
  ['transitionMeetingHeld', 'a meeting that was held', meeting('held'), true],
  ['transitionMeetingHeld', 'one only planned', meeting('planned'), null],
] as const)('%s: %s', (fact, _what, statement, known) => {
  expect(facts()?.[fact]).toBeNull();
  write(statement);
  expect(facts()?.[fact]).toBe(known);
});
