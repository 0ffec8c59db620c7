import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../time/day.ts';
import type { WorkingDays } from '../../time/working-days.ts';
import type { AskedItem } from './asks.ts';
import { measureSignals, type ClientFacts, type Measuring } from './measure.ts';
import { scoreOn } from './score.ts';
import { firstDay, lastDay, type Signal } from './signal.ts';

const on = (text: string): Day => day.parse(text);
const OFFICE: WorkingDays = { weekdays: new Set([1, 2, 3, 4, 5]), closed: new Set() };
/** A Thursday. */
const TODAY = on('2026-02-26');
const back = (days: number): Day => addDays(TODAY, -days);

const QUIET: ClientFacts = {
  startedOn: on('2025-06-02'),
  asks: [],
  items: [],
  meetings: [],
  calls: [],
  promises: [],
  overdue: [],
  toldOn: [back(3)],
  noted: [],
  dismissed: [],
  away: [],
  slow: [],
};
const MEASURING: Measuring = { from: back(59), today: TODAY, worked: OFFICE, usualLatency: null };

function item(id: number, it: Partial<AskedItem>): AskedItem {
  return { id, text: `thing ${id}`, askedOn: [back(5)], dueOn: null, receivedOn: null, closedOn: null, waived: false, ...it };
}

function signalsOf(facts: Partial<ClientFacts>, measuring: Partial<Measuring> = {}): Signal[] {
  return measureSignals({ ...QUIET, ...facts }, { ...MEASURING, ...measuring });
}

function codes(facts: Partial<ClientFacts>): string[] {
  return signalsOf(facts)
    .filter((it) => it.parts.some((part) => part.from <= TODAY && (part.to === null || part.to >= TODAY)))
    .map(({ code }) => code);
}

const isDrift = ({ code }: Signal): boolean => code === 'S6';
const scoreOf = (facts: Partial<ClientFacts>): number => scoreOn(signalsOf(facts), TODAY).score;
const overdue = { since: back(38), overdueOn: back(6), storyOn: null, to: null, gapDays: 38, targetDays: 31 };

describe('S1, the third ask of one thing', () => {
  it.each([
    [[9, 6], false],
    [[9, 6, 0], true],
    [[9, 6, 3, 1], true],
  ])('asked %j days ago: %s', (days, is) => {
    expect(codes({ items: [item(1, { askedOn: days.map(back) })] }).includes('S1')).toBe(is);
  });

  it('is over on the day it arrives, and with it when nobody needs it any more', () => {
    const asked = { askedOn: [back(9), back(6), back(3)] };
    expect(codes({ items: [item(1, { ...asked, receivedOn: TODAY, closedOn: TODAY })] })).toEqual([]);
    const [signal] = signalsOf({ items: [item(1, { ...asked, closedOn: TODAY, waived: true })] });
    expect(signal && [firstDay(signal), lastDay(signal)]).toEqual([back(3), back(1)]);
  });

  it('two things count once, and are two alarms', () => {
    const asked = { askedOn: [back(9), back(6), back(3)] };
    const { score, alarms } = scoreOn(signalsOf({ items: [item(1, asked), item(2, asked)] }), TODAY);
    expect([score, alarms.map(({ ref }) => ref)]).toEqual([3, ['1', '2']]);
  });
});

describe('S2 and S3', () => {
  const missed = (days: number) => ({ id: 7, on: back(days), missed: true, keen: null });

  it.each([
    [44, 2],
    [45, 0],
  ])('a meeting missed %d days ago weighs %d', (days, score) => {
    expect(scoreOf({ meetings: [missed(days)] })).toBe(score);
  });

  it.each([
    ['returned the next day', { on: back(10), backOn: back(9) }, 0],
    ['returned after that', { on: back(10), backOn: back(7) }, 1],
    ['never', { on: back(10), backOn: null }, 1],
    ['until the end of the next working day there is time', { on: back(1), backOn: null }, 0],
    ['a call on Friday has until Monday', { on: on('2026-02-20'), backOn: on('2026-02-23') }, 0],
    ['a month later it counts no more', { on: back(32), backOn: null }, 0],
  ])('a call: %s', (_, call, score) => {
    expect(scoreOf({ calls: [{ id: 1, ...call }] })).toBe(score);
  });

  it('many calls weigh at most 2', () => {
    expect(scoreOf({ calls: [12, 10, 8, 6].map((days, id) => ({ id, on: back(days), backOn: null })) })).toBe(2);
  });

  it.each([
    [28, 1],
    [40, 0],
  ])('a meeting missed %d days ago and a call not returned yesterday: an alarm by themselves %d', (days, is) => {
    const signals = signalsOf({ meetings: [missed(days)], calls: [{ id: 1, on: back(3), backOn: null }] });
    expect(scoreOn(signals, TODAY).alarms).toHaveLength(is * 2);
  });
});

