import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTallies, meanShare, sayShare, shareOf, type SaidShare, type Tally } from './share.ts';

describe('sayShare', () => {
  it.each<[number, number, SaidShare]>([
    [0, 0, { kind: 'none' }],
    [7, 7, { kind: 'counts', part: 7, of: 7 }],
    [3, 9, { kind: 'counts', part: 3, of: 9 }],
    [3, 10, { kind: 'percent', percent: 30, part: 3, of: 10 }],
    [17, 22, { kind: 'percent', percent: 77.3, part: 17, of: 22 }],
  ])('%i of %i: counts below ten cases, a percentage from ten on', (part, of, said) => {
    expect(sayShare({ part, of })).toEqual(said);
  });
});

const tallies = fc.array(fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): Tally => ({ part: Math.min(a, b), of: Math.max(a, b) })));

describe('shares', () => {
  it('of clients the mean weighs each the same', () => {
    expect(
      meanShare([
        { part: 90, of: 90 },
        { part: 5, of: 10 },
        { part: 0, of: 0 },
      ]),
    ).toBe(0.75);
    expect(meanShare([])).toBeNull();
  });

  it('lie between 0 and 1, and the order of the rows is nothing to them', () => {
    fc.assert(
      fc.property(tallies, (rows) => {
        const [mean, sum] = [meanShare(rows), shareOf(addTallies(rows))];
        for (const share of [mean, sum]) expect(share === null || (share >= 0 && share <= 1)).toBe(true);
        const other = meanShare(rows.toReversed());
        if (mean === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(mean, 10);
      }),
    );
  });
});
