import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TODAY_KINDS, type TodayKind, type TodayLine } from '#shared/contract/today.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, fileOf, makeCore, type NewClient, type TestCore } from '../testing/make-core.ts';
import { todayFacts } from '../testing/today-facts.ts';

/** Thursday 26 February 2026, 09:12 in Warsaw. */
const NOW = DRAWN_NOW;
const TODAY = '2026-02-26';
const TOMORROW = NOW + DAY_OF_HOURS;
const LONG_AGO = NOW - 40 * DAY_OF_HOURS;

let core: TestCore;
let file: Database.Database;
beforeEach(() => {
  core = makeCore();
  file = fileOf(core);
});
afterEach(async () => {
  file.close();
  await core.application.stop();
});
const { facts: FACTS, put, clock, commitment, task, ask, meeting, offer, update } = todayFacts({ core: () => core, file: () => file });

/** A client to whom nothing is owed by the gap. */
const someone = (client: Partial<NewClient> = {}): Promise<ClientId> => addClient(core, { name: 'Firth', stage: 'proposal', ...client }, 'Nadia Firth');
const lines = async (): Promise<readonly TodayLine[]> => (await core.call('today.get', {})).lines;
const kinds = async (): Promise<string[]> => (await lines()).map(({ subject }) => subject.kind);

describe('a line of the kind', () => {
  it.each(TODAY_KINDS)('%s stands there when it is due', async (kind) => {
    const id = await someone(FACTS[kind].client);
    await FACTS[kind].there(id);
    expect(await kinds()).toContain(kind);
    expect((await lines()).find(({ subject }) => subject.kind === kind)).toMatchObject({ clientId: id, clientName: 'Firth', personName: 'Nadia Firth' });
  });

  it.each(TODAY_KINDS)('%s does not while it is not', async (kind) => {
    await FACTS[kind].not(await someone(FACTS[kind].client));
    expect(await kinds()).not.toContain(kind);
  });

  it.each(TODAY_KINDS)('%s is gone with a client who is put away', async (kind) => {
    const id = await someone(FACTS[kind].client);
    await FACTS[kind].there(id);
    update(id, `archived_at = ${NOW}`);
    await core.call('practice.update', { name: 'Brzoza' });
    const { lines: left, total } = await core.call('today.get', {});
    // A gap is remembered from one question to the next, and what was written past the application is not noticed.
    expect(kind === 'update' ? 0 : left.length + total).toBe(0);
  });

  it.each(TODAY_KINDS)('%s can be put off until a day, and comes back', async (kind) => {
    const id = await someone(FACTS[kind].client);
    await FACTS[kind].there(id);
    const line = (await lines()).find(({ subject }) => subject.kind === kind)!;
    const ref = { kind, refId: line.refId, clientId: id };
    await core.call('today.postpone', { lines: [ref], untilOn: '2026-02-27' });
    expect(await kinds()).not.toContain(kind);
    expect((await core.call('today.get', {})).postponed).toBe(1);
    await core.call('today.takeBack', { lines: [ref] });
    expect(await kinds()).toContain(kind);
    await core.call('today.postpone', { lines: [ref], untilOn: '2026-02-27' });
    file.prepare('UPDATE today_postponement SET until_on = ?').run(TODAY);
    expect(await kinds()).toContain(kind);
  });
});

describe('the order', () => {
  it('is that of what it costs to leave things', async () => {
    const expected: TodayKind[] = ['deadline', 'decision', 'promise', 'update', 'silent', 'ladder', 'task'];
    for (const kind of expected.toReversed()) await FACTS[kind].there(await someone({ name: kind, ...FACTS[kind].client }));
    expect(await kinds()).toEqual(expected);
  });

  it.each<[string, string, number]>([
    ['somebody waits for', 'offer_slots', 0],
    ['belongs to a handover', 'close_out_call', 1],
    ['is a kindness', 'thank_referrer', 1],
  ])('has what %s at its place before or behind a question', async (_title, kind, place) => {
    const [first, second] = [await someone({ name: 'A' }), await someone({ name: 'B' })];
    task(first, kind, LONG_AGO);
    ask(second, NOW - 3 * DAY_OF_HOURS);
    expect((await lines()).findIndex(({ subject }) => subject.kind === 'task')).toBe(place);
  });

  it('has what falls due sooner before what falls due later', async () => {
    for (const [name, due] of [
      ['late', NOW - HOUR],
      ['later', NOW + 3 * HOUR],
      ['soon', NOW + HOUR],
    ] as const)
      clock(await someone({ name }), { due_at: due });
    expect((await lines()).map(({ clientName, subject }) => [clientName, subject.kind === 'promise' && subject.late])).toEqual([
      ['late', true],
      ['soon', false],
      ['later', false],
    ]);
  });

  it('has an action of a meeting with its agreed day among the deadlines', async () => {
    const id = await someone();
    const action = {
      client_id: id,
      meeting_id: meeting(id, { status: 'held' }),
      who: 'me',
      what: 'File it',
      by_on: TODAY,
      follow_up: '',
      created_at: NOW,
      updated_at: NOW,
    };
    put('action_item', { ...action, clock_id: clock(id) });
    expect(await lines()).toMatchObject([{ rank: 'deadline', subject: { kind: 'promise', agreed: true } }]);
  });
});

