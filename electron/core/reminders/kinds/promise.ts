import { addDays, dayOf, instantOf, type Day } from '#shared/time/day.ts';
import { HOUR } from '#shared/time/duration.ts';
import { nextWorkingDay, workingDayOnOrBefore } from '#shared/time/working-days.ts';
import { openHoursOn } from '#shared/time/working-hours.ts';
import type { Instant } from '#shared/time/clock.ts';
import { workingCalendarOf } from '../../calendar/working-calendar.ts';
import { calendarOf } from '../../handlers/context.ts';
import { promisesDue, type PromiseRow } from '../../store/coming-due.ts';
import type { ReminderFacts, ReminderSource } from '../source.ts';

/** So long before a promise runs out; our own number. */
const BEFORE_MS = 2 * HOUR;
/** Of a practice without hours. */
const OPENS_AT = '09:00';

/** Own promises, before they run out; one with its day in the minutes of a meeting, when that day opens. A first answer has its own reminder. */
export const promise: ReminderSource = (facts) => {
  const { read, zone, today, horizon } = facts;
  const { worked } = calendarOf(facts.practice);
  // What is agreed for days on which the practice is closed is said on the working day before.
  const until = instantOf(nextWorkingDay(addDays(today, 1), worked), '00:00', zone);
  const opening = openingOf(facts);
  return promisesDue(read, Math.max(until, horizon + BEFORE_MS))
    .filter(({ matter }) => matter !== 'first_answer')
    .map(({ id, clientId, agreed, ...about }) => ({
      kind: 'promise' as const,
      refId: id,
      clientId,
      key: dayOf(about.dueAt, zone),
      dueAt: agreed ? opening(workingDayOnOrBefore(dayOf(about.dueAt, zone), worked)) : before(about),
      policy: agreed ? ('exact' as const) : ('next_working_time' as const),
      expiresAt: null,
      subject: { kind: 'promise' as const, ...about, agreed: agreed === 1 },
    }))
    .filter(({ dueAt }) => dueAt < horizon);
};

/** Never in the first half of its time. */
function before({ startedAt, dueAt }: Pick<PromiseRow, 'startedAt' | 'dueAt'>): Instant {
  return Math.max(dueAt - BEFORE_MS, startedAt + Math.floor((dueAt - startedAt) / 2));
}

function openingOf({ practice, zone }: ReminderFacts): (day: Day) => Instant {
  const calendar = workingCalendarOf(practice);
  return (day) => openHoursOn(day, calendar)?.from ?? instantOf(day, OPENS_AT, zone);
}
