import type { Instant } from '#shared/time/clock.ts';
import { addDays, dayOf, instantOf, type Day } from '#shared/time/day.ts';
import { HOUR } from '#shared/time/duration.ts';
import { nextWorkingDay, workingDayOnOrBefore } from '#shared/time/working-days.ts';
import { openHoursOn, type WorkingCalendar } from '#shared/time/working-hours.ts';
import { workingCalendarOf } from '../../calendar/working-calendar.ts';
import { calendarOf } from '../../handlers/context.ts';
import { unheardTopics } from '../../store/agenda.ts';
import { meetingsDue } from '../../store/coming-due.ts';
import type { ReminderFacts, ReminderSource } from '../source.ts';

/** Late enough that the day is done, early enough to look something up; our own numbers. */
const EVE_AT = '16:00';
const BEFORE_CLOSING_MS = HOUR;

/** Meetings, on the working day before; until the day of the meeting begins. */
export const meetingEve: ReminderSource = (facts) => {
  const { practice, read, zone, horizon } = facts;
  const meetings = comingMeetings(facts);
  const topics = unheardTopics(
    read,
    meetings.map(({ id }) => id),
  );
  const calendar = workingCalendarOf(practice);
  const { worked } = calendarOf(practice);
  return meetings.flatMap(({ id, clientId, type, at, on }) => {
    const dueAt = eveningOf(workingDayOnOrBefore(addDays(on, -1), worked), calendar);
    if (dueAt >= horizon) return [];
    const topic = topics.get(id);
    return {
      kind: 'meeting_eve' as const,
      refId: id,
      clientId,
      key: on,
      dueAt,
      policy: 'exact' as const,
      expiresAt: instantOf(on, '00:00', zone),
      subject: { kind: 'meeting_eve' as const, at, type, topic: topic ? { text: topic.text, since: dayOf(topic.sinceAt, zone) } : null },
    };
  });
};

/** Of days after today, up to the first one whose working day before lies beyond the horizon. */
function comingMeetings({ practice, read, today, zone }: ReminderFacts) {
  const lastOn = nextWorkingDay(addDays(today, 1), calendarOf(practice).worked);
  return meetingsDue(read, instantOf(addDays(lastOn, 1), '00:00', zone))
    .map((meeting) => ({ ...meeting, on: dayOf(meeting.at, zone) }))
    .filter(({ on }) => on > today);
}

function eveningOf(day: Day, calendar: WorkingCalendar): Instant {
  const [open, evening] = [openHoursOn(day, calendar), instantOf(day, EVE_AT, calendar.zone)];
  return open ? Math.max(open.from, Math.min(evening, open.to - BEFORE_CLOSING_MS)) : evening;
}
