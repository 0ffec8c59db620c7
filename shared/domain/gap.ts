import { workingDayOnOrBefore, type WorkingWeek } from '../time/working-days.ts';
import { daysBetween, type Day } from '../time/day.ts';
import { afterInterval, type UpdateInterval } from './cadence.ts';

export const BANDS = ['fresh', 'due', 'overdue', 'story'] as const;
export type Band = (typeof BANDS)[number];

/** Upper ends of fresh, due and overdue as shares of the agreed time; our own numbers (spec, part 6). */
export const BAND_LIMITS = { fresh: 0.8, due: 1, overdue: 1.5 } as const;

export type GapFacts = {
  readonly interval: UpdateInterval;
  /** Day of the latest informing interaction with the decision maker; null: none yet. */
  readonly decisionMakerInformedOn: Day | null;
  /** The same with anybody else at the client: counts only while the decision maker has heard nothing. */
  readonly othersInformedOn: Day | null;
  readonly engagementStartedOn: Day;
};

export type Gap = {
  /** Day the silence is counted from. */
  readonly since: Day;
  /** True while nobody at this client has been told anything. */
  readonly neverInformed: boolean;
  readonly dueOn: Day;
  readonly gapDays: number;
  readonly targetDays: number;
  /** gapDays ÷ targetDays. */
  readonly ratio: number;
  readonly band: Band;
};

/** The communication gap of one engaged client on `today` (spec 4.4). */
export function gapOf(facts: GapFacts, today: Day, week: WorkingWeek): Gap {
  const informedOn = facts.decisionMakerInformedOn ?? facts.othersInformedOn;
  const since = informedOn ?? facts.engagementStartedOn;
  const dueOn = workingDayOnOrBefore(afterInterval(since, facts.interval), week);
  const gapDays = Math.max(0, daysBetween(since, today));
  const targetDays = Math.max(1, daysBetween(since, dueOn));
  const ratio = gapDays / targetDays;
  return { since, neverInformed: informedOn === null, dueOn, gapDays, targetDays, ratio, band: bandOf(ratio) };
}

/** `< 0.8` fresh, `0.8 … 1.0` due, `> 1.0 … 1.5` overdue, `> 1.5` story zone. */
export function bandOf(ratio: number): Band {
  if (ratio < BAND_LIMITS.fresh) return 'fresh';
  if (ratio <= BAND_LIMITS.due) return 'due';
  return ratio <= BAND_LIMITS.overdue ? 'overdue' : 'story';
}
