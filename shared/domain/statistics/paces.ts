import type { Day } from '../../time/day.ts';
import { compareIntervals, type CadenceFacts, type UpdateInterval } from '../cadence.ts';
import type { DipStep } from '../phases/dips.ts';
import { isEngaged, type Stage } from '../stage.ts';
import { intervalOn, taperDays, type Standing } from '../taper.ts';
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
  /** When they agreed to the rhythm after onboarding: it is come to by degrees. */
  readonly rhythmAgreedOn: Day | null;
  /** The first day asked about. */
  readonly since: Day;
};

/** How often news was owed from which day on, as the stages followed each other: weekly in onboarding, rescue and the like, then by degrees. */
export function pacesOf({ engagements, stage, changes, dips, rhythmAgreedOn, since }: Facts): Pace[] {
  // Before somebody was written down nothing is known of their stage: the milder pace counts.
  const first = changes[0] ? (changes[0].from ?? 'active') : stage;
  const steps = [{ from: since, stage: first }, ...changes.map((it) => ({ from: it.on, stage: it.to }))];
  const dipOn = (day: Day): boolean => dips.findLast(({ from }) => from <= day)?.dip ?? false;
  // Of two changes on one day the later one counts.
  const turns = [...dips.map(({ from }) => from), ...taperDays(rhythmAgreedOn)];
  const days = new Set([...steps.map(({ from }) => from), ...turns.filter((from) => from > since)]);
  return [...days].toSorted().flatMap((from) => {
    const then = steps.findLast((it) => it.from <= from)?.stage ?? first;
    return paceFrom(from, { stage: then, dip: dipOn(from), rhythmAgreedOn }, engagements);
  });
}

function paceFrom(from: Day, then: Standing, engagements: Facts['engagements']): Pace[] {
  const interval = shortestOf(engagements, then, from);
  return interval === null ? [] : [{ from, interval }];
}

/** The day since which work goes on without a break; null: since before all of these changes. Who was written down as engaged was so before: the engagement says since when. */
export function engagedSince(changes: readonly StageChange[]): Day | null {
  return changes.findLast((it) => isEngaged(it.to) && it.from !== null && !isEngaged(it.from))?.on ?? null;
}

/** Of several engagements the one that asks for news soonest sets the pace; null: there is none. */
export function shortestOf(engagements: Facts['engagements'], standing: Standing, on: Day): UpdateInterval | null {
  let shortest: UpdateInterval | null = null;
  for (const { meetingRhythm, agreedInterval } of engagements) {
    const interval = intervalOn({ meetingRhythm, agreedInterval }, standing, on);
    if (shortest === null || compareIntervals(interval, shortest) < 0) shortest = interval;
  }
  return shortest;
}
