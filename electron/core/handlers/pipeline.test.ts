import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import { addClient, makeCore, type NewClient, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const at = (day: string, time: string): number => instantOf(day as Day, time, 'Europe/Warsaw');
const add = (stage: NewClient['stage'], name = 'Nowak') => addClient(core, { name, stage });
type Move = Input<'pipeline.move'>;

async function move(clientId: Move['clientId'], event: Move['move'], more: Partial<Move> = {}) {
  return core.call('pipeline.move', { clientId, move: event, ...more });
}

async function dueOf(clientId: Move['clientId']): Promise<string[]> {
  const lines = await core.call('pipeline.due', { clientId });
  return lines.map((line) => (line.kind === 'clock' ? `${line.clock} ${line.matter}` : line.kind === 'task' ? line.task : line.effect));
}

test('an enquiry starts its clock: within 24 hours, the card shows the hour of work it is better answered in', async () => {
  const id = await add('enquiry');
  expect(await core.call('pipeline.due', { clientId: id })).toMatchObject([
    { kind: 'clock', clock: 'mine', matter: 'first_answer', dueAt: at('2026-02-27', '09:12'), late: false },
    { kind: 'task', task: 'ask_referrer' },
  ]);
  const next = async () => (await core.call('pipeline.board', { open: ['enquiry'] })).columns[0]?.cards[0]?.next;
  expect(await next()).toMatchObject({ kind: 'clock_mine', what: 'first_answer', at: at('2026-02-26', '10:12'), timed: true });
  core.ports.time.advance(2 * HOUR);
  expect(await next()).toMatchObject({ at: at('2026-02-27', '09:12') });
});

describe('a move', () => {
  it('that is refused says what is missing and writes nothing', async () => {
    const id = await add('qualifying');
    const answer = await move(id, { event: 'go' });
    expect(answer).toEqual({
      kind: 'refused',
      failing: ['need_stated', 'budget_in_range', 'timing_known'].map((guard) => ({ guard, strength: 'soft', met: null })),
    });
    expect(await core.call('clients.get', { id })).toMatchObject({ stage: 'qualifying' });
    expect(await core.call('pipeline.history', { clientId: id })).toHaveLength(1);
    expect((await core.call('history.state', {})).undo).toMatchObject({ call: 'clients.create' });
  });

  it('keeps in the history what was stated, what was overridden and why', async () => {
    const id = await add('qualifying');
    core.ports.time.advance(MINUTE);
    expect(await move(id, { event: 'go' }, { stated: ['need_stated', 'timing_known'], overrideReason: 'a friend of Anna' })).toEqual({
      kind: 'moved',
      stage: 'fact_finding',
      outcome: null,
    });
    expect((await core.call('pipeline.history', { clientId: id }))[0]).toMatchObject({
      from: 'qualifying',
      to: 'fact_finding',
      reason: 'go',
      author: 'me',
      stated: ['need_stated', 'timing_known'],
      unmet: ['budget_in_range'],
      overrideReason: 'a friend of Anna',
    });
    expect(await dueOf(id)).toEqual(['offer_slots']);
  });

  it('that does not lead from here is refused with a sentence', async () => {
    const id = await add('active');
    expect(await core.refusal('pipeline.move', { clientId: id, move: { event: 'go' } })).toMatchObject({ code: 'move-impossible' });
    expect((await core.refusal('pipeline.move', { clientId: 99, move: { event: 'go' } })).code).toBe('not-found');
    expect((await core.refusal('pipeline.move', { clientId: id, move: { event: 'woke_up', parked: true } })).code).toBe('invalid-input');
  });

  it('into onboarding begins the work and lays its plan; what has no screen yet stands as due', async () => {
    const id = await add('agreement');
    await move(id, { event: 'signed' }, { stated: ['deposit_term_set'], overrideReason: 'they insist' });
    expect(await core.call('clients.get', { id })).toMatchObject({ stage: 'onboarding', engagements: [{ startedOn: '2026-02-26', meetingRhythm: 'ad_hoc' }] });
    expect(await dueOf(id)).toEqual(['day_0_call', 'payment_dates', 'open_clauses_on_agenda']);
    const [first] = await core.call('pipeline.history', { clientId: id });
    const payments = first!.effects.find(({ effect }) => effect === 'payment_dates');
    await core.call('pipeline.effectDone', { id: payments!.id, done: true });
    expect(await dueOf(id)).not.toContain('payment_dates');
  });

  it('out of the pipeline ends the work', async () => {
    const id = await add('offboarding');
    const refused = await move(id, { event: 'offboarding_finished' }, { overrideReason: 'done' });
    expect(refused).toMatchObject({ kind: 'refused' });
    await move(id, { event: 'offboarding_finished' }, { stated: ['deadlines_settled', 'records_returned'], overrideReason: 'all else is done' });
    expect(await core.call('clients.get', { id })).toMatchObject({ stage: 'former', gap: null, engagements: [{ endsOn: '2026-02-26' }] });
    expect(await dueOf(id)).toEqual(['last_thanks', 'door_open_call']);
  });

  it('with an outcome leaves the board; reopened, it is back in qualifying', async () => {
    const id = await add('fact_finding');
    await move(id, { event: 'not_for_us', reason: 'conflict of interest', confidential: true });
    const open = await core.call('pipeline.board', { open: ['fact_finding'] });
    expect([open.closed, open.columns.find(({ stage }) => stage === 'fact_finding')?.total]).toEqual([1, 0]);
    expect(await core.call('pipeline.closed', {})).toMatchObject({ total: 1, rows: [{ clientId: id, outcome: 'not_for_us' }] });
    expect((await core.call('pipeline.history', { clientId: id }))[0]).toMatchObject({ note: 'conflict of interest', confidential: true });
    core.ports.time.advance(MINUTE);
    await move(id, { event: 'reopened' });
    expect(await core.call('pipeline.options', { clientId: id })).toMatchObject({ stage: 'qualifying', outcome: null });
    expect(await core.call('pipeline.history', { clientId: id })).toHaveLength(3);
  });

  it('is undone and redone with all that followed', async () => {
    const id = await add('qualifying');
    await move(id, { event: 'not_for_us', reason: 'too small' });
    await core.call('history.undo', {});
    expect(await core.call('pipeline.options', { clientId: id })).toMatchObject({ stage: 'qualifying', outcome: null });
    expect(await dueOf(id)).toEqual([]);
    expect((await core.call('pipeline.history', { clientId: id }))[0]).toMatchObject({ reason: 'not_for_us', retractedAt: core.ports.time.now() });
    await core.call('history.redo', {});
    expect(await dueOf(id)).toEqual(['polite_reply', 'thank_referrer']);
  });
});

describe('the clock', () => {
  const wake = (ms: number) => core.ports.time.sleep(ms);

  it('calls a parked client up on its day, once, and a quarter later again', async () => {
    const id = await add('commitment');
    await move(id, { event: 'not_now', wakeUpOn: '2026-03-02' as Day });
    wake(3 * DAY_OF_HOURS);
    expect(await dueOf(id)).toEqual([]);
    wake(DAY_OF_HOURS);
    wake(DAY_OF_HOURS);
    expect(await dueOf(id)).toEqual(['hello']);
    expect((await core.call('pipeline.history', { clientId: id }))[0]).toMatchObject({ reason: 'woke_up', author: 'clock', to: 'nurture' });
    expect(await core.call('pipeline.options', { clientId: id })).toMatchObject({ wakeUpOn: '2026-06-02' });
  });

  it('lets a silent prospect go after three weeks', async () => {
    const id = await add('enquiry');
    await move(id, { event: 'first_answer_sent' }, { stated: ['slots_offered'] });
    wake(20 * DAY_OF_HOURS);
    expect(await core.call('pipeline.options', { clientId: id })).toMatchObject({ outcome: null });
    const before = core.events.length;
    wake(DAY_OF_HOURS);
    expect(await core.call('pipeline.options', { clientId: id })).toMatchObject({ stage: 'qualifying', outcome: 'no_answer' });
    const moved = { name: 'data.changed', payload: { topics: expect.arrayContaining(['pipeline']) as unknown } };
    expect(core.events.slice(before)).toContainEqual(moved);
  });

  it('does nothing to a client that was put away', async () => {
    const id = await add('enquiry');
    await move(id, { event: 'first_answer_sent' }, { stated: ['slots_offered'] });
    await core.call('clients.archive', { id });
    wake(30 * DAY_OF_HOURS);
    expect(await core.call('pipeline.options', { clientId: id })).toMatchObject({ outcome: null });
  });

  it('is not undone, and stands in the way of undoing what it built on', async () => {
    const id = await add('enquiry');
    await move(id, { event: 'first_answer_sent' }, { stated: ['slots_offered'] });
    wake(30 * DAY_OF_HOURS);
    expect((await core.refusal('history.undo', {})).code).toBe('undo-overtaken');
    expect(await core.call('pipeline.options', { clientId: id })).toMatchObject({ outcome: 'no_answer' });
  });
});

describe('the board', () => {
  it('counts every column and sends the cards of the open ones, what comes first on top', async () => {
    await add('active', 'Aktiv');
    await add('qualifying', 'Later');
    const soon = await add('enquiry', 'Soon');
    await move(soon, { event: 'first_answer_sent' }, { stated: ['slots_offered'] });
    const board = await core.call('pipeline.board', { open: ['qualifying'] });
    const totals = Object.fromEntries(board.columns.filter(({ total }) => total > 0).map(({ stage, total, cards }) => [stage, [total, cards.length]]));
    expect(totals).toEqual({ qualifying: [2, 2], active: [1, 0] });
    expect(board.columns.find(({ stage }) => stage === 'qualifying')?.cards.map(({ name, missing }) => [name, missing])).toEqual([
      ['Soon', 'need_stated'],
      ['Later', 'need_stated'],
    ]);
    expect(board).toMatchObject({ beforeActive: 2, longerThanUsual: 0 });
  });

  it('names the next decision, whatever comes before it with that client', async () => {
    const id = await add('commitment');
    const decisionAt = at('2026-02-27', '14:00');
    await core.call('sales.saveCommitment', { clientId: id, commitment: { answer: 'We sign', askedAt: core.ports.time.now(), decisionAt } });
    await move(id, { event: 'commitment_made' });
    const board = await core.call('pipeline.board', { open: ['proposal'] });
    expect(board.columns.find(({ stage }) => stage === 'proposal')?.cards[0]?.next).toMatchObject({ kind: 'task', what: 'draft_proposal' });
    expect(board.nextDecision).toMatchObject({ clientId: id, at: decisionAt, on: '2026-02-27' });
  });

  it('knows who has been in a stage for longer than usual', async () => {
    await add('qualifying');
    core.ports.time.sleep(6 * DAY_OF_HOURS);
    const board = await core.call('pipeline.board', { open: ['qualifying'], late: true });
    expect(board).toMatchObject({ longerThanUsual: 1 });
    expect(board.columns.find(({ stage }) => stage === 'qualifying')).toMatchObject({ usualDays: 5, cards: [{ stageDays: 6 }] });
  });

  it('learns the usual length from what has happened', async () => {
    for (const days of [1, 2, 3, 4, 9]) {
      const id = await add('qualifying', `After ${days}`);
      core.ports.time.sleep(days * DAY_OF_HOURS);
      await move(id, { event: 'go' }, { overrideReason: 'a friend' });
    }
    const board = await core.call('pipeline.board', { open: [] });
    expect(board.columns.find(({ stage }) => stage === 'qualifying')?.usualDays).toBe(3);
  });

  it('filters by words, tag, source and band', async () => {
    await addClient(core, { name: 'Zakład Łódź', stage: 'active', tags: ['VAT'], source: 'friends' });
    await addClient(core, { name: 'Other', stage: 'active' });
    const shown = async (filter: Partial<Input<'pipeline.board'>>) =>
      (await core.call('pipeline.board', { open: ['active'], ...filter })).columns.flatMap(({ cards }) => cards.map(({ name }) => name));
    expect(await shown({ search: 'lodz' })).toEqual(['Zakład Łódź']);
    expect(await shown({ tag: 'VAT' })).toEqual(['Zakład Łódź']);
    expect(await shown({ source: 'friends' })).toEqual(['Zakład Łódź']);
    expect(await shown({ band: 'story' })).toEqual([]);
    expect(await shown({ band: 'fresh' })).toHaveLength(2);
  });
});

test('a client that sent somebody carries the badge until that is taken back', async () => {
  const id = await add('former');
  await move(id, { event: 'referral_credited', note: 'sent Brandner' });
  expect(await core.call('pipeline.options', { clientId: id })).toMatchObject({ stage: 'former', advocate: true });
  await core.call('history.undo', {});
  expect(await core.call('pipeline.options', { clientId: id })).toMatchObject({ advocate: false });
});
