import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, MINUTE } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
let client: ClientId;
beforeEach(async () => {
  core = makeCore();
  client = await addClient(core, { name: 'Wrona Ceramika' });
});
afterEach(() => core.application.stop());

type Log = Input<'interactions.log'>;
const call = (change: Partial<Log> = {}): Log => ({
  clientId: client,
  at: DRAWN_NOW,
  direction: 'out',
  channel: 'phone',
  result: 'connected',
  purpose: 'news',
  informs: true,
  minutes: 14,
  summary: 'Year closed',
  ...change,
});

test('what is logged stands in the timeline and moves the due date', async () => {
  const { nextDueOn } = await core.call('interactions.log', call());
  expect(nextDueOn).toBe('2026-03-26');
  expect(await core.call('interactions.list', { clientId: client })).toMatchObject({
    total: 1,
    rows: [{ on: '2026-02-26', channel: 'phone', minutes: 14, summary: 'Year closed', lane: 'call', version: 1, imported: false }],
  });
});

test('the spec’s quarterly client is overdue although a request was sent', async () => {
  core.ports.time.sleep(Date.UTC(2027, 1, 27, 11) - DRAWN_NOW);
  const id = await addClient(core, { name: 'Quarterly' });
  const [engagement] = (await core.call('clients.get', { id })).engagements;
  const { id: _, running: __, agreedIntervalOn: ___, rhythmAgreedOn: ____, ...fields } = engagement!;
  await core.call('engagements.update', { id: engagement!.id, engagement: { ...fields, meetingRhythm: 'quarterly', startedOn: '2026-01-01' } });
  await core.call('interactions.log', call({ clientId: id, at: Date.UTC(2027, 0, 20, 10) }));
  await core.call(
    'interactions.log',
    call({ clientId: id, at: Date.UTC(2027, 1, 10, 10), channel: 'email', result: 'delivered', purpose: 'ask', informs: false }),
  );
  const { gap } = await core.call('clients.get', { id });
  expect(gap).toMatchObject({ since: '2027-01-20', dueOn: '2027-02-19', gapDays: 38, targetDays: 30, band: 'overdue' });
});

test('a correction counts instead of the first version, which stays in the history', async () => {
  const { id } = await core.call('interactions.log', call());
  core.ports.time.advance(MINUTE);
  const { clientId: _, ...fields } = call({ minutes: 4, purpose: 'money', informs: false });
  const corrected = await core.call('interactions.correct', { ...fields, id });
  const { rows } = await core.call('interactions.list', { clientId: client });
  expect(rows).toMatchObject([{ minutes: 4, version: 2, lane: 'money' }]);
  expect((await core.call('clients.get', { id: client })).gap?.neverInformed).toBe(true);
  const history = await core.call('interactions.history', { id: corrected.id });
  expect(history.map(({ version, minutes }) => ({ version, minutes }))).toEqual([
    { version: 2, minutes: 4 },
    { version: 1, minutes: 14 },
  ]);
});

test('an old version cannot be corrected a second time', async () => {
  const { id } = await core.call('interactions.log', call());
  const { clientId: _, ...fields } = call();
  await core.call('interactions.correct', { ...fields, id });
  expect(await core.refusal('interactions.correct', { ...fields, id })).toMatchObject({ code: 'not-found' });
});

test('what was logged by mistake leaves every list and number, and can be brought back', async () => {
  const { id } = await core.call('interactions.log', call());
  await core.call('interactions.withdraw', { id });
  expect(await core.call('clients.get', { id: client })).toMatchObject({ interactions: 0, heardFromMe: null, lastTwelve: [], gap: { neverInformed: true } });
  expect((await core.call('interactions.history', { id }))[0]?.withdrawnAt).not.toBeNull();
  await core.call('interactions.reinstate', { id });
  expect((await core.call('clients.get', { id: client })).interactions).toBe(1);
});

test('news to an assistant is not news to the decision maker', async () => {
  const { id: assistant } = await core.call('people.add', { clientId: client, person: { name: 'Ola Kos' }, role: 'assistant' });
  const [anna] = (await core.call('clients.get', { id: client })).people;
  await core.call('interactions.log', call({ personId: anna!.id, at: DRAWN_NOW - 20 * DAY_OF_HOURS }));
  await core.call('interactions.log', call({ personId: assistant, at: DRAWN_NOW - DAY_OF_HOURS }));
  const view = await core.call('clients.get', { id: client });
  expect(view.gap).toMatchObject({ since: '2026-02-06', gapDays: 20 });
  expect(view.heardFromMe).toMatchObject({ on: '2026-02-06', personName: 'Anna Wrona' });
});

