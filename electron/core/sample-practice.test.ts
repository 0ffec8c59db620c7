import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/domain/language.ts';
import { BEFORE_AGREEMENT } from '#shared/domain/pipeline/transitions.ts';
import { STAGES } from '#shared/domain/stage.ts';
import { makeCore } from './testing/make-core.ts';

async function sampleBoard(language: (typeof LANGUAGES)[number]) {
  const core = makeCore();
  await core.call('app.setPreferences', { language });
  await core.call('sample.open', {});
  return { core, board: await core.call('pipeline.board', { open: [...STAGES] }) };
}

test.each(LANGUAGES)('the board of the sample has a card in every column, and a next dated thing on each card of a sale, in %s', async (language) => {
  const { board } = await sampleBoard(language);
  expect(board.columns.filter(({ total }) => total === 0).map(({ stage }) => stage)).toEqual([]);
  const sales = board.columns.filter(({ stage }) => BEFORE_AGREEMENT.includes(stage) || stage === 'agreement').flatMap(({ cards }) => cards);
  expect(sales.filter(({ next }) => next === null).map(({ name }) => name)).toEqual([]);
  expect(board).toMatchObject({ beforeActive: 14, longerThanUsual: 5, nextDecision: { name: 'Morris & Daughter', on: '2026-02-27' }, closed: 1 });
});

test('cards of the sample name what blocks them, each something else', async () => {
  const { board } = await sampleBoard('en');
  const missing = new Map(board.columns.flatMap(({ cards }) => cards.map((card) => [card.name, card.missing])));
  expect(Object.fromEntries(missing)).toMatchObject({
    'Wełna i Len': 'slots_offered',
    'Schreinerei Vogt': 'timing_known',
    'Quill Bakehouse': 'budget_in_range',
    'Larkfield Letterpress': 'minutes_written',
    'Kwiaciarnia Malwa': 'decision_moment_set',
    'Morris & Daughter': 'decision_maker_entered',
    'Hanke Dachy': null,
    'Serwis Rowerowy Łańcuch': 'must_discuss_settled',
  });
});

test('a sale of the sample opens with all that was said and sent', async () => {
  const { core, board } = await sampleBoard('en');
  const card = board.columns.flatMap(({ cards }) => cards).find(({ name }) => name === 'Hanke Dachy');
  const sale = await core.call('sales.get', { clientId: card?.clientId ?? 0 });
  expect(sale).toMatchObject({
    qualification: { need: 'A result for every roof', budget: 'range', budgetMin: 130_000, decision: 'go' },
    commitment: { answer: '“Then we start next month”', decisionBy: 'Grzegorz Hanke' },
    proposal: { status: 'sent', fee: 145_000, currency: 'PLN', feePer: 'month' },
  });
  expect(sale.proposal?.lines.map(({ section }) => section)).toEqual(['result', 'included', 'excluded', 'payment', 'need']);
});

test('the reports of the sample have something to say: promises kept, questions answered, by more than one way', async () => {
  const { core } = await sampleBoard('en');
  const { mine, overdue, theirs, replies } = await core.call('rhythm.answers', {});
  expect({ mine, overdue, theirs }).toEqual({ mine: { part: 8, of: 12 }, overdue: 0, theirs: { in_time: 5, later: 11, after_follow_up: 3, never: 0 } });
  expect(replies.map(({ channel }) => channel)).toEqual(['email', 'sms']);
});

test.each(LANGUAGES)(
  'the sheets of the sample are written in each client’s language with nothing left unfilled, and four points wait for a first meeting, in %s',
  async (language) => {
    const { core } = await sampleBoard(language);
    const { rows } = await core.call('engagements.list', { show: 'all' });
    const versions = await Promise.all(rows.map(async ({ id }) => (await core.call('expectations.ofEngagement', { engagementId: id })).versions));
    const sheets = await Promise.all(versions.flat().map(({ id }) => core.call('expectations.get', { id })));
    const told = sheets.map((sheet) => [sheet.clientName, sheet.language, sheet.status, sheet.isReset] as const);
    expect(told.toSorted(([a], [b]) => a.localeCompare(b, 'en'))).toEqual([
      ['Kalinowska Czartery', 'pl', 'signed', false],
      ['Lipowa Meble', 'pl', 'signed', false],
      ['Optik Lewin', 'ru', 'signed', false],
      ['Serwis Rowerowy Łańcuch', 'pl', 'draft', false],
      ['Winterbourne Pianos', 'en', 'signed', false],
      ['Żaglownia Kalinowska', 'pl', 'draft', true],
    ]);
    expect(sheets.flatMap(({ open }) => open)).toEqual([]);
    const felix = sheets.find(({ clientName }) => clientName === 'Winterbourne Pianos');
    expect(felix?.clauses.filter(({ mustDiscuss, talk }) => mustDiscuss && talk !== 'settled').map(({ key }) => key)).toEqual([
      'needs',
      'updates',
      'low-point',
      'money',
    ]);
    const parked = await core.call('meetings.ofClient', { clientId: felix?.clientId ?? 0 });
    expect(parked.parked).toHaveLength(4);
  },
);

test('the lists of the sample stand where lists stand: all silent, half there, asked twice', async () => {
  const { core } = await sampleBoard('en');
  const lines = await core.call('requests.open', {});
  const told = lines.map(({ clientName, traffic, next, wanted, received }) => [clientName, traffic, next.as, `${received}/${wanted}`]);
  expect(told.toSorted(([a], [b]) => String(a).localeCompare(String(b), 'en'))).toEqual([
    ['Hartwell Bindery', 'partial', 'thanks', '1/2'],
    ['Hausverwaltung Nordlicht', 'partial', 'thanks', '1/3'],
    ['Kalinowska Czartery', 'partial', null, '1/2'],
    ['Lipowa Meble', 'nothing', 'third', '0/2'],
    ['Winterbourne Pianos', 'nothing', 'retreat', '0/5'],
  ]);
});
