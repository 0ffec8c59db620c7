import { z } from 'zod';
import { actionItemId, agendaItemId, clientId, meetingId } from '../domain/ids.ts';
import { CHANNELS } from '../domain/interaction.ts';
import { actionFields, AGENDA_SOURCES, agendaText } from '../domain/meetings/agenda.ts';
import { language } from '../domain/language.ts';
import { ARRIVALS, meetingDetails, meetingFields, meetingMinutes, meetingTime, MOVERS } from '../domain/meetings/meeting.ts';
import { MEETING_OUTCOMES } from '../domain/sales/slot-offer.ts';
import { SLOT_WARNINGS } from '../domain/sales/slots.ts';
import { LINE_MAX, NOTE_MAX, optionalText } from '../domain/text-fields.ts';
import { command, query } from './define.ts';
import { chosenFile } from './files.ts';
import { clientMeetings, meetingList, meetingPage } from './meeting-views.ts';

const done = z.strictObject({});
/** An agreed time of the sale is a meeting too, and one that was held moves its client on. */
const WRITES = ['meetings', 'sales', 'clients', 'interactions', 'pipeline'] as const;
const READS = ['meetings', 'clients', 'sales', 'interactions', 'pipeline', 'practice', 'day'] as const;

/** What is kept of a meeting that was held. */
const kept = {
  arrival: z.enum(ARRIVALS).nullable().default(null),
  prepared: z.boolean().nullable().default(null),
  decided: optionalText(NOTE_MAX).default(''),
  mood: optionalText(LINE_MAX).default(''),
};

export const MEETING_LETTERS = ['agenda', 'minutes', 'no_show'] as const;
export type MeetingLetter = (typeof MEETING_LETTERS)[number];

export const meetingCalls = {
  'meetings.list': query({ input: z.strictObject({}), output: meetingList, reads: [...READS, 'engagements'] }),
  'meetings.ofClient': query({ input: z.strictObject({ clientId }), output: clientMeetings, reads: [...READS, 'engagements'] }),
  'meetings.get': query({ input: z.strictObject({ id: meetingId }), output: meetingPage, reads: READS }),
  /** What speaks against a time, and whether one meets more often than was agreed. */
  'meetings.check': query({
    input: z.strictObject({ clientId, ...meetingTime.shape, except: meetingId.nullable().default(null) }),
    output: z.strictObject({
      warnings: z.array(z.enum(SLOT_WARNINGS)),
      clashes: z.array(z.strictObject({ clientId: clientId.nullable(), name: z.string(), at: z.number() })),
      tooOften: z.boolean(),
    }),
    reads: [...READS, 'engagements'],
  }),
  /** In the client's language and form of address, ready to be read, changed and sent by hand. */
  'meetings.letter': query({
    input: z.strictObject({ id: meetingId, letter: z.enum(MEETING_LETTERS) }),
    output: z.strictObject({ subject: z.string(), body: z.string(), language, email: z.string().nullable() }),
    reads: READS,
  }),
  /** For a calendar, one's own or theirs: a file to be saved or sent along. */
  'meetings.file': command({ input: z.strictObject({ id: meetingId }), output: chosenFile, writes: [], undoable: false }),
  /** Takes along what was parked for the next meeting. */
  'meetings.plan': command({ input: meetingFields, output: z.strictObject({ id: meetingId }), writes: WRITES }),
  'meetings.change': command({ input: z.strictObject({ id: meetingId, ...meetingDetails.shape }), output: done, writes: WRITES }),
  /** To another time; that it was moved, and by whom, stays in the history. */
  'meetings.move': command({
    input: z.strictObject({ id: meetingId, ...meetingTime.shape, by: z.enum(MOVERS) }),
    output: done,
    writes: WRITES,
  }),
  /** What became of it. One that was held is an interaction, once, and its minutes are due within 24 hours. */
  'meetings.settle': command({
    input: z.strictObject({
      id: meetingId,
      outcome: z.enum(MEETING_OUTCOMES),
      /** Who called it off. */
      by: z.enum(MOVERS).default('client'),
      minutes: meetingMinutes.nullable().default(null),
      /** Agenda items that were not talked about. */
      open: z.array(agendaItemId).max(200, 'too-many').default([]),
      ...kept,
    }),
    output: done,
    writes: [...WRITES, 'engagements'],
  }),
  /** What was decided, written or changed after the meeting. */
  'meetings.write': command({ input: z.strictObject({ id: meetingId, ...kept }), output: done, writes: WRITES }),
  /** Only what was confirmed as sent or said counts. */
  'meetings.sent': command({
    input: z.strictObject({ id: meetingId, letter: z.enum(MEETING_LETTERS), via: z.enum(CHANNELS).exclude(['note']), text: optionalText(NOTE_MAX) }),
    output: done,
    writes: WRITES,
  }),
  'meetings.delete': command({ input: z.strictObject({ id: meetingId }), output: done, writes: WRITES }),
  /** Without a meeting it is talked about in the next one; parked until one is planned. */
  'agenda.add': command({
    input: z.strictObject({ clientId, meetingId: meetingId.nullable().default(null), text: agendaText, source: z.enum(AGENDA_SOURCES).default('client') }),
    output: z.strictObject({ id: agendaItemId }),
    writes: ['meetings'],
  }),
  'agenda.change': command({
    input: z.strictObject({ id: agendaItemId, text: agendaText, source: z.enum(AGENDA_SOURCES) }),
    output: done,
    writes: ['meetings'],
  }),
  'agenda.remove': command({ input: z.strictObject({ id: agendaItemId }), output: done, writes: ['meetings'] }),
  /** Onto an agenda, at its end; null parks it. */
  'agenda.take': command({ input: z.strictObject({ id: agendaItemId, meetingId: meetingId.nullable() }), output: done, writes: ['meetings'] }),
  'agenda.order': command({
    input: z.strictObject({ meetingId, ids: z.array(agendaItemId).min(1).max(200, 'too-many') }),
    output: done,
    writes: ['meetings'],
  }),
  'agenda.done': command({ input: z.strictObject({ id: agendaItemId, done: z.boolean() }), output: done, writes: ['meetings'] }),
  /** Who does what by when: a clock begins to run with it. */
  'actions.add': command({
    input: z.strictObject({ meetingId, action: actionFields }),
    output: z.strictObject({ id: actionItemId }),
    writes: ['meetings', 'pipeline', 'sales'],
  }),
  'actions.change': command({ input: z.strictObject({ id: actionItemId, action: actionFields }), output: done, writes: ['meetings', 'pipeline', 'sales'] }),
  /** Its clock stops with it. */
  'actions.remove': command({ input: z.strictObject({ id: actionItemId }), output: done, writes: ['meetings', 'pipeline', 'sales'] }),
};
