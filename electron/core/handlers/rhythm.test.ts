import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, MINUTE } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, fileOf, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

/** An active client with monthly updates (none agreed) that was told something `daysAgo`. */
async function told(name: string, daysAgo: number, change: Partial<Input<'interactions.log'>> = {}): Promise<ClientId> {
  const id = await addClient(core, { name }, null);
  const [engagement] = (await core.call('clients.get', { id })).engagements;
  const { id: _, running: __, agreedIntervalOn: ___, rhythmAgreedOn: ____, ...fields } = engagement!;
  await core.call('engagements.update', { id: engagement!.id, engagement: { ...fields, startedOn: '2025-01-01' } });
  await tell(id, daysAgo, change);
  return id;
}

async function tell(clientId: ClientId, daysAgo: number, change: Partial<Input<'interactions.log'>> = {}): Promise<void> {
  const at = DRAWN_NOW - daysAgo * DAY_OF_HOURS;
  await core.call('interactions.log', { clientId, at, direction: 'out', channel: 'email', result: 'delivered', purpose: 'news', informs: true, ...change });
}

const names = (answer: { readonly rows: readonly { readonly clientName: string }[] }): string[] => answer.rows.map((row) => row.clientName);

describe('who has waited longer than agreed', () => {
  beforeEach(async () => {
    await told('Fresh', 3);
    await told('Due', 28);
    await told('Overdue', 40);
    await told('Story', 90, { channel: 'phone', result: 'connected' });
    await addClient(core, { name: 'Asks', stage: 'enquiry' });
  });

  test('everybody with whom work goes on, the longest silence first', async () => {
    const answer = await core.call('rhythm.gaps', {});
    expect(names(answer)).toEqual(['Story', 'Overdue', 'Due', 'Fresh']);
    expect(answer).toMatchObject({ today: '2026-02-26', all: 4, total: 4, end: 2, bands: { fresh: 1, due: 1, overdue: 1, story: 1 } });
    expect(answer.furthest).toMatchObject({ name: 'Story', gapDays: 90 });
    expect(answer.dueBy).toBe('2026-02-27');
    expect(answer.rows.map((row) => row.lastChannel)).toEqual(['phone', 'email', 'email', 'email']);
    expect(answer.strip[40]).toEqual({ fresh: 0, due: 0, overdue: 0, story: 1 });
    expect(await core.call('rhythm.overdue', {})).toEqual({ overdue: 2 });
  });

  test('a part of the strip or one band lists only those, and the counts stay of all', async () => {
    expect(names(await core.call('rhythm.gaps', { parts: { first: 20, last: 40 } }))).toEqual(['Story', 'Overdue']);
    const due = await core.call('rhythm.gaps', { band: 'due' });
    expect([names(due), due.total, due.all]).toEqual([['Due'], 1, 4]);
  });

  test('in any order, either way round, page by page', async () => {
    expect(names(await core.call('rhythm.gaps', { sort: 'name' }))).toEqual(['Due', 'Fresh', 'Overdue', 'Story']);
    expect(names(await core.call('rhythm.gaps', { sort: 'until', reversed: true }))).toEqual(['Fresh', 'Due', 'Overdue', 'Story']);
    expect(names(await core.call('rhythm.gaps', { sort: 'gap', scale: 'days', reversed: true }))).toEqual(['Fresh', 'Due', 'Overdue', 'Story']);
    const second = await core.call('rhythm.gaps', { offset: 1, limit: 2 });
    expect([names(second), second.total]).toEqual([['Overdue', 'Due'], 4]);
  });

  test('on paper everybody stands with word and days, the longest silence first', async () => {
    const sheet = await core.call('sheets.get', { sheet: { kind: 'gaps' } });
    const [block] = sheet.blocks;
    expect(block).toMatchObject({ kind: 'silences', rows: [{ bandWord: 'Story zone', who: 'Story', isCut: true, tip: 96, agreed: 48 }, {}, {}, {}] });
  });
});

test('after two e-mails in a row the next news is a call, if there is a number', async () => {
  const id = await addClient(
    core,
    {
      name: 'Both',
      points: [
        { kind: 'phone', label: '', value: '+48 12 555 00 00' },
        { kind: 'email', label: '', value: 'a@b.example' },
      ],
    },
    null,
  );
  const next = async () => (await core.call('rhythm.gaps', {})).rows[0]?.next;
  expect(await next()).toBe('write');
  await tell(id, 9);
  await tell(id, 5);
  expect(await next()).toBe('call');
  await tell(id, 2, { channel: 'phone', result: 'connected' });
  expect(await next()).toBe('write');
});

test('nobody is waited for where no work goes on', async () => {
  expect(await core.call('rhythm.gaps', {})).toMatchObject({ all: 0, total: 0, furthest: null, dueBy: null });
  const sheet = await core.call('sheets.get', { sheet: { kind: 'gaps' } });
  expect(sheet.blocks).toEqual([{ kind: 'letter', paragraphs: ['Work is going on with nobody yet.'] }]);
});

