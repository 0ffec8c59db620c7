import { addDays, type Day } from '../time/day.ts';
import { isWorkingDay, type WorkingDays } from '../time/working-days.ts';
import type { Away } from './clock.ts';

/** So many working days a pile is still that of the absence before them (spec 2.25: triage after a holiday). */
const JUST_BACK_DAYS = 2;

/** The absence that covers a day. */
export function awayOn<Absence extends Away>(day: Day, absences: readonly Absence[]): Absence | null {
  return absences.find(({ fromOn, toOn }) => fromOn <= day && day <= toOn) ?? null;
}

/** The absence one has just come back from: it ended at most two working days ago, and no other has begun. */
export function backFrom<Absence extends Away>(day: Day, absences: readonly Absence[], worked: WorkingDays): Absence | null {
  if (awayOn(day, absences)) return null;
  const [last] = absences.filter(({ toOn }) => toOn < day).toSorted((a, b) => (a.toOn < b.toOn ? 1 : -1));
  if (!last) return null;
  let days = 0;
  for (let on = addDays(last.toOn, 1); on <= day; on = addDays(on, 1)) {
    if (isWorkingDay(on, worked)) days += 1;
    if (days > JUST_BACK_DAYS) return null;
  }
  return last;
}
