import type { Instant } from '../../time/clock.ts';
import { addDays, dayOf, type Day } from '../../time/day.ts';
import { momentOf } from './moments.ts';
import { nextRepeat, recurrenceFrom, repeatAfterDone, type RepeatBase } from './recurrence.ts';

/** One's own reminder, as far as its times go. `rule`: RFC 5545, null for once. */
export type OwnRule = { readonly startsOn: Day; readonly time: string; readonly zone: string; readonly rule: string | null; readonly base: RepeatBase };

/** The latest time at which it fell due, as it stands in the file. */
export type LatestTime = {
  readonly on: Day;
  readonly time: string;
  /** Nobody has done with it. */
  readonly open: boolean;
  /** How many before it were missed. */
  readonly missed: number;
  /** The day on which it was done; null while it was not. */
  readonly doneOn: Day | null;
};

export type Surroundings = { readonly now: Instant; readonly here: string; readonly since: Day };

export type OwnTimes = {
  /** The latest time that has come and stands nowhere yet, and how many before it nobody saw or did. */
  readonly due: { readonly on: Day; readonly missed: number } | null;
  readonly next: Day | null;
};

/** More missed times than this are not counted one by one. */
const COUNTED_MAX = 10_000;

/**
 * What of a reminder has come since, as one time however many there were (REM-07), and when it comes next. A day of today whose
 * time has passed already has come (R3). `next` is always later than `now` (R2).
 */
export function ownTimes(rule: OwnRule, latest: LatestTime | null, { now, here, since }: Surroundings): OwnTimes {
  const momentOn = (on: Day): Instant => momentOf(on, rule, here);
  let [candidate, due, passed]: [Day | null, Day | null, number] = [firstCandidate(rule, latest, { now, here, since }), null, 0];
  while (candidate !== null && momentOn(candidate) <= now && passed < COUNTED_MAX) {
    [due, passed] = [candidate, passed + 1];
    candidate = following(rule, candidate);
  }
  const before = latest?.open ? latest.missed + 1 : 0;
  return { due: due && { on: due, missed: before + passed - 1 }, next: candidate };
}

function firstCandidate(rule: OwnRule, latest: LatestTime | null, { now, here, since }: Surroundings): Day | null {
  if (!latest)
    return rule.rule === null || rule.base === 'completion' ? rule.startsOn : nextRepeat(rule.rule, rule.startsOn, addDays(later(since, rule.startsOn), -1));
  // Moved to another time of the same day, or to another day.
  if (latest.time !== rule.time && latest.on >= rule.startsOn && momentOf(latest.on, rule, here) > now) return latest.on;
  if (rule.startsOn > latest.on) return rule.startsOn;
  if (rule.rule === null) return null;
  if (rule.base === 'schedule') return nextRepeat(rule.rule, rule.startsOn, latest.on);
  return latest.doneOn === null ? null : repeatAfterDone(recurrenceFrom(rule.rule, rule.startsOn), latest.doneOn);
}

/** Of one that is counted from the day on which it was done, nothing follows before that. */
function following({ rule, startsOn, base }: OwnRule, on: Day): Day | null {
  return rule === null || base === 'completion' ? null : nextRepeat(rule, startsOn, on);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The next times after `now` of a reminder nobody has saved yet. */
export function coming(rule: OwnRule, { now, here }: Omit<Surroundings, 'since'>, count: number): Day[] {
  const found: Day[] = [];
  let on = ownTimes(rule, null, { now, here, since: dayOf(now, here) }).next;
  for (; on !== null && found.length < count; on = following(rule, on)) found.push(on);
  return found;
}
