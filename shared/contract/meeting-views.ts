import { z } from 'zod';
import { actionItemId, agendaItemId, clientId, clockId, meetingId, slotOfferId } from '../domain/ids.ts';
import { meetingRhythm } from '../domain/cadence.ts';
import { actionFields, AGENDA_SOURCES } from '../domain/meetings/agenda.ts';
import { ARRIVALS, MEETING_STATUSES, meetingFields } from '../domain/meetings/meeting.ts';
import { day } from '../time/day.ts';

const instant = z.number();

export const meetingView = z.strictObject({
  ...meetingFields.shape,
  id: meetingId,
  clientName: z.string(),
  personName: z.string().nullable(),
  slotOfferId: slotOfferId.nullable(),
  status: z.enum(MEETING_STATUSES),
  arrival: z.enum(ARRIVALS).nullable(),
  /** Did they come prepared? */
  prepared: z.boolean().nullable(),
  decided: z.string(),
  /** For oneself: it is printed and sent nowhere. */
  mood: z.string(),
  agendaSentAt: instant.nullable(),
  /** Of a planned one: the last day for the agenda. */
  agendaDueOn: day.nullable(),
  minutesDueAt: instant.nullable(),
  minutesSentAt: instant.nullable(),
});
export type MeetingView = z.output<typeof meetingView>;

export const agendaItemView = z.strictObject({
  id: agendaItemId,
  text: z.string(),
  source: z.enum(AGENDA_SOURCES),
  done: z.boolean(),
});
export type AgendaItemView = z.output<typeof agendaItemView>;

export const actionView = z.strictObject({
  ...actionFields.shape,
  id: actionItemId,
  clockId: clockId.nullable(),
  dueAt: instant.nullable(),
  /** Its clock is closed. */
  done: z.boolean(),
});
export type ActionView = z.output<typeof actionView>;

/** What runs between us and might be talked about. */
export const openMatter = z.strictObject({ clockId, clock: z.enum(['mine', 'theirs']), text: z.string(), dueAt: instant });

export const meetingPage = z.strictObject({
  meeting: meetingView,
  now: instant,
  zone: z.string(),
  agenda: z.array(agendaItemView),
  /** Collected for some meeting, not on this agenda. */
  parked: z.array(agendaItemView),
  /** Running clocks whose words are neither on the agenda nor agreed in this meeting. */
  open: z.array(openMatter),
  actions: z.array(actionView),
  noShows: z.number(),
  /** Until when whoever did not come should hear a neutral word; null: nothing is owed. */
  wordDueAt: instant.nullable(),
});
export type MeetingPage = z.output<typeof meetingPage>;

export const clientMeetings = z.strictObject({
  now: instant,
  zone: z.string(),
  /** Earliest first. */
  next: z.array(meetingView),
  /** Latest first. */
  past: z.array(meetingView),
  parked: z.array(agendaItemView),
  noShows: z.number(),
  /** How many times in a row the client moved the last meetings. */
  moved: z.number(),
  /** The agreed rhythm let a whole interval pass without a meeting, and none is planned. */
  missingSince: day.nullable(),
});
export type ClientMeetings = z.output<typeof clientMeetings>;

export const missingMeeting = z.strictObject({
  clientId,
  name: z.string(),
  personName: z.string().nullable(),
  rhythm: meetingRhythm,
  lastMetOn: day.nullable(),
  dueOn: day,
});
export type MissingMeeting = z.output<typeof missingMeeting>;

export const meetingList = z.strictObject({
  now: instant,
  today: day,
  zone: z.string(),
  coming: z.array(meetingView),
  /** Held, and the minutes are not out yet. */
  owed: z.array(meetingView),
  /** Whose time has come without anybody saying what became of it. */
  unsettled: z.array(meetingView),
  missing: z.array(missingMeeting),
  missingTotal: z.number(),
});
export type MeetingList = z.output<typeof meetingList>;
