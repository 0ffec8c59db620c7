import { addDays, type Day } from '../time/day.ts';
import { compareIntervals, type UpdateInterval } from './cadence.ts';

/** Between every week and the new rhythm: two cycles of a fortnight (spec 2.10). */
const TAPER = { interval: 'fortnightly', days: 28 } as const;

/**
 * How often a client hears something once onboarding ends: every week until the new rhythm is agreed, then every fortnight for
 * two cycles, then as agreed. Nobody hears less often on the way than at its end, and a weekly rhythm tapers nothing.
 */
export function taperedInterval(target: UpdateInterval, agreedOn: Day | null, today: Day): UpdateInterval {
  if (agreedOn === null || today < agreedOn) return 'weekly';
  const isTapering = today < addDays(agreedOn, TAPER.days);
  return isTapering && compareIntervals(TAPER.interval, target) < 0 ? TAPER.interval : target;
}