describe('what one notes oneself', () => {
  it.each([
    ['S4', 0, 4],
    ['S4', 89, 4],
    ['S4', 90, 0],
    ['S5', 59, 3],
    ['S5', 60, 0],
  ] as const)('%s noted %d days ago weighs %d', (code, days, score) => {
    const signals = signalsOf({ noted: [{ id: 3, code, kind: 'person', on: back(days), note: 'his brother-in-law' }] });
    expect(scoreOn(signals, TODAY).score).toBe(score);
    expect(scoreOn(signals, TODAY).alarms).toHaveLength(score === 0 ? 0 : 1);
  });

  it('whoever comes early takes one away, and never more than one', () => {
    const keen = {
      meetings: [{ id: 1, on: back(2), missed: false, keen: 'early' as const }],
      noted: [{ id: 1, code: 'S14' as const, kind: 'questions' as const, on: back(1), note: '' }],
    };
    expect(scoreOf({ ...keen, overdue: [{ ...overdue, storyOn: back(2) }] })).toBe(1);
    expect(scoreOf(keen)).toBe(0);
  });
});

describe('S6, drift', () => {
  const first = [0, 5, 10, 15].map((n) => ({ on: addDays(QUIET.startedOn, n), repliedOn: addDays(QUIET.startedOn, n + 1) }));
  const lately = (days: number) => [23, 16, 9].map((n) => ({ on: back(n), repliedOn: addDays(back(n), days) }));

  it.each([
    ['as at the beginning', 1, null, 0],
    ['twice as long', 2, null, 1],
    ['three times as long', 3, null, 2],
  ])('%s', (_, days, __, weight) => {
    const asks = [...first, ...lately(days)];
    expect(scoreOf({ asks })).toBe(weight);
  });

  it('of a client who was always slow nothing is said', () => {
    const slow = [0, 7, 14].map((n) => ({ on: addDays(QUIET.startedOn, n), repliedOn: addDays(QUIET.startedOn, n + 9) }));
    expect(codes({ asks: [...slow, ...lately(9)] })).toEqual([]);
  });

  it('without a beginning of its own the practice is the measure, and two days where nothing is known', () => {
    const asks = lately(3);
    expect(signalsOf({ asks }).filter(isDrift)).toMatchObject([{ code: 'S6', value: 3, base: 2 }]);
    expect(signalsOf({ asks }, { usualLatency: 3 }).filter(isDrift)).toEqual([]);
  });

  it('in times when slowness is to be expected it is as it was before them', () => {
    const slow = [{ from: back(12), to: TODAY }];
    const asks = [...first, ...[11, 9, 7].map((n) => ({ on: back(n), repliedOn: null }))];
    expect(codes({ asks })).toEqual(['S6']);
    expect(codes({ asks, slow })).toEqual([]);
    expect(codes({ asks: [...first, ...[34, 30, 26].map((n) => ({ on: back(n), repliedOn: addDays(back(n), 5) }))] })).toEqual([]);
    expect(codes({ asks: [...first, ...[34, 30, 26].map((n) => ({ on: back(n), repliedOn: addDays(back(n), 5) }))], slow })).toEqual(['S6']);
  });
});

