import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../time/day.ts';
import type { Phase } from '../pipeline/facts.ts';
import { isDip } from './decide.ts';
import { proposePhase, WATCHED_DAYS, type PhaseFacts, type Proposal } from './propose.ts';
import { PLAIN } from './measure.ts';
import { SIGNALS, type Signal, type SignalCode } from './signal.ts';
import { overrideUntil, type PhaseAnswer } from './standing.ts';

const TODAY: Day = day.parse('2026-02-26');
const back = (days: number): Day => addDays(TODAY, -days);

const FACTS: PhaseFacts = {
  signals: [],
  answers: [],
  startedOn: back(400),
  latestOn: back(400),
  successMetOn: null,
  toldOn: [],
  away: [],
  dataPoints: 9,
};

/** From so many days ago to so many days ago; null: it lasts. */
function sign(code: SignalCode, from: number, to: number | null = null, weight = SIGNALS[code].weight): Signal {
  return { ...PLAIN, code, ref: String(from), parts: [{ from: back(from), to: to === null ? null : back(to), weight }] };
}

function answer(to: Phase, days: number, more: Partial<PhaseAnswer> = {}): PhaseAnswer {
  return { to, on: back(days), untilOn: null, signals: [], ...more };
}

const proposed = (facts: Partial<PhaseFacts>): Proposal => proposePhase({ ...FACTS, ...facts }, TODAY);

describe('down at once', () => {
  it.each<[string, Partial<PhaseFacts>, Phase, Day]>([
    ['signs of today are pessimism today', { signals: [sign('S8', 0, null, 2)] }, 'informed_pessimism', TODAY],
    ['an alarm is the valley', { signals: [sign('S5', 3)] }, 'valley_of_despair', back(3)],
    ['a guess of last week stands while no fortnight has passed', { signals: [sign('S2', 20, 6)] }, 'informed_pessimism', back(20)],
    ['and after it while no win was told', { signals: [sign('S2', 40, 20)] }, 'informed_pessimism', back(40)],
    ['with a win since then it is over', { signals: [sign('S2', 40, 20)], toldOn: [back(10)] }, 'informed_optimism', back(6)],
  ])('%s', (_, facts, phase, since) => {
    const { phase: got, since: from, asks } = proposed(facts);
    expect([got, asks]).toEqual([phase, isDip(phase)]);
    expect(from).toBe(since);
  });

  it('what nobody answered is forgotten in the end', () => {
    expect(proposed({ signals: [sign('S2', 300, 200)] })).toMatchObject({ phase: 'uninformed_optimism', asks: false });
  });
});

describe('up only after a fortnight of calm and a win', () => {
  const agreed = { answers: [answer('informed_pessimism', 50)], signals: [sign('S8', 50, 14, 2)] };

  it('the fourteenth day is the first on which it may be better', () => {
    expect(proposed({ ...agreed, toldOn: [back(3)] })).toMatchObject({ phase: 'informed_optimism', since: back(0), rule: 'calm', asks: true });
    expect(proposed({ ...agreed, signals: [sign('S8', 50, 13, 2)], toldOn: [back(3)] })).toMatchObject({ phase: 'informed_pessimism', asks: false });
  });

  it('a win told before the dip does not count', () => {
    expect(proposed({ ...agreed, toldOn: [back(51)] })).toMatchObject({ phase: 'informed_pessimism', rule: 'no_win' });
  });

  it('one bad day begins the count anew', () => {
    const before = sign('S8', 50, 20, 2);
    expect(proposed({ ...agreed, signals: [before], toldOn: [back(19)] })).toMatchObject({ phase: 'informed_optimism' });
    expect(proposed({ ...agreed, signals: [before, sign('S8', 10, 10, 2)], toldOn: [back(19)] })).toMatchObject({ phase: 'informed_pessimism' });
  });

  it('days on which they are away are no days of calm', () => {
    expect(proposed({ ...agreed, toldOn: [back(3)], away: [{ from: back(8), to: back(2) }] })).toMatchObject({ phase: 'informed_pessimism' });
  });
});

