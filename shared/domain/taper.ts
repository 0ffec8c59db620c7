import { addDays, type Day } from '../time/day.ts';
import { compareIntervals, effectiveInterval, type CadenceFacts, type UpdateInterval } from './cadence.ts';
import { demandsWeeklyUpdates, type Stage } from './stage.ts';

/** What they asked for when the rhythm was to change: nothing, to keep hearing every week, or to keep it for a price. */
export const RHYTHM_WISHES = ['none', 'kept', 'priced'] as const;
export type RhythmWish = (typeof RHYTHM_WISHES)[number];

/** Between every week and the new rhythm: two cycles of a fortnight (spec 2.10). */
export const TAPER = { interval: 'fortnightly', days: 28 } as const;

/**
 * How often a client hears something once onboarding ends: every week until the new rhythm is agreed, then every fortnight for
 * two cycles, then as agreed. Nobody hears less often on the way than at its end, and a weekly rhythm tapers nothing.
 */
export function taperedInterval(target: UpdateInterval, agreedOn: Day | null, today: Day): UpdateInterval {
  if (agreedOn === null || today < agreedOn) return 'weekly';
  const isTapering = today < addDays(agreedOn, TAPER.days);
  return isTapering && tapers(target) ? TAPER.interval : target;
}

/** Whether there is anything between every week and this rhythm. */
export function tapers(target: UpdateInterval): boolean {
  return compareIntervals(TAPER.interval, target) < 0;
}

/** The days on which an agreement changes the rhythm. */
export function taperDays(agreedOn: Day | null): Day[] {
  return agreedOn === null ? [] : [agreedOn, addDays(agreedOn, TAPER.days)];
}

export type Standing = {
  readonly stage: Stage;
  /** The phase is one in which they hear something every week. */
  readonly dip: boolean;
  /** When they agreed to the rhythm after onboarding; null: they have not, or nobody asked. */
  readonly rhythmAgreedOn: Day | null;
};

/** The interval that counts for an engagement on a day: what was agreed, with the overrides of 2.11 and the taper of 2.10. */
export function intervalOn(cadence: Omit<CadenceFacts, 'weekly'>, { stage, dip, rhythmAgreedOn }: Standing, on: Day): UpdateInterval {
  if (dip || (demandsWeeklyUpdates(stage) && stage !== 'transition')) return 'weekly';
  const target = effectiveInterval({ ...cadence, weekly: false });
  const isSettled = stage !== 'transition' && (rhythmAgreedOn === null || on < rhythmAgreedOn);
  return isSettled ? target : taperedInterval(target, rhythmAgreedOn, on);
}
