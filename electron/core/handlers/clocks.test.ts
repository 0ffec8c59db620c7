import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { ClientId, ClockId } from '#shared/domain/ids.ts';
import { instantOf, timeOf, dayOf, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

const ZONE = 'Europe/Warsaw';
let core: TestCore;
let anna: ClientId;
beforeEach(async () => {
  core = makeCore();
  anna = await addClient(core, { name: 'Wrona Ceramika' });
});
afterEach(() => core.application.stop());

const at = (day: string, time: string): number => instantOf(day as Day, time, ZONE);
const said = (moment: number): string => `${dayOf(moment, ZONE)} ${timeOf(moment, ZONE)}`;
const promise = async (what: string, more: Partial<Input<'clocks.capture'>> = {}): Promise<ClockId> =>
  (await core.call('clocks.capture', { clientId: anna, what, ...more })).id;
const of = () => core.call('clocks.ofClient', { clientId: anna });
const mail = { direction: 'out', channel: 'email', result: 'delivered', purpose: 'ask', informs: false, at: DRAWN_NOW } as const;
const log = (more: Partial<Input<'interactions.log'>> = {}) => core.call('interactions.log', { clientId: anna, ...mail, ...more });

describe('a promise', () => {
  it('is due within 24 hours unless another moment is said', async () => {
    expect((await core.call('clocks.dueIfNow', {})).dueAt).toBe(DRAWN_NOW + DAY_OF_HOURS);
    await promise('Ring about VAT');
    await promise('Kiln plan', { dueAt: at('2026-03-06', '12:00') });
    const { mine, theirs } = await of();
    expect(mine.map(({ what, dueAt, late }) => [what, said(dueAt), late])).toEqual([
      ['Ring about VAT', '2026-02-27 09:12', false],
      ['Kiln plan', '2026-03-06 12:00', false],
    ]);
    expect(theirs).toEqual([]);
  });

  it('is due in the office hours, or by the clock alone where the practice says so', async () => {
    core.ports.time.sleep(at('2026-02-27', '16:00') - core.ports.time.now());
    expect(said((await core.call('clocks.dueIfNow', {})).dueAt)).toBe('2026-03-02 10:00');
    await core.call('practice.update', { clockMode: 'strict' });
    expect(said((await core.call('clocks.dueIfNow', {})).dueAt)).toBe('2026-02-28 16:00');
  });

  it('is red once its 24 hours are over, and gone once it is kept', async () => {
    const id = await promise('Ring about VAT');
    core.ports.time.sleep(DAY_OF_HOURS + 1);
    expect((await of()).mine).toMatchObject([{ late: true }]);
    await core.call('clocks.close', { id, reason: 'done' });
    expect((await of()).mine).toEqual([]);
    expect(await core.refusal('clocks.close', { id, reason: 'done' })).toMatchObject({ code: 'not-found' });
  });

  it('is dropped with a reason only', async () => {
    const id = await promise('Ring about VAT');
    expect(await core.refusal('clocks.close', { id, reason: 'dropped' })).toMatchObject({ field: 'note', reason: 'required' });
    await core.call('clocks.close', { id, reason: 'dropped', note: 'She found it herself' });
    expect((await of()).mine).toEqual([]);
  });

  it('is moved with a new moment and with who knows about it', async () => {
    const id = await promise('Ring about VAT');
    const dueAt = at('2026-03-03', '14:00');
    expect(await core.refusal('clocks.postpone', { id, dueAt, told: ' ' })).toMatchObject({ field: 'told', reason: 'required' });
    expect(await core.refusal('clocks.postpone', { id, dueAt: DRAWN_NOW, told: 'Anna' })).toMatchObject({ field: 'dueAt', reason: 'in-past' });
    await core.call('clocks.postpone', { id, dueAt, told: 'Anna, by phone' });
    expect((await of()).mine).toMatchObject([{ what: 'Ring about VAT', dueAt, startedAt: DRAWN_NOW }]);
    await core.call('history.undo', {});
    expect((await of()).mine).toMatchObject([{ id, dueAt: DRAWN_NOW + DAY_OF_HOURS }]);
  });

  it('two for one matter become one with the earlier moment; of two clients they do not', async () => {
    const [kept, lost] = [await promise('VAT', { dueAt: at('2026-03-06', '12:00') }), await promise('Ring about VAT')];
    await core.call('clocks.merge', { id: kept, other: lost });
    expect((await of()).mine).toMatchObject([{ id: kept, what: 'VAT; Ring about VAT', dueAt: DRAWN_NOW + DAY_OF_HOURS }]);
    const holm = await addClient(core, { name: 'Holm' });
    const { id: other } = await core.call('clocks.capture', { clientId: holm, what: 'Ring' });
    expect(await core.refusal('clocks.merge', { id: kept, other })).toMatchObject({ reason: 'other-matter' });
    expect(await core.refusal('clocks.merge', { id: kept, other: kept })).toMatchObject({ reason: 'same-clock' });
  });

  it('closed in whatever order, nothing is left but what was not closed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }), async (order) => {
        const clientId = await addClient(core, { name: 'Any order' });
        const ids: ClockId[] = [];
        for (const n of [0, 1, 2, 3, 4]) ids.push((await core.call('clocks.capture', { clientId, what: `matter ${n}` })).id);
        for (const n of order) await core.call('clocks.close', { id: ids[n]!, reason: 'done' });
        const left = (await core.call('clocks.ofClient', { clientId })).mine.map(({ what }) => what);
        expect(left).toEqual([0, 1, 2, 3, 4].filter((n) => !order.includes(n)).map((n) => `matter ${n}`));
      }),
      { numRuns: 15 },
    );
  });
});

