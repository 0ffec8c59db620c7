import { addDays, type Day } from '../../time/day.ts';

export const ANCHOR_REFUSALS = ['plan-over', 'plan-far'] as const;
export type AnchorRefusal = (typeof ANCHOR_REFUSALS)[number];

/** Further ahead nobody has signed anything; our own number. */
const FAR_DAYS = 366;

/** Why a plan cannot begin on that day: all of it would lie behind, or nobody plans so far ahead. */
export function anchorRefusal(anchorOn: Day, days: number, today: Day): AnchorRefusal | null {
  if (addDays(anchorOn, days) < today) return 'plan-over';
  return anchorOn > addDays(today, FAR_DAYS) ? 'plan-far' : null;
}
