import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../time/day.ts';
import { measureSignals, type ClientFacts, type Measuring } from './measure.ts';
import { scoreOn } from './score.ts';
import { SIGNALS } from './signal.ts';

const on = (text: string): Day => day.parse(text);
const TODAY = on('2026-02-26');
const back = (days: number): Day => addDays(TODAY, -days);
const MEASURING: Measuring = { from: back(59), today: TODAY, worked: { weekdays: new Set([1, 2, 3, 4, 5]), closed: new Set() }, usualLatency: null };

describe('whatever happened', () => {
  const dayBack = fc.integer({ min: 0, max: 120 }).map(back);
  const facts: fc.Arbitrary<ClientFacts> = fc.record({
    startedOn: fc.constantFrom(on('2025-06-02'), back(20)),
    asks: fc.array(fc.record({ on: dayBack, repliedOn: fc.option(dayBack) }), { maxLength: 8 }),
    items: fc.array(
      fc
        .record({ days: fc.array(fc.nat({ max: 90 }), { minLength: 1, maxLength: 4 }), due: fc.option(dayBack), closed: fc.option(fc.nat({ max: 30 })) })
        .map(({ days, due, closed }) => {
          const askedOn = days.toSorted((a, b) => b - a).map(back);
          const closedOn = closed === null ? null : addDays(askedOn.at(-1)!, closed);
          return { id: days.length, text: '', askedOn, dueOn: due, receivedOn: closedOn, closedOn, waived: false };
        }),
      { maxLength: 7 },
    ),
    meetings: fc.array(fc.record({ id: fc.nat(), on: dayBack, missed: fc.boolean(), keen: fc.constantFrom(null, 'early' as const) }), { maxLength: 4 }),
    calls: fc.array(fc.record({ id: fc.nat(), on: dayBack, backOn: fc.constant(null) }), { maxLength: 4 }),
    promises: fc.array(fc.record({ id: fc.nat(), what: fc.constant('x'), dueOn: dayBack, closedOn: fc.option(dayBack) }), { maxLength: 4 }),
    overdue: fc.array(
      fc.record({ since: dayBack, overdueOn: fc.option(dayBack), storyOn: fc.constant(null), to: fc.option(dayBack), gapDays: fc.nat(), targetDays: fc.nat() }),
      { maxLength: 2 },
    ),
    toldOn: fc.array(dayBack, { maxLength: 3 }).map((days) => days.toSorted()),
    noted: fc.array(
      fc.record({
        id: fc.nat(),
        code: fc.constantFrom('S4' as const, 'S5' as const, 'S14' as const),
        kind: fc.constant('person' as const),
        on: dayBack,
        note: fc.constant(''),
      }),
      { maxLength: 3 },
    ),
    dismissed: fc.constant([]),
    away: fc.constant([]),
    slow: fc.constantFrom([], [{ from: back(30), to: back(10) }]),
  });

  it('every sign has days in their order, none over another, and weighs no more than its code may', () => {
    fc.assert(
      fc.property(facts, (it) => {
        for (const { code, parts } of measureSignals(it, MEASURING)) {
          expect(parts.length).toBeGreaterThan(0);
          parts.forEach(({ from, to, weight }, n) => {
            if (to !== null) expect(to >= from).toBe(true);
            if (n > 0) expect(parts[n - 1]!.to! < from).toBe(true);
            expect([SIGNALS[code].weight, SIGNALS[code].worse]).toContain(weight);
          });
        }
      }),
    );
  });

  it('a dismissed sign never counts, and taking one away never makes the score of a bad sign higher', () => {
    fc.assert(
      fc.property(facts, (it) => {
        const signals = measureSignals(it, MEASURING);
        const all = scoreOn(signals, TODAY).score;
        expect(all).toBeGreaterThanOrEqual(0);
        for (const signal of signals.filter(({ parts }) => parts[0]!.weight > 0)) {
          expect(
            scoreOn(
              signals.filter((other) => other !== signal),
              TODAY,
            ).score,
          ).toBeLessThanOrEqual(all);
        }
      }),
    );
  });
});
