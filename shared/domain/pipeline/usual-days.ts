import type { Stage } from '../stage.ts';

/** How long a stage usually takes, in days, until the practice's own history says better; our own numbers. */
export const USUAL_DAYS: Readonly<Record<Stage, number | null>> = {
  enquiry: 1,
  qualifying: 5,
  fact_finding: 8,
  commitment: 5,
  proposal: 10,
  agreement: 7,
  onboarding: 60,
  transition: 40,
  active: null,
  rescue: 30,
  offboarding: 60,
  former: null,
  nurture: null,
};

/** From this many finished stays on, the practice's own median counts. */
const ENOUGH = 5;

/** The usual length of a stay: the median of those that are over, in days, at least one; null where a stage is meant to last. */
export function usualDays(stage: Stage, finished: readonly number[]): number | null {
  const fallback = USUAL_DAYS[stage];
  if (fallback === null || finished.length < ENOUGH) return fallback;
  const sorted = finished.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return Math.max(1, Math.round(median));
}
