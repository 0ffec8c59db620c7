import { describe, expect, it } from 'vitest';
import type { Day } from '../../time/day.ts';
import { HOUR } from '../../time/duration.ts';
import { canExtend, commitmentFields, decisionState, missingForProposal } from './commitment.ts';
import { concessionBalance } from './concession.ts';
import { freeAdvice } from './free-advice.ts';
import { defaultSchedule, scheduleWarnings } from './payment-schedule.ts';
import { proposalFields, unsaidIn } from './proposal.ts';
import { advisesCaution, missingForGo, qualificationFields, type RedFlag } from './qualification.ts';
import { valueBand, valueRatio } from './value-ratio.ts';

const NOW = Date.UTC(2026, 2, 6, 13);
const FULL = qualificationFields.parse({ need: 'VAT', budget: 'range', decisionMakers: 'Anna', timing: 'June', currency: 'PLN' });

describe('a go needs', () => {
  it.each([
    [{}, []],
    [{ need: ' ' }, ['need']],
    [{ budget: 'unasked' }, ['budget']],
    [{ budget: 'none_stated' }, ['budget']],
    [{ budget: 'too_low' }, ['budget']],
    [{ decisionMakers: '', timing: '' }, ['decision_maker', 'timing']],
  ])('%j lacks %j', (change, missing) => {
    expect(missingForGo(qualificationFields.parse({ ...FULL, ...change }), null)).toEqual(missing);
  });

  it.each([
    ['below the minimum fee', 'PLN', 99_900, ['budget']],
    ['at the minimum fee', 'PLN', 100_000, []],
    ['open upwards', 'PLN', null, []],
    ['in another currency', 'EUR', 50_000, []],
  ])('a budget %s (%s %s) lacks %j', (_title, currency, budgetMax, missing) => {
    expect(missingForGo({ ...FULL, currency, budgetMax }, { amount: 100_000, currency: 'PLN' })).toEqual(missing);
  });

  it('a budget range runs upwards', () => {
    expect(qualificationFields.safeParse({ ...FULL, budgetMin: 200, budgetMax: 100 }).error?.issues[0]?.message).toBe('range-reversed');
  });
});

it.each<[RedFlag[], boolean]>([
  [[], false],
  [['distrust'], false],
  [['distrust', 'distrust'], false],
  [['distrust', 'below_cost'], true],
  [['below_cost', 'more_later', 'top_for_low', 'distrust', 'disputes'], true],
])('red flags %j: caution is %s', (redFlags, caution) => {
  expect(advisesCaution({ redFlags })).toBe(caution);
});

describe('the value ratio', () => {
  it.each<[number | null, number | null, 'once' | 'month' | 'year', number | null, string | null]>([
    [100_000, 10_000, 'once', 10, 'strong'],
    [99_999, 10_000, 'year', 9.9999, 'normal'],
    [36_000, 1_000, 'month', 3, 'normal'],
    [35_999, 1_000, 'month', 2.999_916_666_666_666_6, 'question'],
    [null, 1_000, 'once', null, null],
    [5_000, null, 'once', null, null],
    [5_000, 0, 'once', null, null],
  ])('benefit %s for %s per %s is %s: %s', (benefitPerYear, fee, feePer, ratio, band) => {
    const found = valueRatio({ benefitPerYear, fee, feePer });
    expect(found).toBe(ratio);
    expect(found === null ? null : valueBand(found)).toBe(band);
  });
});

