import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, fileOf, makeCore, type TestCore } from '../testing/make-core.ts';
import { rowsIn } from '../testing/today-rows.ts';

/** Thursday 26 February 2026, 09:12 in Warsaw. */
const NOW = DRAWN_NOW;
const TODAY = '2026-02-26';

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

const { clock, commitment, task, ask } = rowsIn(() => file);

/** A client to whom nothing is owed by the gap. */
const someone = (name = 'Firth'): Promise<ClientId> => addClient(core, { name, stage: 'proposal' }, 'Nadia Firth');

const absence = (fromOn: string, toOn: string) => core.call('absences.add', { clientId: null, absence: { kind: 'away', fromOn, toOn } as never });
const today = () => core.call('today.get', {});

describe('on a day of an own absence', () => {
  it('only what is hard stands there; the rest waits behind it, and when one is back is said', async () => {
    await absence(TODAY, '2026-02-27');
    clock(await someone('Promise'));
    commitment(await someone('Decision'), NOW + HOUR);
    task(await someone('Hello'), 'hello', NOW);
    expect(await today()).toMatchObject({ away: { toOn: '2026-02-27', backOn: '2026-03-02' }, hard: 2, visible: 2, total: 3, pile: false });
  });

  it('the office is closed, as on a holiday', async () => {
    expect(await today()).toMatchObject({ open: { from: '09:00', to: '17:00' } });
    await absence(TODAY, TODAY);
    expect(await today()).toMatchObject({ open: null });
    core.ports.time.sleep(DAY_OF_HOURS);
    expect(await today()).toMatchObject({ open: { to: '17:00' } });
    await core.call('calendar.addHoliday', { on: '2026-02-27' as never, label: 'Move' });
    expect(await today()).toMatchObject({ open: null });
  });

  it('nothing stands there when nothing is hard', async () => {
    await absence('2026-02-20', TODAY);
    task(await someone(), 'hello', NOW);
    expect(await today()).toMatchObject({ away: { toOn: TODAY, backOn: '2026-02-27' }, hard: 0, visible: 0, total: 1 });
  });

  it('of which the week is not: neither its first day nor its end', async () => {
    await absence('2026-02-27', '2026-03-02');
    core.ports.time.sleep(DAY_OF_HOURS + 7 * HOUR);
    expect(await today()).toMatchObject({ closing: null });
    core.ports.time.sleep(3 * DAY_OF_HOURS - 7 * HOUR);
    expect(await today()).toMatchObject({ today: '2026-03-02', weekBegins: false });
  });
});

describe('a pile', () => {
  it.each<[string, string, string, boolean]>([
    ['on the first day back', '2026-02-16', '2026-02-25', true],
    ['on the second', '2026-02-16', '2026-02-24', true],
    ['on the third', '2026-02-16', '2026-02-23', false],
  ])('is there to be sorted %s', async (_title, fromOn, toOn, expected) => {
    clock(await someone());
    await absence(fromOn, toOn);
    expect(await today()).toMatchObject({ pile: expected, back: expected ? { fromOn, toOn } : null, visible: 12 });
  });

  it('is there on any day with more than two dozen lines', async () => {
    for (let n = 0; n < 24; n += 1) clock(await someone(`Client ${n}`));
    expect(await today()).toMatchObject({ total: 24, pile: false });
    clock(await someone('One more'));
    expect(await today()).toMatchObject({ total: 25, pile: true, back: null });
  });

  it('is not there when nothing is due', async () => {
    await absence('2026-02-16', '2026-02-25');
    await someone();
    expect(await today()).toMatchObject({ pile: false });
  });

  it('sorted, has every line for itself, all of a client together', async () => {
    await absence('2026-02-16', '2026-02-25');
    const [first, second] = [await someone('A'), await someone('B')];
    clock(second, { what: 'one' });
    commitment(first, NOW + HOUR);
    task(first, 'hello', NOW);
    ask(first, NOW - 3 * DAY_OF_HOURS);
    const { lines: sorted, total, clients, back } = await core.call('today.triage', {});
    expect(sorted.map(({ clientName, subject, others }) => [clientName, subject.kind, others])).toEqual([
      ['A', 'decision', 0],
      ['A', 'ladder', 0],
      ['A', 'task', 0],
      ['B', 'promise', 0],
    ]);
    expect([total, clients, back]).toEqual([4, 2, { fromOn: '2026-02-16', toOn: '2026-02-25' }]);
  });

  it('put off at once is gone, and comes back with one step', async () => {
    const id = await someone();
    commitment(id, NOW + HOUR);
    task(id, 'hello', NOW);
    const { lines: sorted } = await core.call('today.triage', {});
    const refs = sorted.map(({ subject, refId, clientId }) => ({ kind: subject.kind, refId, clientId }));
    await core.call('today.postpone', { lines: refs, untilOn: '2026-03-02' });
    expect(await core.call('today.triage', {})).toMatchObject({ lines: [], total: 0, clients: 0 });
    await core.call('history.undo', {});
    expect(await core.call('today.triage', {})).toMatchObject({ total: 2, clients: 1 });
  });

  it('never cuts a client in two: whole clients, up to five hundred lines', async () => {
    const [few, many] = [await someone('A'), await someone('B')];
    for (let n = 0; n < 300; n += 1) clock(few, { what: `a${n}` });
    for (let n = 0; n < 201; n += 1) clock(many, { what: `b${n}`, due_at: NOW + 2 * HOUR });
    const { lines: sorted, total, clients } = await core.call('today.triage', {});
    expect([sorted.length, total, clients]).toEqual([300, 501, 2]);
  });
});

describe('a week', () => {
  it('begins on its first working day', async () => {
    await core.call('practice.update', { country: 'PL' });
    const begins = async (ms: number) => {
      core.ports.time.sleep(ms);
      const { today: on, weekBegins } = await today();
      return [on, weekBegins];
    };
    expect(await begins(4 * DAY_OF_HOURS)).toEqual(['2026-03-02', true]);
    expect(await begins(DAY_OF_HOURS)).toEqual(['2026-03-03', false]);
    // Easter Monday is free, and the clocks have changed.
    expect(await begins(34 * DAY_OF_HOURS)).toEqual(['2026-04-06', false]);
    expect(await begins(DAY_OF_HOURS)).toEqual(['2026-04-07', true]);
  });

  it('comes to its end on Friday at three, with what runs out before Monday is an hour old, as the sheet has it', async () => {
    const id = await someone();
    clock(id, { what: 'Monday, in the first hour', due_at: Date.UTC(2026, 2, 2, 9) });
    clock(id, { what: 'Monday, later', due_at: Date.UTC(2026, 2, 2, 10) });
    core.ports.time.sleep(DAY_OF_HOURS + 5 * HOUR + 47 * MINUTE);
    expect(await today()).toMatchObject({ closing: null });
    core.ports.time.sleep(MINUTE);
    expect(await today()).toMatchObject({ today: '2026-02-27', closing: { promises: 1, opensOn: '2026-03-02' } });
    expect((await core.call('clocks.beforeClose', {})).clocks).toHaveLength(1);
    core.ports.time.sleep(5 * HOUR);
    expect(await today()).toMatchObject({ closing: { promises: 1 } });
  });

  it('ends on a Thursday where the Friday is closed', async () => {
    await core.call('calendar.addHoliday', { on: '2026-02-27' as never, label: 'Move' });
    core.ports.time.sleep(6 * HOUR);
    expect(await today()).toMatchObject({ today: TODAY, closing: { promises: 0, opensOn: '2026-03-02' } });
  });
});