test('while the decision maker has heard nothing, news to anybody counts', async () => {
  const { id: assistant } = await core.call('people.add', { clientId: client, person: { name: 'Ola Kos' }, role: 'assistant' });
  await core.call('interactions.log', call({ personId: assistant, at: DRAWN_NOW - DAY_OF_HOURS }));
  expect((await core.call('clients.get', { id: client })).gap).toMatchObject({ since: '2026-02-25', neverInformed: false });
});

test('the future, strangers and impossible minutes are refused with their place', async () => {
  const other = await addClient(core, { name: 'Other' }, 'Jan Lis');
  const [jan] = (await core.call('clients.get', { id: other })).people;
  expect(await core.refusal('interactions.log', call({ at: DRAWN_NOW + 10 * MINUTE }))).toMatchObject({ field: 'at', reason: 'in-future' });
  expect(await core.refusal('interactions.log', call({ personId: jan!.id }))).toMatchObject({ field: 'personId', reason: 'not-of-client' });
  expect(await core.refusal('interactions.log', call({ minutes: 1441 }))).toMatchObject({ field: 'minutes', reason: 'bad-minutes' });
  expect((await core.call('interactions.list', { clientId: client })).total).toBe(0);
});

test('the timeline is filtered by kind', async () => {
  await core.call('interactions.log', call());
  await core.call('interactions.log', call({ channel: 'email', result: 'delivered', purpose: 'ask', informs: false, summary: 'Bank statement' }));
  await core.call('interactions.log', call({ result: 'no_answer', informs: false, summary: '' }));
  const lanes = async (...wanted: ('ask' | 'unreached')[]): Promise<string[]> =>
    (await core.call('interactions.list', { clientId: client, lanes: wanted })).rows.map((row) => row.lane);
  expect([await lanes('ask'), await lanes('ask', 'unreached')]).toEqual([['ask'], ['unreached', 'ask']]);
});

test('the strip holds the last twelve, newest first', async () => {
  for (let n = 0; n < 15; n += 1) await core.call('interactions.log', call({ at: DRAWN_NOW - n * DAY_OF_HOURS, summary: `n${n}` }));
  const { lastTwelve, interactions } = await core.call('clients.get', { id: client });
  expect([interactions, lastTwelve.length, lastTwelve[0]?.summary, lastTwelve[11]?.summary]).toEqual([15, 12, 'n0', 'n11']);
});

test('a long timeline comes in pages, whole or by kind, and no row is left out or comes twice', async () => {
  const money = { channel: 'email', result: 'delivered', purpose: 'money', informs: false } as const;
  for (let n = 0; n < 12; n += 1) await core.call('interactions.log', call({ at: DRAWN_NOW - (n >> 1) * MINUTE, summary: `${n}`, ...(n % 3 ? {} : money) }));
  const page = (offset: number, lanes: ('money' | 'call')[] = []) => core.call('interactions.list', { clientId: client, lanes, offset, limit: 5 });
  const said = async (...pages: ReturnType<typeof page>[]): Promise<string[]> => (await Promise.all(pages)).flatMap((it) => it.rows.map((row) => row.summary));
  expect(await said(page(0), page(5), page(10))).toEqual(['1', '0', '3', '2', '5', '4', '7', '6', '9', '8', '11', '10']);
  expect(await said(page(0, ['call']), page(5, ['call']))).toEqual(['1', '2', '5', '4', '7', '8', '11', '10']);
  expect(await said(page(0, ['money']))).toEqual(['0', '3', '6', '9']);
  expect([(await page(10)).total, (await page(5, ['call'])).total, (await page(0, ['money', 'call'])).total]).toEqual([12, 8, 12]);
});

test('where nobody decides, the latest word to anybody is the last one, as the gap counts it', async () => {
  const id = await addClient(core, { name: 'No decider' }, null);
  const { id: assistant } = await core.call('people.add', { clientId: id, person: { name: 'Ewa Zając' }, role: 'assistant' });
  await core.call('interactions.log', call({ clientId: id, at: DRAWN_NOW - 9 * DAY_OF_HOURS, summary: 'to the firm' }));
  await core.call('interactions.log', call({ clientId: id, at: DRAWN_NOW - 2 * DAY_OF_HOURS, personId: assistant, summary: 'to the assistant' }));
  expect(await core.call('clients.get', { id })).toMatchObject({ heardFromMe: { summary: 'to the assistant' }, gap: { gapDays: 2 } });
});
