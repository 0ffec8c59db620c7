import { addDays, type Day } from '../../time/day.ts';
import { ONBOARDING_DAYS } from './onboarding-steps.ts';

/** Without a result one can see by then, it is time to ask what can be shown (spec 2.9); sooner in a short plan, in proportion. */
const NO_RESULT_DAY = 20;
/** Whoever signed and gave no sign of life since is called (spec 2.9). */
const VANISHED_DAY = 10;

/** Steps whose deed is watched elsewhere: the rhythm of updates, and its change. */
const WATCHED_ELSEWHERE: readonly string[] = ['update_1', 'update_2', 'update_4', 'announce'];

export function isWatchedElsewhere(key: string): boolean {
  return WATCHED_ELSEWHERE.includes(key);
}

export type Watched = {
  readonly anchorOn: Day;
  readonly days: number;
  /** A result was shown, or a win told, since the signature. */
  readonly hasResult: boolean;
  /** They wrote, or one spoke, since the signature. */
  readonly hasLife: boolean;
};

/** From when nothing to see is too little; null: there is something. */
export function noResultOn({ anchorOn, days, hasResult }: Watched): Day | null {
  return hasResult ? null : addDays(anchorOn, Math.max(1, Math.round((NO_RESULT_DAY * days) / ONBOARDING_DAYS)));
}

/** From when their silence since the signature is a bad sign; null: they are there. */
export function vanishedOn({ anchorOn, hasLife }: Watched): Day | null {
  return hasLife ? null : addDays(anchorOn, VANISHED_DAY);
}
