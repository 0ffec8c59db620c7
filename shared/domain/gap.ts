import { isWorkingDay, nextWorkingDay, workingDayOnOrBefore, type WorkingDays } from '../time/working-days.ts';
import { addDays, daysBetween, type Day } from '../time/day.ts';
import { afterInterval, type UpdateInterval } from './cadence.ts';

export const BANDS = ['fresh', 'due', 'overdue', 'story'] as const;
export type Band = (typeof BANDS)[number];

/** Upper ends of fresh, due and overdue as shares of the agreed time; our own numbers (spec, part 6). */
export const BAND_LIMITS = { fresh: 0.8, due: 1, overdue: 1.5 } as const;

/** Days on which the client is away, both ends among them. */
export type Pause = { readonly from: Day; readonly to: Day };

export type GapFacts = {
  readonly interval: UpdateInterval;
  /** Day of the latest informing interaction with the decision maker; null: none yet. */
  readonly decisionMakerInformedOn: Day | null;
  /**
   * The same with anybody at the client. While the decision maker has heard nothing it counts in full; later than their news it
   * puts the due day off by half an interval.
   */
  readonly othersInformedOn: Day | null;
  readonly engagementStartedOn: Day;
  /** In any order; they may overlap. */
  readonly pauses: readonly Pause[];
};

export type Gap = {
  /** Day the silence is counted from. */
  readonly since: Day;
  /** True while nobody at this client has been told anything. */
  readonly neverInformed: boolean;
  readonly dueOn: Day;
  /** The day somebody other than the decision maker heard something later, which put the due day off; null: nobody did. */
  readonly othersSince: Day | null;
  /** The day the client is back when away today; null: not away. */
  readonly backOn: Day | null;
  /** Days of silence and days agreed, those on which the client is away in neither. */
  readonly gapDays: number;
  readonly targetDays: number;
  /** gapDays ÷ targetDays. */
  readonly ratio: number;
  readonly band: Band;
};

/** The communication gap of one engaged client on `today` (spec 4.4). */
export function gapOf(facts: GapFacts, today: Day, week: WorkingDays): Gap {
  const { decisionMakerInformedOn, othersInformedOn, pauses } = facts;
  const informedOn = decisionMakerInformedOn ?? othersInformedOn;
  const since = informedOn ?? facts.engagementStartedOn;
  const othersSince = informedOn !== null && othersInformedOn !== null && othersInformedOn > informedOn ? othersInformedOn : null;
  const dueOn = dueDay(since, agreedDay(since, facts.interval, othersSince !== null), pauses, week);
  const away = pausedDays(pauses, since, dueOn > today ? dueOn : today);
  const gapDays = Math.max(0, daysBetween(since, today) - away.filter((day) => day <= today).length);
  const targetDays = Math.max(1, daysBetween(since, dueOn) - away.filter((day) => day <= dueOn).length);
  const ratio = gapDays / targetDays;
  return { since, neverInformed: informedOn === null, dueOn, othersSince, backOn: backAfter(today, pauses), gapDays, targetDays, ratio, band: bandOf(ratio) };
}

/** News to somebody else counts half (spec 2.11): once, by half the days of the interval. */
function agreedDay(since: Day, interval: UpdateInterval, isExtended: boolean): Day {
  const day = afterInterval(since, interval);
  return isExtended ? addDays(day, Math.floor(daysBetween(since, day) / 2)) : day;
}

/** The working day before, but never before the silence itself began; while they are away, the first after their return. */
function dueDay(since: Day, agreed: Day, pauses: readonly Pause[], week: WorkingDays): Day {
  const before = workingDayOnOrBefore(agreed, week);
  let due = before > since ? before : onOrAfter(agreed, week);
  for (let back = backAfter(due, pauses); back !== null; back = backAfter(due, pauses)) due = onOrAfter(back, week);
  return due;
}

function onOrAfter(day: Day, week: WorkingDays): Day {
  return isWorkingDay(day, week) ? day : nextWorkingDay(day, week);
}

/** The first day after `day` that no pause covers, when one covers `day`. */
function backAfter(day: Day, pauses: readonly Pause[]): Day | null {
  let back: Day | null = null;
  for (let at = day; ;) {
    const pause = pauses.find(({ from, to }) => from <= at && at <= to);
    if (!pause) return back;
    back = at = addDays(pause.to, 1);
  }
}

/** The days after `since` up to `until` on which the client is away, each once. */
function pausedDays(pauses: readonly Pause[], since: Day, until: Day): Day[] {
  const days = new Set<Day>();
  for (const { from, to } of pauses) {
    const last = to < until ? to : until;
    for (let at = from > since ? from : addDays(since, 1); at <= last; at = addDays(at, 1)) days.add(at);
  }
  return [...days];
}

/** `< 0.8` fresh, `0.8 … 1.0` due, `> 1.0 … 1.5` overdue, `> 1.5` story zone. */
export function bandOf(ratio: number): Band {
  if (ratio < BAND_LIMITS.fresh) return 'fresh';
  if (ratio <= BAND_LIMITS.due) return 'due';
  return ratio <= BAND_LIMITS.overdue ? 'overdue' : 'story';
}

/** The band that ends where another begins. */
const BEFORE = { due: 'fresh', overdue: 'due', story: 'overdue' } as const;

/** After how many days of silence a band begins. */
export function bandBegins(band: keyof typeof BEFORE, targetDays: number): number {
  const days = Math.floor(BAND_LIMITS[BEFORE[band]] * targetDays);
  return BANDS.indexOf(bandOf(days / targetDays)) < BANDS.indexOf(band) ? days + 1 : days;
}
