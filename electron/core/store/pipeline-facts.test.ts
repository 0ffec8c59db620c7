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

it.each([
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