describe('what the practitioner says', () => {
  const alarm = sign('S5', 5);

  it('counts, and nothing is asked while it agrees', () => {
    const { standing, asks } = proposed({ signals: [alarm], answers: [answer('valley_of_despair', 4, { signals: ['S5:5'] })] });
    expect([standing?.to, asks]).toEqual(['valley_of_despair', false]);
  });

  it('holds thirty days against what the signs say', () => {
    const untilOn = overrideUntil(back(10));
    const against = answer('uninformed_optimism', 10, { untilOn });
    expect(proposed({ signals: [sign('S8', 12, null, 2)], answers: [against] })).toMatchObject({ asks: false, standing: against, phase: 'informed_pessimism' });
    const over = proposePhase({ ...FACTS, signals: [sign('S8', 12, null, 2)], answers: [against] }, addDays(untilOn, 1));
    expect(over).toMatchObject({ asks: true, standing: null });
  });

  it('or until an alarm that was not known then', () => {
    const untilOn = overrideUntil(back(6));
    const against = answer('uninformed_optimism', 6, { untilOn });
    expect(proposed({ signals: [alarm], answers: [against] })).toMatchObject({ asks: true, alarms: [{ code: 'S5' }] });
    expect(proposed({ signals: [alarm], answers: [{ ...against, signals: ['S5:5'] }] })).toMatchObject({ asks: false, alarms: [] });
  });

  it('what was agreed to before something said against it counts again afterwards', () => {
    const answers = [answer('informed_pessimism', 50), answer('informed_optimism', 40, { untilOn: back(10) })];
    expect(proposed({ answers })).toMatchObject({ standing: { to: 'informed_pessimism' } });
  });
});

describe('success', () => {
  it('is proposed on the day it is met, and agreed to', () => {
    expect(proposed({ successMetOn: TODAY, answers: [answer('informed_optimism', 30)] })).toMatchObject({ phase: 'success', asks: true });
  });

  it('after it new work begins at the beginning, a new goal in the same work at optimism', () => {
    const answers = [answer('valley_of_despair', 200), answer('success', 50)];
    expect(proposed({ answers, latestOn: back(20) })).toMatchObject({ phase: 'uninformed_optimism', rule: 'fresh', standing: null, asks: false });
    expect(proposed({ answers })).toMatchObject({ phase: 'informed_optimism', rule: 'after_success', asks: true });
  });
});

it('while they are away nothing is asked', () => {
  expect(proposed({ signals: [sign('S5', 5)], away: [{ from: back(2), to: addDays(TODAY, 3) }] })).toMatchObject({ paused: true, asks: false, alarms: [] });
});

it('the age decides where nothing else does', () => {
  expect(proposed({ startedOn: back(100), dataPoints: 0 })).toMatchObject({ phase: 'uninformed_optimism', rule: 'fresh', assumed: true, asks: false });
  expect(proposed({ toldOn: [back(20)] })).toMatchObject({ phase: 'informed_optimism', rule: 'wins', assumed: false, asks: false });
});

it('days that are skipped because nothing changes on them would change nothing', () => {
  const stretch = fc.record({ code: fc.constantFrom<SignalCode>('S2', 'S5', 'S8', 'S10'), from: fc.nat({ max: 70 }), days: fc.option(fc.nat({ max: 30 })) });
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 4 }), fc.array(fc.nat({ max: 70 }), { maxLength: 2 }), fc.boolean(), (stretches, told, agreed) => {
      const signals = stretches.map(({ code, from, days }) => sign(code, from, days === null ? null : Math.max(0, from - days)));
      const answers = agreed ? [answer('informed_pessimism', 30)] : [];
      const facts = { ...FACTS, signals, answers, toldOn: told.map(back).toSorted() };
      // A sign that weighs nothing turns every day into one of its own.
      const every = Array.from({ length: WATCHED_DAYS }, (_, n) => sign('S12', n, n, 0));
      const [plain, daily] = [proposePhase(facts, TODAY), proposePhase({ ...facts, signals: [...signals, ...every] }, TODAY)];
      expect({ ...daily, since: null }).toEqual({ ...plain, since: null });
      expect(daily.since).toBe(plain.since);
    }),
  );
});
