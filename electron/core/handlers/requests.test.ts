import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#shared/contract/index.ts';
import type { Language } from '#shared/domain/language.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

const ZONE = 'Europe/Warsaw';
const at = (day: string, time: string): number => instantOf(day as Day, time, ZONE);

let core: TestCore;
beforeEach(() => {
  core = makeCore();
  go('2026-03-02', '10:00');
});
afterEach(() => core.application.stop());

function go(day: string, time: string): void {
  core.ports.time.sleep(at(day, time) - core.ports.time.now());
}

const item = (text: string, mustHave = false) => ({ text, mustHave, why: 'so that the month can be closed', example: '' });
const FIVE = [item('Bank statement', true), item('Contracts'), item('Sales', true), item('Purchases', true), item('Payroll changes')];

async function save(more: Partial<Input<'requests.save'>['request']> = {}, language: Language = 'en'): Promise<Output<'requests.save'>> {
  await addClient(core, { name: 'Wrona', language });
  return core.call('requests.save', { id: null, clientId: 1, request: { title: 'VAT return', dueOn: '2026-03-06', items: FIVE, ...more } });
}

const list = (): Promise<Output<'requests.get'>> => core.call('requests.get', { id: 1 });

async function send(as: Input<'requests.write'>['as'], by: 'email' | 'phone' = 'email'): Promise<{ readonly subject: string; readonly body: string }> {
  const { messageId } = await core.call('requests.write', { id: 1, as, by });
  const { subject, body } = await core.call('messages.get', { id: messageId });
  if (by === 'email') await core.call('messages.handOver', { id: messageId, way: 'copy' });
  await core.call('messages.settle', { id: messageId, outcome: by === 'phone' ? 'said' : 'sent', channel: by });
  return { subject, body };
}

const names = async (ids: readonly number[]): Promise<string[]> => (await list()).items.filter(({ id }) => ids.includes(id)).map(({ text }) => text);

