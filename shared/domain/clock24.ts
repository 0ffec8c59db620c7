import type { Instant } from '../time/clock.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '../time/duration.ts';
import { addWorkingTime, isWorkingTime, nextOpening, openHoursBetween, type WorkingCalendar } from '../time/working-hours.ts';

/** `strict`: 24 hours are 24 hours. `working`: a due moment outside the office hours rolls into them (spec 4.4). */
export const CLOCK_MODES = ['working', 'strict'] as const;

/** The action window of the method: 24 hours from the situation. */
const WINDOW_MS = DAY_OF_HOURS;
/** With at least this much working time before it, a due moment at night rolls back; our own number (spec, part 6). */
const ROLL_BACK_MS = 4 * HOUR;
/** Else it rolls forward to this long after the next opening; our own number (spec, part 6). */
const AFTER_OPENING_MS = 60 * MINUTE;
/** A first answer is best within one hour of work (Oldroyd et al., Harvard Business Review 2011). */
const FIRST_ANSWER_MS = HOUR;

/** When a promise or a question that arose at `t0` falls due. */
export function dueWithin24Hours(t0: Instant, calendar: WorkingCalendar): Instant {
  const elapsed = t0 + WINDOW_MS;
  if (calendar.strict || isWorkingTime(elapsed, calendar)) return elapsed;
  const before = openHoursBetween(t0, elapsed, calendar).filter((open) => open.from <= elapsed && open.to > t0);
  const worked = before.reduce((sum, open) => sum + Math.min(open.to, elapsed) - Math.max(open.from, t0), 0);
  const last = before.at(-1);
  if (last && worked >= ROLL_BACK_MS) return Math.min(last.to, elapsed);
  const next = nextOpening(elapsed, calendar);
  return next ? next.from + AFTER_OPENING_MS : elapsed;
}

/** When a new enquiry should have its first answer; the hard limit is `dueWithin24Hours`. */
export function firstAnswerTarget(t0: Instant, calendar: WorkingCalendar): Instant {
  return addWorkingTime(t0, FIRST_ANSWER_MS, calendar);
}
