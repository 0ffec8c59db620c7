import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, fileOf, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const BLOCK = { weekday: 5, from: '10:00', minutes: 60 } as const;
const view = () => core.call('calls.get', {});
const names = async () => (await view()).list.map(({ name }) => name);
const engaged = async (name: string, startedOn = '2025-06-02'): Promise<ClientId> => {
  const id = await addClient(core, { name });
  await core.call('engagements.add', { clientId: id, engagement: { title: 'Books', startedOn: startedOn as never, meetingRhythm: 'monthly' } });
  return id;
};
const spoke = (clientId: ClientId, daysAgo: number) =>
  core.call('interactions.log', {
    clientId,
    at: DRAWN_NOW - daysAgo * DAY_OF_HOURS,
    channel: 'phone',
    direction: 'out',
    result: 'connected',
    purpose: 'check_in',
    informs: true,
    summary: 'The exam',
  });

describe('the list', () => {
  it('has five names, those who need a voice most first', async () => {
    for (const [name, days] of [
      ['A', 1],
      ['B', 90],
      ['C', 30],
      ['D', 60],
      ['E', 2],
      ['F', 3],
    ] as const)
      await spoke(await engaged(name), days);
    const { size, list, averageMinutes } = await view();
    expect([size, averageMinutes, list.map(({ name }) => name)]).toEqual([5, null, ['B', 'D', 'C', 'F', 'E']]);
    expect(list[0]).toMatchObject({ lastNews: 'The exam', lastSpokenOn: '2025-11-28' });
  });

  it('says what they have won: what they have not heard of first, else what they were told last', async () => {
    const clientId = await engaged('A');
    const won = async (what: string, on: string) =>
      (await core.call('wins.log', { clientId, win: { engagementId: null, what, meaning: '', on: on as never, mayQuote: false } })).id;
    expect((await view()).list[0]?.win).toBeNull();
    const ids = [await won('Refund', '2026-02-10'), await won('Closed early', '2026-02-20'), await won('A prize', '2026-06-01')] as const;
    expect((await view()).list[0]?.win).toEqual({ id: ids[1], what: 'Closed early', toldOn: null });
    await core.call('wins.tell', { id: ids[1], channel: 'phone' });
    expect((await view()).list[0]?.win).toMatchObject({ what: 'Refund', toldOn: null });
    core.ports.time.advance(DAY_OF_HOURS);
    await core.call('wins.tell', { id: ids[0], channel: 'phone' });
    expect((await view()).list[0]?.win).toEqual({ id: ids[0], what: 'Refund', toldOn: '2026-02-27' });
    expect(JSON.stringify((await core.call('sheets.get', { sheet: { kind: 'calls' } })).blocks)).toContain('last win: Refund');
  });

  it('leaves out whoever is away or would rather not be called, and suggests a card', async () => {
    const [away, shy] = [await engaged('Away'), await engaged('Shy')];
    await engaged('Wrona');
    const file = fileOf(core);
    file.exec(`
      INSERT INTO absence (client_id, kind, from_on, to_on, note, created_at, updated_at) VALUES (${away}, 'away', '2026-02-20', '2026-03-10', '', 1, 1);
      INSERT INTO contact_preference (client_id, source, no_calls, text_only, personal_topic, created_at, updated_at) VALUES (${shy}, '', 1, 0, '', 1, 1)`);
    file.close();
    expect(await names()).toEqual(['Wrona']);
    expect((await view()).cards).toEqual([{ clientId: shy, name: 'Anna Wrona' }]);
  });

  it('is filled with prospects that wait and with whoever recommended somebody', async () => {
    await engaged('Wrona');
    await addClient(core, { name: 'Prospect', stage: 'nurture' });
    const former = await addClient(core, { name: 'Former', stage: 'former' });
    await addClient(core, { name: 'Friend', stage: 'enquiry', referredBy: former });
    await addClient(core, { name: 'Nobody', stage: 'former' });
    expect(await names()).toEqual(['Wrona', 'Prospect', 'Former']);
  });

  it('has everybody once: who was called makes room for those who wait behind', async () => {
    const [first, second] = [await engaged('Dudek'), await engaged('Wrona')];
    await addClient(core, { name: 'Prospect', stage: 'nurture' });
    const { id: blockId } = await core.call('calls.begin', {});
    await core.call('calls.log', { blockId, clientId: second, result: 'no_answer' });
    expect(await names()).toEqual(['Dudek', 'Prospect']);
    await core.call('calls.log', { blockId, clientId: first, result: 'skipped' });
    expect(await names()).toEqual(['Prospect']);
  });

  it('is as long as one’s own calls let it be', async () => {
    const id = await engaged('Wrona');
    const { id: blockId } = await core.call('calls.begin', {});
    await core.call('calls.log', { blockId, clientId: id, result: 'talked', seconds: 20 * 60 });
    expect(await view()).toMatchObject({ size: 3, averageMinutes: 20 });
  });
});