describe('the payments', () => {
  it.each([
    [10_000, [4_000, 3_000, 3_000]],
    [100_01, [4_000, 3_000, 3_001]],
    [1, [0, 0, 1]],
  ])('%d is split 40, 30, 30 without losing a penny', (fee, amounts) => {
    const schedule = defaultSchedule(fee, '2026-01-31' as Day);
    expect(schedule.map((it) => it.amount)).toEqual(amounts);
    expect(schedule.map((it) => it.dueOn)).toEqual(['2026-01-31', '2026-03-02', '2026-04-01']);
    expect(amounts.reduce((sum, it) => sum + it, 0)).toBe(fee);
  });

  const line = (amount: number | null, dueOn: string | null = '2026-03-02') => ({ amount, dueOn: dueOn as Day | null });
  it.each([
    [[], 900, []],
    [[line(900)], 900, []],
    [[line(300), line(600)], 900, []],
    [[line(450), line(450)], 900, []],
    [[line(299), line(601)], 900, ['deposit-low']],
    [[line(451), line(449)], 900, ['deposit-high']],
    [[line(400), line(400)], 900, ['sum-differs']],
    [[line(400), line(500, null)], 900, ['undated']],
    [[line(400)], null, []],
  ])('%j of %s: %j', (lines, fee, warnings) => {
    expect(scheduleWarnings(lines, fee)).toEqual(warnings);
  });
});

describe('nothing in a proposal is new to its reader', () => {
  const proposal = (change: object) => proposalFields.parse({ title: 'VAT', currency: 'PLN', ...change });
  const said = { section: 'result' as const, text: 'Returns on time', saidAloud: true };
  it.each<[object, ReturnType<typeof unsaidIn>]>([
    [{ lines: [said] }, { lines: [], fee: null }],
    [{ lines: [said, { ...said, saidAloud: false }, { section: 'need', text: 'Invoices by the 5th' }] }, { lines: [1, 2], fee: null }],
    [{ fee: 500 }, { lines: [], fee: 'no-range' }],
    [
      { fee: 500, rangeMin: 400, rangeMax: 500 },
      { lines: [], fee: null },
    ],
    [
      { fee: 501, rangeMin: 400, rangeMax: 500 },
      { lines: [], fee: 'outside-range' },
    ],
    [
      { fee: 399, rangeMin: 400 },
      { lines: [], fee: 'outside-range' },
    ],
    [
      { fee: 900, rangeMin: 400 },
      { lines: [], fee: null },
    ],
  ])('%j leaves unsaid %j', (change, unsaid) => {
    expect(unsaidIn(proposal(change))).toEqual(unsaid);
  });
});

describe('the decision moment', () => {
  it.each([
    [null, 0, 'unset'],
    [NOW + 1, 0, 'ahead'],
    [NOW, 0, 'call_now'],
    [NOW - HOUR, 0, 'call_now'],
    [NOW + 1, 1, 'ahead'],
    [NOW, 1, 'stalled'],
  ])('at %s after %d extensions it is %s', (decisionAt, extensions, state) => {
    expect(decisionState({ decisionAt, extensions }, NOW)).toBe(state);
  });

  it('may be moved once', () => {
    expect([canExtend(0), canExtend(1)]).toEqual([true, false]);
  });

  it('and the intent stand before the proposal', () => {
    expect(missingForProposal(null, NOW)).toEqual(['intent', 'decision']);
    expect(missingForProposal({ askedAt: NOW, decisionAt: NOW }, NOW)).toEqual(['decision']);
    expect(missingForProposal({ askedAt: null, decisionAt: NOW + 1 }, NOW)).toEqual(['intent']);
    expect(missingForProposal({ askedAt: NOW, decisionAt: NOW + 1 }, NOW)).toEqual([]);
  });

  it('an answer has a day on which it was given', () => {
    expect(commitmentFields.safeParse({ answer: 'We will sign' }).error?.issues[0]?.path).toEqual(['askedAt']);
  });
});

it('a give without a get beside it is what the balance counts', () => {
  expect([concessionBalance([]), concessionBalance([{ get: 'Reference' }]), concessionBalance([{ get: '' }, { get: '' }, { get: 'Pays in advance' }])]).toEqual(
    [0, 0, 2],
  );
});

it('the second quick question makes a pattern', () => {
  expect([freeAdvice([]), freeAdvice([{ minutes: 10 }]), freeAdvice([{ minutes: 10 }, { minutes: null }])]).toEqual([
    { count: 0, minutes: 0, isPattern: false },
    { count: 1, minutes: 10, isPattern: false },
    { count: 2, minutes: 10, isPattern: true },
  ]);
});
