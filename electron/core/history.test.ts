import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { ClientId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, MINUTE } from '#shared/time/duration.ts';
import { INTERACTION } from './testing/call-inputs.ts';
import { practiceRows, type PracticeRows } from './testing/practice-rows.ts';
import { addClient, fileOf, makeCore, type TestCore } from './testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const names = async () => (await core.call('clients.list', { sort: 'name' })).rows.map(({ name }) => name);
const list = () => core.call('history.list', {});
const rename = (id: ClientId, name: string) => core.call('clients.update', { id, client: { kind: 'company', name } });

function snapshot(): PracticeRows {
  const file = fileOf(core, { readonly: true });
  const rows = practiceRows(file);
  file.close();
  return rows;
}

describe('one step and no other', () => {
  it('is taken back while it is the newest', async () => {
    await addClient(core, { name: 'Adamek' });
    const { last } = await core.call('history.state', {});
    expect((await core.call('history.undo', { step: last!.id })).call).toBe('clients.create');
    expect(await names()).toEqual([]);
  });

  it('is refused when something newer stands, and nothing is changed', async () => {
    await addClient(core, { name: 'Adamek' });
    const { last } = await core.call('history.state', {});
    await addClient(core, { name: 'Bednarz' });
    expect(await core.refusal('history.undo', { step: last!.id })).toMatchObject({ code: 'undo-not-newest' });
    expect(await names()).toEqual(['Adamek', 'Bednarz']);
    await core.call('history.undo', {});
    await core.call('history.undo', { step: last!.id });
    expect(await names()).toEqual([]);
  });

  it('is refused when it is undone already, and what was before it stays', async () => {
    await addClient(core, { name: 'Adamek' });
    await addClient(core, { name: 'Bednarz' });
    const { last } = await core.call('history.state', {});
    await core.call('history.undo', {});
    expect(await core.refusal('history.undo', { step: last!.id })).toMatchObject({ code: 'nothing-to-undo' });
    expect(await names()).toEqual(['Adamek']);
  });

  it('is not known of a command that changed nothing', async () => {
    const id = await addClient(core, { name: 'Adamek' });
    await core.call('clients.bulkEdit', { which: { kind: 'these', ids: [id] }, change: { kind: 'bringBack' } });
    expect((await core.call('history.state', {})).last).toBeNull();
    expect((await core.call('history.state', {})).undo?.call).toBe('clients.create');
  });
});

describe('to here', () => {
  it('takes back every step down to it, and does them again up to another, row by row the same', async () => {
    const id = await addClient(core, { name: 'Adamek' });
    const rows = [snapshot()];
    for (const name of ['Bednarz', 'Ceramika', 'Dudek']) {
      await rename(id, name);
      rows.push(snapshot());
    }
    const ids = (await list()).map((step) => step.id).toReversed();
    expect(await core.call('history.goTo', { step: ids[2]! })).toEqual({ kind: 'undone', steps: 2 });
    expect(snapshot()).toEqual(rows[1]);
    expect(await core.call('history.goTo', { step: ids[3]! })).toEqual({ kind: 'redone', steps: 2 });
    expect(snapshot()).toEqual(rows[3]);
    await core.call('history.goTo', { step: ids[1]! });
    expect(await core.call('history.goTo', { step: ids[2]! })).toEqual({ kind: 'redone', steps: 2 });
    expect(await names()).toEqual(['Ceramika']);
  });

  it('is all or nothing: where the clock has built on one of them none is undone', async () => {
    const id = await addClient(core, { name: 'Adamek', stage: 'enquiry' });
    await core.call('pipeline.move', { clientId: id, move: { event: 'first_answer_sent' }, stated: ['slots_offered'] });
    core.ports.time.sleep(30 * DAY_OF_HOURS);
    core.ports.time.advance(MINUTE);
    await core.call('practice.update', { name: 'Brzoza' });
    const steps = await list();
    expect(steps.map(({ by }) => by)).toContain('clock');
    const [move] = steps.filter(({ call }) => call === 'pipeline.move');
    expect(await core.refusal('history.goTo', { step: move!.id })).toMatchObject({ code: 'undo-overtaken' });
    expect(await core.refusal('history.goTo', { step: 999_999 })).toMatchObject({ code: 'not-found' });
    expect(await list()).toEqual(steps);
    expect((await core.call('practice.get', {})).fields.name).toBe('Brzoza');
  });
});

test('a contact that was withdrawn, or whose logging was undone, stands in the history and can count again', async () => {
  const clientId = await addClient(core, { name: 'Adamek' });
  const { id } = await core.call('interactions.log', { ...INTERACTION, clientId, at: 1, summary: 'by mistake' });
  await core.call('interactions.withdraw', { id });
  core.ports.time.advance(1000);
  await core.call('interactions.log', { ...INTERACTION, clientId, at: 2, summary: 'undone' });
  await core.call('history.undo', {});
  const { total, rows } = await core.call('history.withdrawn', {});
  expect([total, rows.map(({ summary, clientName, canReturn }) => [summary, clientName, canReturn])]).toEqual([
    2,
    [
      ['undone', 'Adamek', true],
      ['by mistake', 'Adamek', true],
    ],
  ]);
  expect((await core.call('interactions.list', { clientId })).total).toBe(0);
  await core.call('interactions.reinstate', { id: rows[0]!.id });
  expect((await core.call('interactions.list', { clientId })).rows.map(({ summary }) => summary)).toEqual(['undone']);
  expect((await core.call('history.withdrawn', {})).total).toBe(1);
});

test('a correction that was undone is kept, and does not come back beside what it corrected', async () => {
  const clientId = await addClient(core, { name: 'Adamek' });
  const { id } = await core.call('interactions.log', { ...INTERACTION, clientId, at: 1, summary: 'first' });
  await core.call('interactions.correct', { id, ...INTERACTION, at: 1, summary: 'second' });
  await core.call('history.undo', {});
  const { rows } = await core.call('history.withdrawn', {});
  expect(rows.map(({ summary, canReturn }) => [summary, canReturn])).toEqual([['second', false]]);
});
