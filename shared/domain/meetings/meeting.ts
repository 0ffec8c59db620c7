import { z } from 'zod';
import type { Instant } from '../../time/clock.ts';
import { addDays, dayOf, type Day } from '../../time/day.ts';
import { DAY_OF_HOURS, MINUTE } from '../../time/duration.ts';
import { openHoursOn, type WorkingCalendar } from '../../time/working-hours.ts';
import { clientId, engagementId } from '../ids.ts';
import { MEETING_CHANNELS, MEETING_OUTCOMES } from '../sales/slot-offer.ts';
import { LINE_MAX, optionalText } from '../text-fields.ts';

export const MEETING_TYPES = ['fact_finding', 'walkthrough', 'kickoff', 'regular', 'end_of_onboarding', 'crucial', 'closeout', 'review'] as const;
export const meetingType = z.enum(MEETING_TYPES);
export type MeetingType = (typeof MEETING_TYPES)[number];
export const MEETING_STATUSES = ['planned', ...MEETING_OUTCOMES] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];
/** When they came; `late`: more than ten minutes (spec 2.14). */
export const ARRIVALS = ['early', 'on_time', 'late'] as const;
export type Arrival = (typeof ARRIVALS)[number];
export const MOVERS = ['me', 'client'] as const;
export type Mover = (typeof MOVERS)[number];

export const meetingMinutes = z.int().min(5, 'bad-length').max(480, 'bad-length');
const at = z.int().min(0, 'bad-date');

/** What can be changed without moving it. */
export const meetingDetails = z.strictObject({
  type: meetingType,
  channel: z.enum(MEETING_CHANNELS),
  place: optionalText(LINE_MAX).default(''),
  /** Who else sits at the table: the tax office, the host. */
  thirdParty: optionalText(LINE_MAX).default(''),
  engagementId: engagementId.nullable().default(null),
});
export type MeetingDetails = Readonly<z.output<typeof meetingDetails>>;

export const meetingTime = z.strictObject({ at, minutes: meetingMinutes });
export const meetingFields = z.strictObject({ clientId, ...meetingTime.shape, ...meetingDetails.shape });
export type MeetingFields = Readonly<z.output<typeof meetingFields>>;

/** The agenda is out this many working days before (spec 2.14). */
const AGENDA_DAYS = 2;
/** Without one open day in two months a calendar says nothing. */
const LOOK_BACK_DAYS = 60;

export function endOf({ at: from, minutes }: { readonly at: Instant; readonly minutes: number }): Instant {
  return from + minutes * MINUTE;
}

/** Called off by the client with less than a day left, it is a late one; what I call off is my own affair. */
export function cancelledAs(meetingAt: Instant, now: Instant, by: Mover): 'cancelled' | 'cancelled_late' {
  return by === 'client' && meetingAt - now < DAY_OF_HOURS ? 'cancelled_late' : 'cancelled';
}

/** The last day on which the agenda can go out with two working days left. */
export function agendaDueOn(meetingAt: Instant, calendar: WorkingCalendar): Day {
  const meetingOn = dayOf(meetingAt, calendar.zone);
  let left = AGENDA_DAYS;
  for (let back = 1; back <= LOOK_BACK_DAYS; back += 1) {
    const day = addDays(meetingOn, -back);
    if (openHoursOn(day, calendar)) left -= 1;
    if (left === 0) return day;
  }
  return addDays(meetingOn, -AGENDA_DAYS);
}

/** How many times in a row, up to the latest, the client moved a meeting; `statuses` newest first, planned ones left out. */
export function movedInARow(statuses: readonly MeetingStatus[]): number {
  const known = statuses.filter((status) => status !== 'planned');
  const other = known.findIndex((status) => status !== 'rescheduled_by_client');
  return other < 0 ? known.length : other;
}