describe('of one client', () => {
  it('what can wait stands behind the dearest line and is counted on it', async () => {
    const id = await someone();
    commitment(id, NOW + HOUR);
    task(id, 'thank_referrer', NOW);
    ask(id, NOW - 3 * DAY_OF_HOURS);
    expect(await lines()).toMatchObject([{ subject: { kind: 'decision' }, others: 2 }]);
    expect((await core.call('today.get', {})).total).toBe(1);
  });

  it('each promise stands for itself', async () => {
    const id = await someone();
    clock(id, { what: 'one' });
    clock(id, { what: 'two', due_at: NOW + 2 * HOUR });
    expect(await lines()).toMatchObject([
      { subject: { what: 'one' }, others: 0 },
      { subject: { what: 'two' }, others: 0 },
    ]);
  });

  it('the next thing comes forward when the first is put off', async () => {
    const id = await someone();
    task(id, 'hello', NOW);
    ask(id, NOW - 3 * DAY_OF_HOURS);
    const [first] = await lines();
    await core.call('today.postpone', { lines: [{ kind: 'ladder', refId: first!.refId, clientId: id }], untilOn: '2026-03-02' });
    expect(await lines()).toMatchObject([{ subject: { kind: 'task' }, others: 0 }]);
  });
});

describe('around the list', () => {
  it('moments still to come are counted, with the first of them', async () => {
    commitment(await someone({ name: 'A' }), NOW + 3 * HOUR);
    meeting(await someone({ name: 'B' }), { at: NOW + HOUR });
    meeting(await someone({ name: 'C' }), { at: NOW - HOUR });
    expect((await core.call('today.get', {})).fixed).toEqual({ count: 2, firstAt: NOW + HOUR });
    expect((await lines())[0]).toMatchObject({ subject: { kind: 'meeting', past: true } });
  });

  it('several lines are put off as one step', async () => {
    const ids = [await someone({ name: 'A' }), await someone({ name: 'B' })];
    for (const id of ids) clock(id);
    const refs = (await lines()).map(({ refId, clientId }) => ({ kind: 'promise' as const, refId, clientId }));
    await core.call('today.postpone', { lines: refs, untilOn: '2026-03-02' });
    expect(await kinds()).toEqual([]);
    await core.call('history.undo', {});
    expect(await kinds()).toEqual(['promise', 'promise']);
  });

  it.each<[string, (id: ClientId) => unknown, string]>([
    ['a promise', (id) => clock(id, { due_at: TOMORROW }), '2026-02-27'],
    ['a decision', (id) => commitment(id, TOMORROW), '2026-02-27'],
    ['a meeting', (id) => meeting(id, { at: NOW + 4 * DAY_OF_HOURS }), '2026-03-02'],
    ['minutes', (id) => meeting(id, { status: 'held', minutes_due_at: TOMORROW }), '2026-02-27'],
    ['an agreed time', (id) => offer(id, { chosen_at: TOMORROW, answered_at: NOW, answer: 'a' }), '2026-02-27'],
    ['a task', (id) => task(id, 'hello', TOMORROW), '2026-02-27'],
    ['a day to come back', (id) => update(id, "wake_up_on = '2026-03-09'"), '2026-03-09'],
  ])('an empty day says when %s makes it worth looking again', async (_what, prepare, on) => {
    prepare(await someone());
    expect(await core.call('today.get', {})).toMatchObject({ total: 0, next: { clientName: 'Firth', on } });
  });

  it('and when what was put off comes back', async () => {
    const id = await someone();
    const refId = clock(id);
    await core.call('today.postpone', { lines: [{ kind: 'promise', refId, clientId: id }], untilOn: '2026-03-05' });
    expect((await core.call('today.get', {})).next).toEqual({ clientName: 'Firth', on: '2026-03-05' });
  });

  it('two hundred lines are sent, all are counted', async () => {
    for (let n = 0; n < 205; n++) clock(await someone({ name: `Client ${n}` }), { due_at: NOW + n });
    const { lines: sent, total, visible } = await core.call('today.get', {});
    expect([sent.length, total, visible]).toEqual([200, 205, 12]);
  });
});
