import { addDays, type Day } from '../../time/day.ts';
import type { Pause } from '../gap.ts';
import type { Part } from './signal.ts';

type WeightAt = (day: Day) => number;

/** The stretches of days on which something weighs, each cut where its weight changes; one that reaches the last day still lasts. */
export function episodes(weightAt: WeightAt, { from, to: last }: { readonly from: Day; readonly to: Day }): Part[][] {
  const found: { from: Day; to: Day | null; weight: number }[][] = [];
  let before = 0;
  for (let day = from; day <= last; day = addDays(day, 1)) {
    const weight = weightAt(day);
    const parts = found.at(-1);
    const part = parts?.at(-1);
    if (weight !== before) {
      if (part && before !== 0) part.to = addDays(day, -1);
      if (weight !== 0 && before === 0) found.push([{ from: day, to: null, weight }]);
      else if (weight !== 0) parts?.push({ from: day, to: null, weight });
    }
    before = weight;
  }
  return found;
}

/** In times when slowness is to be expected it weighs what it weighed on the day before them (spec 2.16). */
export function heldBack(weightAt: WeightAt, slow: readonly Pause[]): WeightAt {
  return (day) => {
    let on = day;
    for (let pause = slow.find((it) => it.from <= on && on <= it.to); pause; pause = slow.find((it) => it.from <= on && on <= it.to))
      on = addDays(pause.from, -1);
    return weightAt(on);
  };
}
