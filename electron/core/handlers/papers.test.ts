import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input, Output } from '#shared/contract/index.ts';
import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { addDays, instantOf, type Day } from '#shared/time/day.ts';
import { addClient, makeCore, type NewClient, type TestCore } from '../testing/make-core.ts';

const ZONE = 'Europe/Warsaw';
/** Thursday 26 February 2026. */
const TODAY = '2026-02-26' as Day;
const at = (day: string, time: string): number => instantOf(day as Day, time, ZONE);

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const PHONE = { kind: 'phone', label: '', value: '+48 601 000 111' } as const;
const MAIL = { kind: 'email', label: '', value: 'n@firth.example' } as const;
const SECRET = { note: 'SECRET', pinnedNote: 'SECRET' };

const someone = (name: string, client: Partial<NewClient> = {}): Promise<ClientId> =>
  addClient(core, { name, stage: 'qualifying', points: [PHONE, MAIL], ...SECRET, ...client } as never, `Nadia ${name}`);
const log = (clientId: ClientId, moment: number, more: Partial<Input<'interactions.log'>> = {}) =>
  core.call('interactions.log', {
    clientId,
    at: moment,
    direction: 'out',
    channel: 'email',
    result: 'delivered',
    purpose: 'ask',
    informs: false,
    summary: 'Which lease?',
    ...more,
  });
const ask = (clientId: ClientId, daysAgo: number) => log(clientId, at(addDays(TODAY, -daysAgo), '08:00'), { expectsAnswer: true });

const paper = (sheet: SheetRef): Promise<Output<'sheets.get'>> => core.call('sheets.get', { sheet });
/** Heading and first cells of each table. */
const tables = async (sheet: SheetRef) =>
  (await paper(sheet)).blocks.flatMap((block) => (block.kind === 'table' ? [[block.heading, block.rows.map(([who]) => who)] as const] : []));

describe('calls to make', () => {
  const list = () => tables({ kind: 'call-list' });

  test('are of those whose next step is a call until Sunday, once each, the earliest first', async () => {
    await ask(await someone('Late'), 3);
    await ask(await someone('Mails', { points: [MAIL] } as never), 3);
    const tomorrow = await someone('Tomorrow');
    await log(tomorrow, at('2026-02-26', '09:00'), { expectsAnswer: true });
    const answered = await someone('Answered');
    await ask(answered, 3);
    await log(answered, at('2026-02-25', '10:00'), { direction: 'in', purpose: 'answer' });
    const tried = await someone('Tried');
    await ask(tried, 3);
    await log(tried, at('2026-02-26', '09:05'), { channel: 'phone', result: 'no_answer' });
    expect(await list()).toEqual([
      ['Now · 1', ['Nadia Late, Late']],
      ['Friday 27 February · 1', ['Nadia Tomorrow, Tomorrow']],
    ]);
  });

  test('also decisions that are to be had by phone, with the last contact, and never what is private', async () => {
    const id = await someone('Firth', { stage: 'proposal' });
    await core.call('sales.saveCommitment', {
      clientId: id,
      commitment: {
        question: 'What next?',
        answer: '',
        askedAt: at('2026-02-25', '10:00'),
        decisionAt: at('2026-02-27', '14:00'),
        decisionChannel: 'phone',
        decisionBy: 'Nadia',
      },
    });
    const { blocks } = await paper({ kind: 'call-list' });
    expect(blocks).toMatchObject([
      { heading: 'Friday 27 February · 1', rows: [['Nadia Firth, Firth', '+48\u00a0601\u00a0000\u00a0111', 'Call for the decision, 14:00', '', '', '']] },
    ]);
    expect(JSON.stringify(blocks)).not.toContain('SECRET');
  });

  test('none is said', async () => {
    expect(await paper({ kind: 'call-list' })).toMatchObject({ blocks: [], note: 'Nobody has to be called this week.' });
  });
});