describe('a call', () => {
  it('is an interaction at once, and the next name comes', async () => {
    const [first, second] = [await engaged('Dudek'), await engaged('Wrona')];
    const { id: blockId } = await core.call('calls.begin', {});
    await core.call('calls.log', { blockId, clientId: first, result: 'talked', note: 'All is well', seconds: 400 });
    await core.call('calls.log', { blockId, clientId: second, result: 'voicemail' });
    const logged = async (clientId: ClientId) => (await core.call('interactions.list', { clientId })).rows;
    expect(await logged(first)).toMatchObject([
      { channel: 'phone', result: 'connected', purpose: 'check_in', informs: true, minutes: 7, summary: 'All is well' },
    ]);
    expect(await logged(second)).toMatchObject([{ result: 'voicemail', informs: false, minutes: null }]);
    expect(await view()).toMatchObject({ list: [], running: { made: 2, talked: 1 } });
  });

  it('that is skipped leaves no trace in the timeline', async () => {
    const clientId = await engaged('Wrona');
    const { id: blockId } = await core.call('calls.begin', {});
    await core.call('calls.log', { blockId, clientId, result: 'skipped' });
    expect((await core.call('interactions.list', { clientId })).rows).toEqual([]);
  });

  it('needs an hour that was begun', async () => {
    await core.call('calls.plan', { block: BLOCK });
    expect(await core.refusal('calls.log', { blockId: 1, clientId: await engaged('Wrona'), result: 'talked' })).toMatchObject({ code: 'not-found' });
  });
});

describe('the hour', () => {
  it('is the next Friday at ten, and ends when one says so', async () => {
    await core.call('calls.plan', { block: BLOCK });
    expect(await view()).toMatchObject({ settings: BLOCK, next: { on: '2026-02-27', moved: false }, running: null, missed: 0 });
    core.ports.time.advance(DAY_OF_HOURS + HOUR);
    const { id: blockId } = await core.call('calls.begin', {});
    expect((await view()).running).toMatchObject({ id: blockId, made: 0 });
    await core.call('calls.end', { blockId });
    expect((await view()).running).toBeNull();
  });

  it('missed twice, another weekday is offered; planned anew, nothing is held against one', async () => {
    await core.call('calls.plan', { block: BLOCK });
    core.ports.time.advance(8 * DAY_OF_HOURS + 3 * HOUR);
    expect(await view()).toMatchObject({ missed: 2, otherWeekday: 1 });
    await core.call('calls.plan', { block: { ...BLOCK, weekday: 2 } });
    expect(await view()).toMatchObject({ missed: 0, otherWeekday: null, next: { on: '2026-03-10' } });
  });

  it('moves off a holiday to the next working day, and is written down there', async () => {
    await core.call('calendar.addHoliday', { on: '2026-02-27' as Day, label: 'Fair' });
    await core.call('calls.plan', { block: BLOCK });
    expect((await view()).next).toMatchObject({ on: '2026-03-02', moved: true });
    core.ports.time.advance(4 * DAY_OF_HOURS + HOUR);
    const clientId = await engaged('Wrona');
    const { id: blockId } = await core.call('calls.begin', {});
    await core.call('calls.log', { blockId, clientId, result: 'talked' });
    expect((await core.call('own.valley', {})).blocks).toEqual({ part: 1, of: 1 });
  });

  it('begun without a call counts as missed once it is over', async () => {
    await core.call('calls.plan', { block: BLOCK });
    core.ports.time.advance(DAY_OF_HOURS + HOUR);
    await core.call('calls.begin', {});
    expect((await view()).missed).toBe(0);
    core.ports.time.advance(HOUR);
    expect((await view()).missed).toBe(1);
  });

  it('begun on another day is a block of that day, and those that went by are written down', async () => {
    await core.call('calls.plan', { block: BLOCK });
    core.ports.time.advance(11 * DAY_OF_HOURS);
    await core.call('calls.begin', {});
    expect((await view()).missed).toBe(0);
    core.ports.time.advance(MINUTE);
    expect((await view()).running).not.toBeNull();
  });
});