describe('S7, less in time than at the beginning', () => {
  const due = (from: Day, late: readonly number[], of: number, id: number): AskedItem[] =>
    Array.from({ length: of }, (_, n) => {
      const dueOn = addDays(from, n);
      const receivedOn = late.includes(n) ? addDays(dueOn, 2) : dueOn;
      return item(id + n, { askedOn: [addDays(dueOn, -5)], dueOn, receivedOn, closedOn: receivedOn });
    });

  it.each([
    [[], 0],
    [[0], 1],
  ])('of five lately %j were late', (late, count) => {
    const items = [...due(QUIET.startedOn, [], 5, 1), ...due(back(20), late, 5, 20)];
    expect(signalsOf({ items }).filter(({ code }) => code === 'S7')).toHaveLength(count);
  });

  it('with fewer than three it says nothing', () => {
    expect(codes({ items: [...due(QUIET.startedOn, [], 5, 1), ...due(back(20), [0, 1], 2, 20)] })).toEqual([]);
  });
});

describe('S8 to S11', () => {
  it.each([
    [null, 1],
    [back(2), 2],
  ])('a silence whose story began on %s weighs %d', (storyOn, weight) => {
    expect(scoreOf({ overdue: [{ ...overdue, storyOn }] })).toBe(weight);
  });

  it('a silence that is over weighs nothing since', () => {
    expect(scoreOf({ overdue: [{ ...overdue, to: back(1) }] })).toBe(0);
  });

  it.each([
    ['five open and no win for a month', 5, [back(30)], ['S9']],
    ['four open', 4, [back(30)], []],
    ['a win since', 5, [back(29)], []],
    ['nothing to see for 42 days', 0, [back(42)], ['S10']],
    ['for 41', 0, [back(41)], []],
    ['never any', 5, [], ['S9', 'S10']],
  ])('%s', (_, open, toldOn, expected) => {
    expect(codes({ toldOn, items: Array.from({ length: open }, (__, id) => item(id, {})) })).toEqual(expected);
  });

  it('an own promise counts from the day after it was due, and two weigh as much as five', () => {
    const promise = (id: number, days: number) => ({ id, what: 'the figures', dueOn: back(days), closedOn: null });
    expect([scoreOf({ promises: [promise(1, 0)] }), scoreOf({ promises: [promise(1, 1)] })]).toEqual([0, 1]);
    expect(scoreOf({ promises: [1, 2, 3, 4, 5].map((id) => promise(id, 9)) })).toBe(2);
    expect(scoreOf({ promises: [{ ...promise(1, 9), closedOn: TODAY }] })).toBe(0);
  });
});

it('the worked example of 4.7: drift, a gap, five requests without a win and an own late promise make 4; the third ask is an alarm', () => {
  const { startedOn } = QUIET;
  const asks = [
    ...[0, 7, 14].map((n) => ({ on: addDays(startedOn, n), repliedOn: addDays(startedOn, n + 2) })),
    ...[28, 21, 14].map((n, index) => ({ on: back(n), repliedOn: addDays(back(n), index === 0 ? 4 : 6) })),
  ];
  const items = [1, 2, 3, 4, 5].map((id) => item(id, { askedOn: [back(9), back(4)] }));
  const facts = { asks, items, overdue: [overdue], toldOn: [back(35)], promises: [{ id: 1, what: 'the figures', dueOn: back(2), closedOn: null }] };
  expect(codes(facts).toSorted()).toEqual(['S11', 'S6', 'S8', 'S9']);
  expect(scoreOn(signalsOf(facts), TODAY)).toEqual({ score: 4, alarms: [] });
  const third = { ...facts, items: [item(1, { askedOn: [back(9), back(4), TODAY] }), ...items.slice(1)] };
  expect(scoreOn(signalsOf(third), TODAY)).toMatchObject({ score: 7, alarms: [{ code: 'S1', ref: '1' }] });
});

it('what somebody dismissed is not counted; the same thing beginning anew is', () => {
  const facts = {
    overdue: [
      { ...overdue, to: back(1) },
      { ...overdue, since: back(1), overdueOn: TODAY },
    ],
  };
  const dismissed = [{ code: 'S8' as const, ref: '', on: back(3) }];
  expect(signalsOf({ ...facts, dismissed }).flatMap(({ code, ref }) => (code === 'S8' ? [ref] : []))).toEqual([back(1)]);
  const noted = [1, 2].map((id) => ({ id, code: 'S4' as const, kind: 'somebody' as const, on: back(id), note: '' }));
  expect(signalsOf({ noted, dismissed: [{ code: 'S4', ref: '1', on: back(1) }] }).flatMap(({ code, ref }) => (code === 'S4' ? [ref] : []))).toEqual(['2']);
});
