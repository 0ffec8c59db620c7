import type { Day } from '../../time/day.ts';
import { compareIntervals, effectiveInterval, type CadenceFacts, type UpdateInterval } from '../cadence.ts';
import { demandsWeeklyUpdates, isEngaged, type Stage } from '../stage.ts';
import type { DipStep } from '../phases/dips.ts';
import type { Pace } from './silence.ts';

export type StageChange = { readonly on: Day; readonly from: Stage | null; readonly to: Stage };

type Facts = {
  /** The engagements that run; what was agreed in them before is written down nowhere. */
  readonly engagements: readonly Omit<CadenceFacts, 'weekly'>[];
  readonly stage: Stage;
  /** In the order in which they happened. */
  readonly changes: readonly StageChange[];
  /** When they were in a dip, in their order: then it is every week, too. */
  readonly dips: readonly DipStep[];
  /** The first day asked about. */
  readonly since: Day;
};

/** How often news was owed from which day on, as the stages followed each other: weekly in onboarding, rescue and the like. */
export function pacesOf({ engagements, stage, changes, dips, since }: Facts): Pace[] {
  // Before somebody was written down nothing is known of their stage: the milder pace counts.
  const first = changes[0] ? (changes[0].from ?? 'active') : stage;
  const steps = [{ from: since, stage: first }, ...changes.map((it) => ({ from: it.on, stage: it.to }))];
  const dipOn = (day: Day): boolean => dips.findLast(({ from }) => from <= day)?.dip ?? false;
  // Of two changes on one day the later one counts.
  const days = new Set([...steps.map(({ from }) => from), ...dips.map(({ from }) => from).filter((from) => from > since)]);
  return [...days].toSorted().flatMap((from) => {
    const then = steps.findLast((it) => it.from <= from)?.stage ?? first;
    return paceFrom(from, { stage: then, dip: dipOn(from) }, engagements);
  });
}

type Then = { readonly stage: Stage; readonly dip: boolean };

function paceFrom(from: Day, then: Then, engagements: Facts['engagements']): Pace[] {
  const interval = intervalIn(then, engagements);
  return interval === null ? [] : [{ from, interval }];
}

/** The day since which work goes on without a break; null: since before all of these changes. Who was written down as engaged was so before: the engagement says since when. */
export function engagedSince(changes: readonly StageChange[]): Day | null {
  return changes.findLast((it) => isEngaged(it.to) && it.from !== null && !isEngaged(it.from))?.on ?? null;
}

function intervalIn({ stage, dip }: Then, engagements: Facts['engagements']): UpdateInterval | null {
  const weekly = dip || demandsWeeklyUpdates(stage);
  let shortest: UpdateInterval | null = null;
  for (const { meetingRhythm, agreedInterval } of engagements) {
    const interval = effectiveInterval({ meetingRhythm, agreedInterval, weekly });
    if (shortest === null || compareIntervals(interval, shortest) < 0) shortest = interval;
  }
  return shortest;
}
