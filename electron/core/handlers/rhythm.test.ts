import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

/** An active client with monthly updates (none agreed) that was told something `daysAgo`. */
async function told(name: string, daysAgo: number, change: Partial<Input<'interactions.log'>> = {}): Promise<ClientId> {
  const id = await addClient(core, { name }, null);
  const [engagement] = (await core.call('clients.get', { id })).engagements;
  const { id: _, running: __, ...fields } = engagement!;
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
