import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EngagementsShown } from '#shared/contract/engagements.ts';
import type { EngagementId } from '#shared/domain/ids.ts';
import { addClient, fileOf, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

async function engagement(name: string, stage: 'active' | 'agreement', title: string, endsOn: string | null = null): Promise<EngagementId> {
  const clientId = await addClient(core, { name, stage });
  const [first] = (await core.call('clients.get', { id: clientId })).engagements;
  if (first) await core.call('engagements.delete', { id: first.id });
  return (await core.call('engagements.add', { clientId, engagement: { title, startedOn: '2026-01-05', endsOn } })).id;
}

const titles = async (show: EngagementsShown): Promise<string[]> => (await core.call('engagements.list', { show })).rows.map(({ title }) => title).toSorted();

function write(text: string): void {
  const file = fileOf(core);
  file.exec(text);
  file.close();
}

/** The client of an engagement, as a value of SQL. */
const clientOf = (id: EngagementId): string => `(SELECT client_id FROM engagement WHERE id = ${id})`;

test('in motion is what is being agreed, begun or waited for; what has ended stands only among all', async () => {
  await engagement('Wrona', 'active', 'Quiet books');
  await engagement('Pelc', 'agreement', 'New books');
  await engagement('Lis', 'active', 'Old books', '2026-01-31');
  const asked = await engagement('Kos', 'active', 'Asked books');
  write(`INSERT INTO request_list (uid, client_id, engagement_id, title, mode, due_on, sent_at, channel, consequence, all_needed, repeats, series, period, created_at, updated_at)
    VALUES ('list-1', ${clientOf(asked)}, ${asked}, 'January', 'full', '2026-02-20', 1, 'email', '', 0, 'once', '', '', 1, 1)`);
  expect(await titles('moving')).toEqual(['Asked books', 'New books']);
  // A list that names no engagement is the client's, and so of whatever runs.
  write(`UPDATE request_list SET engagement_id = NULL`);
  expect(await titles('moving')).toEqual(['Asked books', 'New books']);
  expect(await titles('running')).toEqual(['Asked books', 'New books', 'Quiet books']);
  expect(await titles('all')).toEqual(['Asked books', 'New books', 'Old books', 'Quiet books']);
});

test('an engagement says how far its sheet, its onboarding and its requests are', async () => {
  const id = await engagement('Kos', 'active', 'Books');
  const nothing = { sheet: null, onboarding: null, requests: { open: 0, overdue: 0 } };
  expect((await core.call('engagements.get', { id })).standing).toEqual(nothing);
  const client = clientOf(id);
  const sheet = (version: number, status: string, signed: string): string =>
    `INSERT INTO expectation_sheet (uid, client_id, engagement_id, version, status, language, profession, is_reset, signed_on_client, signed_by, created_at, updated_at)
     VALUES ('sheet-${version}', ${client}, ${id}, ${version}, '${status}', 'en', 'bookkeeper', 0, ${signed}, '', 1, 1);`;
  const step = (text: string, dueOn: string, doneOn: string): string =>
    `INSERT INTO plan_step (client_id, plan_id, lane, key, text, note, offset_days, planned_on, due_on, done_on, moved_count, private, position, created_at, updated_at)
     VALUES (${client}, 1, 'me', 'own', '${text}', '', 0, '${dueOn}', '${dueOn}', ${doneOn}, 0, 0, 0, 1, 1);`;
  const item = (text: string, received: string): string =>
    `INSERT INTO ask_item (client_id, list_id, position, text, why, example, must_have, received_on, wrong_note, waived_reason, hard_note, series, created_at, updated_at)
     VALUES (${client}, 1, 0, '${text}', '', '', 1, ${received}, '', '', '', '', 1, 1);`;
  write(
    `${sheet(1, 'superseded', `'2026-01-05'`)} ${sheet(2, 'signed', `'2026-02-16'`)}
     INSERT INTO plan (id, uid, client_id, engagement_id, kind, anchor_on, days, status, note, created_at, updated_at)
       VALUES (1, 'plan-1', ${client}, ${id}, 'onboarding', '2026-02-16', 100, 'active', '', 1, 1);
     ${step('Thank-you call', '2026-02-16', `'2026-02-16'`)} ${step('Kick-off', '2026-02-20', 'NULL')} ${step('First update', '2026-02-23', 'NULL')}
     INSERT INTO request_list (id, uid, client_id, title, mode, due_on, sent_at, channel, consequence, all_needed, repeats, series, period, created_at, updated_at)
       VALUES (1, 'list-1', ${client}, 'January', 'full', '2026-02-25', 1, 'email', '', 0, 'once', '', '', 1, 1);
     ${item('Bank statement', 'NULL')} ${item('Invoices', `'2026-02-24'`)} ${item('Contracts', 'NULL')}`,
  );
  expect((await core.call('engagements.get', { id })).standing).toEqual({
    sheet: { version: 2, status: 'signed', signedOn: '2026-02-16' },
    onboarding: { day: 10, days: 100, next: { text: 'Kick-off', dueOn: '2026-02-20' } },
    requests: { open: 2, overdue: 2 },
  });
});

test('an engagement in the Trash, or of a client in it, is not found', async () => {
  const id = await engagement('Kos', 'active', 'Books');
  const { client } = await core.call('engagements.get', { id });
  await core.call('clients.delete', { id: client.id });
  expect((await core.refusal('engagements.get', { id })).code).toBe('not-found');
  expect(await titles('all')).toEqual([]);
});