describe('a request list', () => {
  it('is asked for only when the text is confirmed as sent', async () => {
    await save();
    const { messageId } = await core.call('requests.write', { id: 1, as: 'full', by: 'email' });
    await core.call('messages.handOver', { id: messageId, way: 'copy' });
    expect((await list()).items.map(({ timesAsked }) => timesAsked)).toEqual([0, 0, 0, 0, 0]);
    await core.call('messages.settle', { id: messageId, outcome: 'sent', channel: 'email' });
    expect((await list()).items.map(({ timesAsked }) => timesAsked)).toEqual([1, 1, 1, 1, 1]);
  });

  it('five to three: after silence the three must-haves, and the other two by a date (scenario 4)', async () => {
    await save({ resultOn: '2026-03-20' as Day });
    const first = await send('full');
    expect(first.subject).toBe('Five things I need by Friday 6 March');
    expect(first.body).toContain('To finish “VAT return” by Friday 20 March I need five things from you:');
    expect(first.body).toContain('1. Bank statement, so that the month can be closed.');
    go('2026-03-06', '13:00');
    const { next, by } = await list();
    expect({ ...next, by, names: await names(next.now) }).toMatchObject({
      state: 'due',
      as: 'retreat',
      by: 'phone',
      names: ['Bank statement', 'Sales', 'Purchases'],
    });
    const retreat = await send('retreat');
    expect(retreat.subject).toBe('Three are enough for now');
    expect(retreat.body).toContain('Five things at once were a lot.');
    expect(retreat.body).toContain('The other two can wait until Friday 20 March.');
    expect((await list()).items.map(({ timesAsked }) => timesAsked)).toEqual([2, 1, 2, 2, 1]);
    expect((await list()).restByOn).toBe('2026-03-20');
  });

  it('one thing received is no silence: thanks, and the other two must-haves (scenario 4)', async () => {
    await save();
    await send('full');
    go('2026-03-03', '09:00');
    await core.call('requests.receive', { id: 1, items: [3], by: 'email' });
    const { next, traffic } = await list();
    expect({ as: next.as, traffic, names: await names(next.now) }).toEqual({ as: 'thanks', traffic: 'partial', names: ['Bank statement', 'Purchases'] });
    const { body } = await send('thanks');
    expect(body).toContain('Thank you, this has arrived:\n\n– Sales');
    expect(body).toContain('1. Bank statement');
    expect(body).not.toContain('Contracts');
  });

  it('the third ask cannot be written: it is said, with the question why it is hard (scenario 5)', async () => {
    await save();
    await send('full');
    go('2026-03-06', '13:00');
    await send('retreat');
    go('2026-03-12', '09:00');
    const { next, by } = await list();
    expect({ as: next.as, times: next.times, by }).toEqual({ as: 'third', times: 3, by: 'phone' });
    for (const as of ['retreat', 'third', 'single'] as const)
      expect(await core.refusal('requests.write', { id: 1, as, by: 'email' })).toMatchObject({ code: 'invalid-input', reason: 'third-ask' });
    expect(await core.refusal('requests.ask', { id: 1, now: [1], channel: 'sms' })).toMatchObject({ reason: 'third-ask' });
    const { messageId } = await core.call('requests.write', { id: 1, as: 'third', by: 'phone' });
    expect(await core.refusal('messages.handOver', { id: messageId, way: 'mail' })).toMatchObject({ reason: 'third-ask' });
    expect(await core.refusal('messages.settle', { id: messageId, outcome: 'sent', channel: 'email' })).toMatchObject({ reason: 'third-ask' });
    expect((await core.call('messages.get', { id: messageId })).body).toContain('What makes it hard?');
    await core.call('messages.settle', { id: messageId, outcome: 'said', channel: 'phone' });
    await core.call('requests.hard', { items: [1], because: 'where', note: 'The bank changed its pages' });
    expect((await list()).items[0]).toMatchObject({ timesAsked: 3, hardBecause: 'where' });
  });

  it('a wrong document is an answer, and the thing stays open', async () => {
    await save();
    await send('full');
    go('2026-03-03', '09:00');
    await core.call('requests.wrong', { item: 1, note: 'The statement of January', by: 'email' });
    expect((await list()).next.as).toBe('wrong');
    const { body } = await send('wrong');
    expect(body).toContain('What arrived is: The statement of January.');
    expect((await list()).next).toMatchObject({ as: 'third', now: [1], state: 'waiting' });
  });

  it('what is not needed any more is told', async () => {
    await save();
    await send('full');
    const { message } = await core.call('requests.waive', { item: 2, reason: 'the registry sent them', tell: true });
    expect(message?.kind).toBe('request-waived');
    expect((await core.call('messages.get', { id: message?.messageId ?? 0 })).body).toContain('Contracts.\n\nThe registry sent them.');
  });

  it('is over when the last thing came, and open again when it did not', async () => {
    await save({ items: [item('Logo', true)] });
    await send('full');
    await core.call('requests.receive', { id: 1, items: [1], by: null });
    expect(await list()).toMatchObject({ traffic: 'received', next: { state: 'done' } });
    expect((await list()).closedAt).not.toBeNull();
    await core.call('requests.reopen', { item: 1 });
    expect((await list()).closedAt).toBeNull();
  });

  it('is outstanding from the ask until the last thing came, with what is missing and how often it was asked for', async () => {
    await save();
    expect(await core.call('requests.open', {})).toEqual([]);
    await send('full');
    await core.call('requests.receive', { id: 1, items: [3], by: 'email' });
    expect(await core.call('requests.open', {})).toMatchObject([
      {
        id: 1,
        clientName: 'Wrona',
        personName: 'Anna Wrona',
        wanted: 5,
        received: 1,
        open: ['Bank statement', 'Purchases', 'Contracts', 'Payroll changes'],
        timesAsked: 1,
      },
    ]);
    await core.call('requests.receive', { id: 1, items: [1, 2, 4, 5], by: 'email' });
    expect(await core.call('requests.open', {})).toEqual([]);
  });

  it('counts asks within one period', async () => {
    await save({ repeats: 'monthly' });
    await send('full');
    const { id } = await core.call('requests.next', { id: 1 });
    const next = await core.call('requests.get', { id });
    expect(next).toMatchObject({ period: '2026-04', dueOn: '2026-04-06', sentAt: null, next: { state: 'draft' } });
    expect(next.items.map(({ timesAsked }) => timesAsked)).toEqual([0, 0, 0, 0, 0]);
  });

  it('takes what is left of an earlier list over with its asks', async () => {
    await save();
    await send('full');
    const { leftOver } = await core.call('requests.usual', { clientId: 1 });
    expect(leftOver).toHaveLength(5);
    const { id } = await core.call('requests.save', {
      id: null,
      clientId: 1,
      request: { title: 'Next', dueOn: '2026-04-06', items: [leftOver[0]!, item('New')] },
    });
    expect((await core.call('requests.get', { id })).items.map(({ timesAsked }) => timesAsked)).toEqual([1, 0]);
  });

  it('is printed with a box, the reason and what may wait, and everything open on one page', async () => {
    await save();
    await send('full');
    const boxes = async (sheet: Input<'sheets.get'>['sheet']): Promise<string[]> =>
      (await core.call('sheets.get', { sheet })).blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row[1] ?? '') : []));
    expect(await boxes({ kind: 'request-list', listId: 1 })).toEqual(FIVE.map(({ text }) => text));
    go('2026-03-06', '13:00');
    await send('retreat');
    expect(await boxes({ kind: 'request-list', listId: 2 })).toEqual(['Bank statement', 'Sales', 'Purchases']);
    expect(JSON.stringify(await core.call('sheets.get', { sheet: { kind: 'request-list', listId: 2 } }))).toContain('The rest can wait until 20 March.');
    await core.call('requests.receive', { id: 1, items: [1, 3], by: null });
    expect(await boxes({ kind: 'outstanding', clientId: 1 })).toEqual(['Contracts', 'Purchases', 'Payroll changes']);
  });

  it('is for an engagement of its client, and for no other', async () => {
    const { id } = await save();
    const other = await addClient(core, { name: 'Hart', language: 'en', stage: 'active' });
    const [foreign] = (await core.call('clients.get', { id: other })).engagements;
    const request = { title: 'VAT return', dueOn: '2026-03-06', items: [{ text: 'Sales' }], engagementId: foreign!.id };
    expect(await core.refusal('requests.save', { id: null, clientId: 1, request })).toMatchObject({ code: 'not-found', field: 'request.engagementId' });
    expect((await core.call('requests.get', { id })).engagementId).toBeNull();
    expect(await core.call('requests.save', { id: null, clientId: other, request })).toBeTruthy();
  });

  it('drops nothing that was asked for', async () => {
    await save();
    await send('full');
    expect(await core.refusal('requests.save', { id: 1, clientId: 1, request: { title: 'VAT', dueOn: '2026-03-06', items: [item('New')] } })).toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['pl', 'Pięć rzeczy potrzebnych do 6 marca', 'Trzy rzeczy na razie wystarczą', 'Pozostałe dwie mogą poczekać do 20 marca.'],
    ['ru', 'Пять вещей нужно до 6 марта', 'Пока нужны только три вещи', 'Остальные две могут подождать до 20 марта.'],
  ] as const)('speaks %s', async (language, full, retreat, rest) => {
    await save({}, language);
    expect((await send('full')).subject).toBe(full);
    go('2026-03-06', '13:00');
    const { subject, body } = await send('retreat');
    expect(subject).toBe(retreat);
    expect(body).toContain(rest);
  });

  it('all needed by law: first this, then that, with the date and what follows', async () => {
    await save({
      allNeeded: true,
      statutoryOn: '2026-03-10',
      consequence: 'From the 11th the office adds interest',
      items: [item('Income', true), item('Deductions', true)],
    });
    await send('full');
    go('2026-03-06', '13:00');
    expect((await list()).next).toMatchObject({ as: 'order', statutory: false });
    const { body } = await send('order');
    expect(body).toContain('First: Income\nThen: Deductions');
    expect(body).toContain('The date set by law is Tuesday 10 March. From the 11th the office adds interest.');
  });
});
