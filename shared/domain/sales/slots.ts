import type { Instant } from '../../time/clock.ts';
import { addDays, dayOf, daysBetween, timeOf, type Day } from '../../time/day.ts';
import { MINUTE } from '../../time/duration.ts';
import { isWorkingTime, openHoursOn, type OpenHours, type WorkingCalendar } from '../../time/working-hours.ts';
import { HALVES, halfOf, halfOfHours, type Half } from './half-day.ts';

export type Busy = { readonly from: Instant; readonly to: Instant };
export type SlotFacts = {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly minutes: number;
  /** Own appointments and times held for others. */
  readonly busy: readonly Busy[];
  readonly deadlines: ReadonlySet<Day>;
  /** When this client usually comes; null: not known. */
  readonly habit: Half | null;
  /** The last day of an earlier pair: a second one lies after it. */
  readonly after: Day | null;
  /** Where the client lives by another clock; null: the same. */
  readonly clientZone: string | null;
  /** A statutory matter that cannot wait: today counts, deadlines do not (spec 2.5). */
  readonly urgent: boolean;
};
export type Pair = readonly [Instant, Instant];

/** Two openings lie 1 to 10 working days ahead; our own number (spec 2.5). */
const WORKING_DAYS_AHEAD = 10;
/** A calendar that is closed for longer than this has no openings to offer. */
const LOOK_AHEAD_DAYS = 60;
const STEP_MS = 30 * MINUTE;
/** Hours at which a client abroad can be expected to be awake and at work. */
const CIVIL_FROM = '08:00';
const CIVIL_TO = '20:00';

type Opening = { readonly at: Instant; readonly half: Half; readonly day: Day };

/** Exactly two free half-days on different days, earliest good pair first; null when there are not two. */
export function twoSlots(facts: SlotFacts): Pair | null {
  const civil = bestPair(openings(facts, true), facts);
  return civil ?? bestPair(openings(facts, false), facts);
}

export const SLOT_WARNINGS = ['closed', 'deadline', 'busy', 'too-soon', 'too-late'] as const;
export type SlotWarning = (typeof SLOT_WARNINGS)[number];

/** What speaks against a time chosen by hand; none of it forbids it. */
export function warningsOf(at: Instant, { now, calendar, minutes, busy, deadlines, urgent }: SlotFacts): SlotWarning[] {
  const day = dayOf(at, calendar.zone);
  const end = at + minutes * MINUTE;
  const ahead = workingDaysUntil(day, dayOf(now, calendar.zone), calendar);
  const against: Record<SlotWarning, boolean> = {
    closed: !isWorkingTime(at, calendar) || !isWorkingTime(end, calendar),
    deadline: !urgent && deadlines.has(day),
    busy: busy.some((it) => overlaps(it, at, end)),
    'too-soon': !urgent && ahead < 1,
    'too-late': ahead > WORKING_DAYS_AHEAD,
  };
  return SLOT_WARNINGS.filter((warning) => against[warning]);
}

export function overlaps(it: Busy, from: Instant, to: Instant): boolean {
  return it.from < to && from < it.to;
}

function openings(facts: SlotFacts, civil: boolean): Opening[] {
  const { calendar, deadlines, urgent } = facts;
  const days = openDays(facts).filter(([day]) => urgent || !deadlines.has(day));
  return days.flatMap(([day, open]) =>
    HALVES.flatMap((half): Opening[] => {
      const window = halfOfHours(open, half, calendar.zone);
      const at = window && firstFree(window, facts, civil);
      return at === null ? [] : [{ at, half, day }];
    }),
  );
}

/** The working days that may be offered: from tomorrow, or from the day after an earlier pair. */
function openDays({ now, calendar, after, urgent }: SlotFacts): [Day, OpenHours][] {
  const today = dayOf(now, calendar.zone);
  const first = after !== null && after >= today ? addDays(after, 1) : addDays(today, urgent ? 0 : 1);
  const found: [Day, OpenHours][] = [];
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS && found.length < WORKING_DAYS_AHEAD; ahead += 1) {
    const day = addDays(first, ahead);
    const open = openHoursOn(day, calendar);
    if (open) found.push([day, open]);
  }
  return found;
}

function firstFree(window: OpenHours, { now, minutes, busy, clientZone }: SlotFacts, civil: boolean): Instant | null {
  for (let at = window.from; at + minutes * MINUTE <= window.to; at += STEP_MS) {
    const end = at + minutes * MINUTE;
    const awake = !civil || clientZone === null || (timeOf(at, clientZone) >= CIVIL_FROM && timeOf(end, clientZone) <= CIVIL_TO);
    if (at > now && awake && !busy.some((it) => overlaps(it, at, end))) return at;
  }
  return null;
}

/** The habit, or one morning and one afternoon; a day between them; then the earliest. */
function bestPair(all: readonly Opening[], { habit }: SlotFacts): Pair | null {
  const pairs = all.flatMap((a, index) => all.slice(index + 1).flatMap((b) => (b.day === a.day ? [] : [[a, b] as const])));
  const against = ([a, b]: readonly [Opening, Opening]): number => {
    const unwanted = habit ? Number(a.half !== habit) + Number(b.half !== habit) : Number(a.half === b.half);
    return 2 * unwanted + Number(daysBetween(a.day, b.day) === 1);
  };
  const [best] = pairs.toSorted((one, other) => against(one) - against(other) || one[0].at - other[0].at || one[1].at - other[1].at);
  return best ? [best[0].at, best[1].at] : null;
}

function workingDaysUntil(day: Day, today: Day, calendar: WorkingCalendar): number {
  let count = 0;
  for (let each = addDays(today, 1); each <= day && count <= WORKING_DAYS_AHEAD; each = addDays(each, 1)) if (openHoursOn(each, calendar)) count += 1;
  return count;
}

/** The half of the day this client chose every time; null when they choose now this, now that, or chose only once. */
export function habitOf(chosen: readonly Instant[], zone: string): Half | null {
  const [first, ...others] = chosen.map((at) => halfOf(at, zone));
  return first && others.length > 0 && others.every((half) => half === first) ? first : null;
}
