import type { Instant } from '../../time/clock.ts';
import { addDays, instantOf, type Day } from '../../time/day.ts';
import { openHoursOn, type WorkingCalendar } from '../../time/working-hours.ts';
import { dueWithin24Hours } from '../clock24.ts';

/** A closed day is looked past at most this far: longer and the calendar says nothing. */
const LOOK_BACK_DAYS = 14;

/** The end of the working day it was promised for, or of the last one before it; without a day, 24 hours by the clock. */
export function actionDueAt(byOn: Day | null, now: Instant, calendar: WorkingCalendar): Instant {
  if (byOn === null) return dueWithin24Hours(now, calendar);
  for (let back = 0; back < LOOK_BACK_DAYS; back += 1) {
    const open = openHoursOn(addDays(byOn, -back), calendar);
    if (open) return open.to;
  }
  return instantOf(addDays(byOn, 1), '00:00', calendar.zone);
}
