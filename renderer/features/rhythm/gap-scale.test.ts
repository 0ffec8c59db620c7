import { describe, expect, it } from 'vitest';
import { partAt, partStart, placeOf, ticksOf } from './gap-scale.ts';

describe('where a bar ends', () => {
  it('by share the agreed day is always on the same vertical, and twice of it is the end', () => {
    expect(placeOf({ gapDays: 14, targetDays: 7, ratio: 2 }, 'share', 2)).toEqual({ tip: 96, agreed: 48, isCut: false });
    expect(placeOf({ gapDays: 15, targetDays: 7, ratio: 15 / 7 }, 'share', 2)).toEqual({ tip: 96, agreed: 48, isCut: true });
    expect(placeOf({ gapDays: 0, targetDays: 7, ratio: 0 }, 'share', 2)).toEqual({ tip: 0, agreed: 48, isCut: false });
  });

  it('by days each has its own agreed day', () => {
    expect(placeOf({ gapDays: 50, targetDays: 25, ratio: 2 }, 'days', 100)).toEqual({ tip: 48, agreed: 24, isCut: false });
    expect(placeOf({ gapDays: 500, targetDays: 92, ratio: 5.4 }, 'days', 400)).toMatchObject({ tip: 96, isCut: true });
  });
});

it('the axis has the ends of the bands, or quarters of its days', () => {
  expect(ticksOf('share', 2).map(({ value }) => value)).toEqual([0, 0.8, 1, 1.5, 2]);
  expect(ticksOf('days', 100).map(({ value, at }) => [value, at])).toEqual([
    [0, 0],
    [25, 24],
    [50, 48],
    [75, 72],
    [100, 96],
  ]);
});

it('a place on the strip is the part that is drawn there', () => {
  for (const part of [0, 19, 20, 40]) expect(partAt(partStart(part) + 1)).toBe(part);
  expect([partAt(-3), partAt(140)]).toEqual([0, 40]);
});
