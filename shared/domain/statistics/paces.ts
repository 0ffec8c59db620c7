import type { Day } from '../../time/day.ts';
import { compareIntervals, effectiveInterval, type CadenceFacts, type UpdateInterval } from '../cadence.ts';
import { demandsWeeklyUpdates, isEngaged, type Stage } from '../stage.ts';
import type { Pace } from './silence.ts';

export type StageChange = { readonly on: Day; readonly from: Stage | null; readonly to: Stage };

type Facts = {
  /** The engagements that run; what was agreed in them before is written down nowhere. */
  readonly engagements: readonly Omit<CadenceFacts, 'weekly'>[];
  readonly stage: Stage;
  /** In the order in which they happened. */
  readonly changes: readonly StageChange[];
  /** The first day asked about. */
  readonly since: Day;
};

/** How often news was owed from which day on, as the stages followed each other: weekly in onboarding, rescue and the like. */
export function pacesOf({ engagements, stage, changes, since }: Facts): Pace[] {
  // Before somebody was written down nothing is known of their stage: the milder pace counts.
  const first = changes[0] ? (changes[0].from ?? 'active') : stage;
  if (changes.length === 0) return paceFrom(since, first, engagements);
  const steps = [{ from: since, stage: first }, ...changes.map((it) => ({ from: it.on, stage: it.to }))];
  // Of two changes on one day the later one counts.
  return steps.flatMap(({ from, stage: then }, n) => (steps[n + 1]?.from === from ? [] : paceFrom(from, then, engagements)));
}

function paceFrom(from: Day, stage: Stage, engagements: Facts['engagements']): Pace[] {
  const interval = intervalIn(stage, engagements);
  return interval === null ? [] : [{ from, interval }];
}

/** The day since which work goes on without a break; null: since before all of these changes. Who was written down as engaged was so before: the engagement says since when. */
export function engagedSince(changes: readonly StageChange[]): Day | null {
  return changes.findLast((it) => isEngaged(it.to) && it.from !== null && !isEngaged(it.from))?.on ?? null;
}

function intervalIn(stage: Stage, engagements: Facts['engagements']): UpdateInterval | null {
  const weekly = demandsWeeklyUpdates(stage);
  let shortest: UpdateInterval | null = null;
  for (const { meetingRhythm, agreedInterval } of engagements) {
    const interval = effectiveInterval({ meetingRhythm, agreedInterval, weekly });
    if (shortest === null || compareIntervals(interval, shortest) < 0) shortest = interval;
  }
  return shortest;
}
