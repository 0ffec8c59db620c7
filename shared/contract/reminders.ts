import { z } from 'zod';
import { clientId, occurrenceId, reminderId } from '../domain/ids.ts';
import { SNOOZES } from '../domain/reminders/moments.ts';
import { OCCURRENCE_STATES, reminderFields, reminderSettings } from '../domain/reminders/reminder.ts';
import { reminderSubject } from '../domain/reminders/subject.ts';
import { day } from '../time/day.ts';
import { NOTIFIER_STATES } from './app.ts';
import { command, query } from './define.ts';

/** One time at which something is said. */
export const reminderView = z.strictObject({
  id: occurrenceId,
  /** Of one's own reminders, the reminder; else the row that `subject.kind` speaks of. */
  refId: z.number(),
  clientId: clientId.nullable(),
  clientName: z.string().nullable(),
  personName: z.string().nullable(),
  /** When it falls due, and when it is said: the two differ where the practice is closed. */
  dueAt: z.number(),
  effectiveAt: z.number(),
  state: z.enum(OCCURRENCE_STATES),
  snoozeUntil: z.number().nullable(),
  shownAt: z.number().nullable(),
  /** When it was done with, put aside by its expiry or settled by itself. */
  endedAt: z.number().nullable(),
  /** Earlier times of the same reminder that nobody saw: they stand behind this one (REM-07). */
  missed: z.number(),
  subject: reminderSubject,
});
export type ReminderView = z.output<typeof reminderView>;

/** One of the practitioner's own, with the next time it is said; null when it is over. */
export const ownReminder = z.strictObject({
  id: reminderId,
  clientName: z.string().nullable(),
  nextAt: z.number().nullable(),
  /** Still waits to be done with. */
  open: z.boolean(),
  fields: reminderFields,
});
export type OwnReminder = z.output<typeof ownReminder>;

const asOf = { now: z.number(), today: day, zone: z.string() };
const done = z.strictObject({});
/** What is open at once; the rest is counted. */
export const REMINDERS_MAX = 500;
const ids = z.array(occurrenceId).min(1, 'required').max(REMINDERS_MAX, 'too-many');
const READS = ['reminders', 'clients', 'practice', 'preferences', 'day'] as const;
const WRITES = ['reminders'] as const;

export const reminderCalls = {
  /** The Reminder Centre: everything that nobody has done with, oldest first. */
  'reminders.list': query({
    input: z.strictObject({}),
    output: z.strictObject({
      ...asOf,
      open: z.array(reminderView),
      total: z.number(),
      snoozed: z.array(reminderView),
      /** One's own that are still to come. */
      own: z.array(ownReminder),
      health: z.strictObject({
        /** When the clock was last looked at; null: not yet in this run. */
        sweptAt: z.number().nullable(),
        /** When something is next said. */
        nextAt: z.number().nullable(),
        notices: z.enum(NOTIFIER_STATES),
        pausedUntil: z.number().nullable(),
        /** Notifications of the program today, and how many there may be. */
        saidToday: z.number(),
        cap: z.number(),
        /** The sample is open: nothing is announced. */
        sample: z.boolean(),
      }),
    }),
    reads: READS,
  }),
  /** How many nobody has done with. */
  'reminders.count': query({ input: z.strictObject({}), output: z.strictObject({ open: z.number() }), reads: READS }),
  /** Those that are over, newest first. */
  'reminders.history': query({
    input: z.strictObject({ before: occurrenceId.nullable().default(null) }),
    output: z.strictObject({ ...asOf, rows: z.array(reminderView), more: z.boolean() }),
    reads: READS,
  }),
  'reminders.ofClient': query({ input: z.strictObject({ clientId }), output: z.strictObject({ ...asOf, own: z.array(ownReminder) }), reads: READS }),
  'reminders.get': query({ input: z.strictObject({ id: reminderId }), output: z.strictObject({ ...asOf, reminder: ownReminder }), reads: READS }),
  /** The next times of a reminder that is not saved yet, at most five; and when it would be said where the practice is closed then. */
  'reminders.preview': query({
    input: z.strictObject({ reminder: reminderFields }),
    output: z.strictObject({ ...asOf, times: z.array(z.strictObject({ dueAt: z.number(), effectiveAt: z.number() })) }),
    reads: ['practice', 'day'],
  }),
  'reminders.add': command({ input: z.strictObject({ reminder: reminderFields }), output: z.strictObject({ id: reminderId }), writes: WRITES }),
  'reminders.save': command({ input: z.strictObject({ id: reminderId, reminder: reminderFields }), output: done, writes: WRITES }),
  'reminders.remove': command({ input: z.strictObject({ id: reminderId }), output: done, writes: WRITES }),
  /** Done with: it stands in the history. */
  'reminders.done': command({ input: z.strictObject({ ids }), output: done, writes: WRITES }),
  'reminders.snooze': command({ input: z.strictObject({ ids, snooze: z.enum(SNOOZES) }), output: z.strictObject({ until: z.number() }), writes: WRITES }),
  /** What was put off waits again at once. */
  'reminders.wake': command({ input: z.strictObject({ ids }), output: done, writes: WRITES }),
  /** Nothing is said until tomorrow morning, or again from now on. */
  'reminders.pause': command({ input: z.strictObject({ paused: z.boolean() }), output: done, writes: WRITES, undoable: false }),
  /** Says something now, so that one sees whether notices come; whether it was taken. */
  'reminders.test': command({ input: z.strictObject({}), output: z.strictObject({ taken: z.boolean() }), writes: [], undoable: false }),
  'reminders.settings': query({ input: z.strictObject({}), output: reminderSettings, reads: ['reminders', 'practice'] }),
  'reminders.saveSettings': command({ input: reminderSettings.partial(), output: done, writes: WRITES }),
};
