import { nextWorkingDay, isWorkingDay, workingDayOnOrBefore, type WorkingDays } from '../../time/working-days.ts';
import type { Day } from '../../time/day.ts';
import { afterInterval, type UpdateInterval } from '../cadence.ts';

/** A day on which a client hears something. */
export type NewsDay = { readonly on: Day; readonly kind: 'update' | 'meeting' };

type Course = {
  /** When news is due; it may be over. */
  readonly dueOn: Day;
  /** Days of planned meetings: whoever meets hears something. */
  readonly meetings: readonly Day[];
  readonly intervalOn: (day: Day) => UpdateInterval;
  readonly worked: WorkingDays;
};

/** So many dates stand on the page for the client (spec 2.10). */
const DATES = 3;

/** The next days on which they hear something, if everything goes as agreed. */
export function nextNews({ dueOn, meetings, intervalOn, worked }: Course, today: Day): NewsDay[] {
  const news: NewsDay[] = [];
  const ahead = meetings.filter((day) => day >= today).toSorted();
  let due = dueOn > today ? dueOn : onOrAfter(today, worked);
  while (news.length < DATES) {
    const [met] = ahead;
    const isMeeting = met !== undefined && met <= due;
    const on = isMeeting ? met : due;
    if (isMeeting) ahead.shift();
    news.push({ on, kind: isMeeting ? 'meeting' : 'update' });
    const before = workingDayOnOrBefore(afterInterval(on, intervalOn(on)), worked);
    due = before > on ? before : nextWorkingDay(on, worked);
  }
  return news;
}

function onOrAfter(day: Day, worked: WorkingDays): Day {
  return isWorkingDay(day, worked) ? day : nextWorkingDay(day, worked);
}