test('the day stands on paper in the order of its list, with why, the number and a box, and nothing private', async () => {
  await ask(await someone('Silent'), 3);
  const promised = await someone('Promised');
  await core.call('clocks.capture', { clientId: promised, what: 'Ring about VAT', dueAt: at('2026-02-26', '15:00') });
  const sheet = await paper({ kind: 'day' });
  expect(sheet).toMatchObject({ title: 'Today', note: 'In the order of what it costs to leave them.' });
  expect(sheet.blocks).toMatchObject([
    {
      rows: [
        ['My promise\n15:00', expect.stringMatching(/^Ring about VAT\nSince /), 'Nadia Promised, Promised\n+48\u00a0601\u00a0000\u00a0111', ''],
        [
          'Waiting\nStep 1 of 4',
          expect.stringMatching(/^Call, do not write again\n“Which lease\?”: no answer since /),
          expect.stringContaining('Nadia Silent'),
          '',
        ],
      ],
    },
  ]);
  expect(JSON.stringify(sheet)).not.toContain('SECRET');
});

describe('on the road', () => {
  beforeEach(async () => {
    await ask(await someone('Silent', { town: 'Kraków' }), 3);
    await someone('Calm', { town: 'KRAKOW ', stage: 'active' });
    await ask(await someone('Oslo', { town: 'Oslo' }), 3);
    await someone('Gone', { town: 'Oslo', stage: 'former' });
    await ask(await someone('Nowhere'), 3);
  });

  test('everywhere: town by town, only where something waits', async () => {
    expect(await tables({ kind: 'nearby', town: null })).toEqual([
      ['Kraków · 1', ['Nadia Silent, Silent']],
      ['Oslo · 1', ['Nadia Oslo, Oslo']],
    ]);
  });

  test('in one town: everybody at hand, however it is spelt, whoever waits first', async () => {
    expect(await tables({ kind: 'nearby', town: 'krakow' })).toEqual([['', ['Nadia Silent, Silent', 'Nadia Calm, Calm']]]);
    expect(await paper({ kind: 'nearby', town: 'Gdynia' })).toMatchObject({ blocks: [], note: 'Nobody is in this town.' });
    expect(JSON.stringify(await paper({ kind: 'nearby', town: 'krakow' }))).not.toContain('SECRET');
  });

  test('the towns that can be chosen are those of clients at hand', async () => {
    expect(await core.call('reach.towns', {})).toEqual([
      { town: 'Kraków', clients: 2 },
      { town: 'Oslo', clients: 1 },
    ]);
  });
});

test('the updates of the week are those that fall due until Sunday, the earliest first, as calls after two mails in a row', async () => {
  const engaged = async (name: string, toldOn: string, ...channels: ('email' | 'phone')[]) => {
    const id = await someone(name, { stage: 'active' });
    await core.call('engagements.add', {
      clientId: id,
      engagement: { title: 'Books', startedOn: '2025-01-01', meetingRhythm: 'quarterly' },
    } as Input<'engagements.add'>);
    for (const channel of channels)
      await log(id, at(toldOn, '10:00'), { channel, purpose: 'news', informs: true, result: channel === 'phone' ? 'connected' : 'delivered' });
    return id;
  };
  await engaged('Over', '2026-01-20', 'email', 'email');
  await engaged('Sunday', '2026-01-29', 'phone');
  await engaged('Next week', '2026-02-10', 'email');
  const { blocks } = await paper({ kind: 'updates' });
  expect(blocks).toMatchObject([
    {
      rows: [
        ['Fri 20 Feb', 'Nadia Over, Over', '20 Jan\ne-mail', 'By phone\n+48\u00a0601\u00a0000\u00a0111', '', ''],
        ['Fri 27 Feb', 'Nadia Sunday, Sunday', '29 Jan\ncall', 'In writing', '', ''],
      ],
    },
  ]);
  expect(JSON.stringify(blocks)).not.toMatch(/SECRET|Overdue|Story/);
});