describe('the numbers of the practice', () => {
  test('gap compliance counts the days within the agreed time, since work began', async () => {
    await told('Every week', 0);
    const silent = await told('Silent', 89);
    const { mean, clients, course, lowest, days } = await core.call('rhythm.compliance', {});
    // Told 89 days ago, by the last day of a month: 28 more days were within it.
    const [row] = lowest.filter((it) => it.clientId === silent);
    expect([days, clients, course.length, row?.kept.of]).toEqual([90, 2, 90, 90]);
    expect(row?.kept.part).toBe((await core.call('rhythm.client', { id: silent })).kept.part);
    expect(row?.kept.part).toBeGreaterThanOrEqual(29);
    expect(course.at(-1)).toEqual({ on: '2026-02-26', share: 0.5 });
    expect(mean).toBeCloseTo(lowest.reduce((sum, it) => sum + it.kept.part / it.kept.of, 0) / 2, 10);
  });

  test('what was told to an assistant puts the due day off and ends no silence', async () => {
    const id = await addClient(core, { name: 'Wrona' });
    const { id: assistant } = await core.call('people.add', { clientId: id, person: { name: 'Ola Kos' }, role: 'assistant' });
    const [engagement] = (await core.call('clients.get', { id })).engagements;
    const { id: _, running: __, agreedIntervalOn: ___, rhythmAgreedOn: ____, ...fields } = engagement!;
    await core.call('engagements.update', { id: engagement!.id, engagement: { ...fields, startedOn: '2025-01-01' } });
    const [anna] = (await core.call('clients.get', { id })).people;
    await tell(id, 40, { personId: anna!.id });
    const before = (await core.call('rhythm.client', { id })).silences.at(-1);
    await tell(id, 20, { personId: assistant });
    const after = (await core.call('rhythm.client', { id })).silences.at(-1);
    expect(before).toMatchObject({ since: '2026-01-17', dueOn: '2026-02-17', lasts: true, gapDays: 40 });
    expect(after).toMatchObject({ since: '2026-01-17', dueOn: '2026-03-04', lasts: true, band: 'due' });
  });

  test('who gets more than two requests for each piece of news is named', async () => {
    const asked = await told('Asked', 10);
    await told('Told', 4, { channel: 'phone', result: 'connected' });
    for (const daysAgo of [9, 8, 7]) await tell(asked, daysAgo, { purpose: 'ask', informs: false });
    expect(await core.call('rhythm.mix', {})).toMatchObject({
      mix: { asks: 3, informing: 2, voice: 1 },
      voice: { part: 1, of: 2 },
      onlyRequests: 1,
      named: [{ clientId: asked, asks: 3, informing: 1 }],
    });
  });

  test('the longest silence of everybody comes first, and what is written changes it', async () => {
    await told('Quiet', 200);
    const id = await told('Talkative', 10);
    const longest = async () => (await core.call('rhythm.longest', {})).longest.map((it) => [it.name, it.gapDays, it.lasts]);
    expect(await longest()).toEqual([
      ['Talkative', 411, false],
      ['Quiet', 221, false],
    ]);
    await tell(id, 250);
    await tell(id, 150);
    expect(await longest()).toEqual([
      ['Quiet', 221, false],
      ['Talkative', 171, false],
    ]);
  });

  test('promises and answers are counted from the clocks', async () => {
    expect(await core.call('rhythm.answers', {})).toEqual({
      days: 90,
      mine: { part: 0, of: 0 },
      overdue: 0,
      theirs: { in_time: 0, later: 0, after_follow_up: 0, never: 0 },
      replies: [],
    });
    const id = await addClient(core, { name: 'Asks', stage: 'enquiry' });
    const at = DRAWN_NOW - 2 * DAY_OF_HOURS;
    const file = fileOf(core);
    const insert = file.prepare(
      `INSERT INTO clock (client_id, kind, matter, what, started_at, due_at, closed_at, close_reason, created_at, updated_at)
       VALUES (?, ?, 'own', '', ?, ?, ?, ?, 0, 0)`,
    );
    insert.run(id, 'mine', at - 9, at, at - 1, 'done');
    insert.run(id, 'mine', at - 9, at, null, null);
    insert.run(id, 'theirs', at - 9 * MINUTE, at, at + 1, 'answered');
    insert.run(id, 'theirs', at - 1, at, at + 1, 'answered');
    file.close();
    // Rung again while only the first of the two was open.
    const again = { direction: 'out', channel: 'phone', result: 'no_answer', purpose: 'ask', informs: false } as const;
    await core.call('interactions.log', { clientId: id, at: at - MINUTE, ...again });
    expect(await core.call('rhythm.answers', {})).toMatchObject({
      mine: { part: 1, of: 2 },
      overdue: 1,
      theirs: { in_time: 0, later: 1, after_follow_up: 1, never: 0 },
    });
  });

  test('asking again and not getting through are follow-ups; an update, an invoice and a note to oneself are none', async () => {
    const outcome = async (name: string, tries: readonly Partial<Input<'interactions.log'>>[]) => {
      const id = await addClient(core, { name });
      await tell(id, 9, { purpose: 'ask', informs: false, expectsAnswer: true });
      for (const change of tries) await tell(id, 5, { informs: false, ...change });
      const { theirs } = await core.call('clocks.ofClient', { clientId: id });
      await tell(id, 2, { direction: 'in', purpose: 'answer', informs: false, closes: theirs.map((it) => it.id) });
    };
    await outcome('By itself', []);
    await outcome('Note to oneself', [{ channel: 'note', purpose: 'ask' }]);
    await outcome('Heard something else meanwhile', [{ informs: true }, { purpose: 'money' }]);
    await outcome('Called', [{ channel: 'phone', result: 'no_answer' }]);
    await outcome('Asked again', [{ purpose: 'ask' }]);
    expect((await core.call('rhythm.answers', {})).theirs).toEqual({ in_time: 0, later: 3, after_follow_up: 2, never: 0 });
  });
});
