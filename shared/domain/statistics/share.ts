import { z } from 'zod';

/** `part` of `of` cases. */
export const tally = z.strictObject({ part: z.int().min(0), of: z.int().min(0) });
export type Tally = Readonly<z.output<typeof tally>>;

/** Below this a percentage would promise more than so few cases know (spec 2.30). */
export const ENOUGH_CASES = 10;

export type SaidShare =
  | { readonly kind: 'none' }
  | { readonly kind: 'counts'; readonly part: number; readonly of: number }
  | { readonly kind: 'percent'; readonly percent: number; readonly part: number; readonly of: number };

/** How a share is said: not at all without a case, as counts with few, as a percentage with one decimal otherwise. */
export function sayShare({ part, of }: Tally): SaidShare {
  if (of === 0) return { kind: 'none' };
  if (of < ENOUGH_CASES) return { kind: 'counts', part, of };
  return { kind: 'percent', percent: Math.round((part / of) * 1000) / 10, part, of };
}

/** 0 to 1; null without a case. */
export function shareOf({ part, of }: Tally): number | null {
  return of === 0 ? null : part / of;
}

export function addTallies(tallies: Iterable<Tally>): Tally {
  let [part, of] = [0, 0];
  for (const each of tallies) [part, of] = [part + each.part, of + each.of];
  return { part, of };
}

/** Each case weighs the same, whatever it has more of: the mean of the shares that there are. */
export function meanShare(tallies: Iterable<Tally>): number | null {
  let [sum, n] = [0, 0];
  for (const each of tallies) {
    const share = shareOf(each);
    if (share !== null) [sum, n] = [sum + share, n + 1];
  }
  return n === 0 ? null : sum / n;
}
