import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../time/day.ts';
import { bandOf, type Gap } from './gap.ts';
import { countBands, isOverdue, scaleEnd, STRIP_PARTS, stripOf, stripPartOf, totalOf } from './gap-strip.ts';

function gap(gapDays: number, targetDays: number): Gap {
  const [ratio, on] = [gapDays / targetDays, day.parse('2026-02-26')];
  return { since: on, neverInformed: false, dueOn: on, othersSince: null, backOn: null, gapDays, targetDays, ratio, band: bandOf(ratio) };
}

describe('the strip', () => {
  it.each<[number, number, number]>([
    [0, 7, 0],
    [1, 28, 0],
    [24, 30, 15],
    [7, 7, 19],
    [29, 28, 20],
    [45, 30, 29],
    [46, 30, 30],
    [14, 7, 39],
    [15, 7, 40],
    [224, 92, 40],
  ])('%i of %i days stand in part %i', (days, agreed, part) => {
    expect(stripPartOf(gap(days, agreed), 'share', 2)).toBe(part);
  });

  it('by days it ends where everybody and every agreed day has room, or at 400', () => {
    expect(scaleEnd([gap(14, 7), gap(3, 28)], 'days')).toBe(28);
    expect(scaleEnd([gap(14, 7), gap(3, 92)], 'days')).toBe(100);
    expect(scaleEnd([gap(900, 7)], 'days')).toBe(400);
    expect(scaleEnd([], 'days')).toBe(28);
    expect(stripPartOf(gap(900, 7), 'days', 400)).toBe(40);
  });

  it('holds everybody once, each band on its side of the agreed day', () => {
    const gaps = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 95 })).map(([days, agreed]) => gap(days, agreed)));
    fc.assert(
      fc.property(gaps, (all) => {
        const parts = stripOf(all, 'share', 2);
        expect(parts).toHaveLength(STRIP_PARTS + 1);
        expect(parts.reduce((sum, part) => sum + totalOf(part), 0)).toBe(all.length);
        parts.forEach((part, n) => expect(n < 20 ? part.overdue + part.story : part.fresh + part.due).toBe(0));
        expect(totalOf(countBands(all))).toBe(all.length);
        expect(all.filter(isOverdue).length).toBe(countBands(all).overdue + countBands(all).story);
      }),
    );
  });
});
