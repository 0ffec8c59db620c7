import type { Gap } from './gap.ts';

/** Lines that stand on Today at first; the rest is "later today" (spec 2.25). */
export const VISIBLE_LINES = 12;

/** Somebody is there and waiting for news: nobody has told them anything yet, or the agreed day has come. */
export function needsNews(gap: Gap): boolean {
  return gap.backOn === null && (gap.neverInformed || gap.ratio >= 1);
}

/** Those never spoken to first, then by how far the agreed time is exceeded; equal ones in alphabetical order. */
export function byUrgency<Line extends { readonly gap: Gap }>(compareNames: (a: Line, b: Line) => number) {
  return (a: Line, b: Line): number =>
    Number(b.gap.neverInformed) - Number(a.gap.neverInformed) || b.gap.ratio - a.gap.ratio || b.gap.gapDays - a.gap.gapDays || compareNames(a, b);
}