describe('a first answer', () => {
  it('has its hour of work and its 24 hours', async () => {
    const clientId = await addClient(core, { name: 'Firth', stage: 'enquiry' });
    const { mine } = await core.call('clocks.ofClient', { clientId });
    expect(mine).toMatchObject([{ matter: 'first_answer', targetAt: DRAWN_NOW + HOUR, dueAt: DRAWN_NOW + DAY_OF_HOURS, late: false }]);
  });
});

describe('a question', () => {
  it('is waited for once it is logged with a wish for an answer, and anything they say may end it', async () => {
    const { id } = await log({ expectsAnswer: true, summary: 'Which statement is missing?\nAnd when?' });
    const [clock] = (await of()).theirs;
    expect(clock).toMatchObject({ what: 'Which statement is missing?', dueAt: DRAWN_NOW + DAY_OF_HOURS, interactionId: id });
    await log({ direction: 'in', channel: 'phone', result: 'connected', purpose: 'answer', closes: [clock!.id] });
    expect((await of()).theirs).toEqual([]);
  });

  it('what is logged, what it ends and what it begins are one step', async () => {
    const kept = await promise('Ring about VAT');
    await log({ purpose: 'answer', expectsAnswer: true, closes: [kept], summary: 'Is that all?' });
    expect(await of()).toMatchObject({ mine: [], theirs: [{ what: 'Is that all?' }] });
    await core.call('history.undo', {});
    expect(await of()).toMatchObject({ mine: [{ id: kept }], theirs: [] });
    expect((await core.call('interactions.list', { clientId: anna })).total).toBe(0);
  });

  it('ends nothing of another client', async () => {
    const holm = await addClient(core, { name: 'Holm' });
    const { id } = await core.call('clocks.capture', { clientId: holm, what: 'Ring' });
    await log({ closes: [id] });
    expect((await core.call('clocks.ofClient', { clientId: holm })).mine).toHaveLength(1);
  });

  it('sleeps while they are away, whichever was known first', async () => {
    await log({ expectsAnswer: true, summary: 'Before' });
    const { id } = await core.call('absences.add', { clientId: anna, absence: { kind: 'away', fromOn: '2026-02-27', toOn: '2026-03-06' } });
    await log({ expectsAnswer: true, summary: 'After' });
    const due = async () => (await of()).theirs.map(({ what, dueAt }) => `${what} ${said(dueAt)}`);
    expect(await due()).toEqual(['Before 2026-03-10 09:12', 'After 2026-03-10 09:12']);
    await core.call('absences.update', { id, absence: { kind: 'away', fromOn: '2026-02-27', toOn: '2026-03-09' } });
    expect(await due()).toEqual(['Before 2026-03-11 09:12', 'After 2026-03-11 09:12']);
    await core.call('absences.remove', { id });
    expect(await due()).toEqual(['Before 2026-02-27 09:12', 'After 2026-02-27 09:12']);
  });

  it('goes on while they are only slower, and promises of mine go on in any case', async () => {
    await promise('Ring about VAT');
    await log({ expectsAnswer: true });
    await core.call('absences.add', { clientId: anna, absence: { kind: 'slow', fromOn: '2026-02-27', toOn: '2026-03-06' } });
    const { mine, theirs } = await of();
    expect([...mine, ...theirs].map(({ dueAt }) => dueAt)).toEqual([DRAWN_NOW + DAY_OF_HOURS, DRAWN_NOW + DAY_OF_HOURS]);
  });
});

