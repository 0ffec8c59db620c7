import type { Gap } from './gap.ts';

/** Lines that stand on Today at first; the rest is "later today" (spec 2.25). */
export const VISIBLE_LINES = 12;

/** More than this is a pile that is better sorted by client first: twice what stands there [DESIGN]. */
export const PILE_LINES = 24;

/** Somebody is there and waiting for news: nobody has told them anything yet, or the agreed day has come. */
export function needsNews(gap: Gap): boolean {
  return gap.backOn === null && (gap.neverInformed || gap.ratio >= 1);
}

/** Those never spoken to first, then by how far the agreed time is exceeded; smallest first, number by number. */
export function urgencyOf(gap: Gap): readonly number[] {
  return [gap.neverInformed ? 0 : 1, -gap.ratio, -gap.gapDays];
}