describe('before I close', () => {
  const list = async (absenceId: Input<'clocks.beforeClose'>['absenceId'] = null) => core.call('clocks.beforeClose', { absenceId });

  it('a promise of Friday at 16:00 is due on Monday at 10:00 and stands on Friday’s list', async () => {
    core.ports.time.sleep(at('2026-02-27', '16:00') - core.ports.time.now());
    await promise('Send the plan');
    await promise('Later', { dueAt: at('2026-03-03', '09:00') });
    const { clocks, opensOn } = await list();
    expect(clocks.map(({ what, dueAt, clientName }) => [what, said(dueAt), clientName])).toEqual([['Send the plan', '2026-03-02 10:00', 'Wrona Ceramika']]);
    expect(opensOn).toBe('2026-03-02');
  });

  it('only own promises, of those at hand', async () => {
    await promise('Mine');
    await log({ expectsAnswer: true });
    const gone = await addClient(core, { name: 'Gone' });
    await core.call('clocks.capture', { clientId: gone, what: 'Archived' });
    await core.call('clients.archive', { id: gone });
    expect((await list()).clocks.map(({ what }) => what)).toEqual(['Mine']);
  });

  it('before an absence: everything until the first morning after it', async () => {
    const { id } = await core.call('absences.add', { clientId: null, absence: { kind: 'away', fromOn: '2026-03-09', toOn: '2026-03-20' } });
    await promise('Now');
    await promise('While away', { dueAt: at('2026-03-12', '12:00') });
    await promise('After', { dueAt: at('2026-03-25', '12:00') });
    expect((await list()).clocks.map(({ what }) => what)).toEqual(['Now']);
    const before = await list(id);
    expect([before.opensOn, before.clocks.map(({ what }) => what)]).toEqual(['2026-03-23', ['Now', 'While away']]);
    expect((await core.call('calendar.get', {})).absences).toMatchObject([{ id, promises: 2 }]);
  });
});

it('clocks of everybody come by their moment', async () => {
  const holm = await addClient(core, { name: 'Holm' });
  await promise('Second', { dueAt: at('2026-03-03', '09:00') });
  await core.call('clocks.capture', { clientId: holm, what: 'First' });
  await log({ expectsAnswer: true, at: DRAWN_NOW - HOUR });
  expect((await core.call('clocks.open', {})).clocks.map(({ kind, clientName }) => [kind, clientName])).toEqual([
    ['theirs', 'Wrona Ceramika'],
    ['mine', 'Holm'],
    ['mine', 'Wrona Ceramika'],
  ]);
  expect(await core.call('clocks.open', { kind: 'theirs' })).toMatchObject({ total: 1 });
});

describe('one line for a promise', () => {
  const meant = async (text: string) => {
    const { sure, clients } = await core.call('clocks.whoIsMeant', { text });
    return [sure, clients.map(({ name, personName }) => personName ?? name)] as const;
  };
  beforeEach(async () => {
    await addClient(core, { name: 'Nowak i Syn' }, 'Jan Nowak');
    await addClient(core, { name: 'Nowak Transport' }, 'Ewa Nowak');
    await addClient(core, { name: 'Планета' }, 'Ольга Петрова');
  });

  it.each([
    ['call back Anna about VAT', true, ['Anna Wrona']],
    ['oddzwonić do Wrony w sprawie VAT', true, ['Anna Wrona']],
    ['перезвонить Петровой про план', true, ['Ольга Петрова']],
    ['call back Nowak about VAT', false, ['Jan Nowak', 'Ewa Nowak']],
    ['oddzwonić do Jana Nowaka', true, ['Jan Nowak', 'Ewa Nowak']],
    ['write the plan', false, []],
    ['', false, []],
  ])('%s', async (text, sure, names) => {
    const [isSure, found] = await meant(text);
    expect([isSure, found.toSorted()]).toEqual([sure, [...names].toSorted()]);
    if (sure) expect(found[0]).toBe(names[0]);
  });

  it('to somebody new makes an enquiry, whose first answer it is', async () => {
    const { clientId } = await core.call('clocks.capture', { clientId: null, newClient: 'Karol Lis', what: 'call back Karol Lis' });
    expect(await core.call('clients.get', { id: clientId })).toMatchObject({ name: 'Karol Lis', kind: 'person', stage: 'enquiry' });
    expect((await core.call('clocks.ofClient', { clientId })).mine).toMatchObject([{ matter: 'first_answer', what: 'call back Karol Lis' }]);
    await core.call('history.undo', {});
    expect((await core.call('clients.list', { search: 'Lis' })).total).toBe(0);
  });

  it('asks whose it is', async () => {
    expect(await core.refusal('clocks.capture', { clientId: null, what: 'Ring' })).toMatchObject({ field: 'clientId', reason: 'required' });
  });
});
