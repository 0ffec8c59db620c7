import { z } from 'zod';
import { day, isZone } from '../../time/day.ts';
import { clientId } from '../ids.ts';
import { LINE_MAX, requiredText } from '../text-fields.ts';
import { CLOSED_POLICIES, FLOATING } from './moments.ts';
import { recurrence, REPEAT_BASES } from './recurrence.ts';
import { PROGRAM_KINDS, type ReminderKind } from './subject.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad-time');

/** A reminder of the practitioner's own, about a client or about nobody. */
export const reminderFields = z.strictObject({
  clientId: clientId.nullable(),
  text: requiredText(LINE_MAX),
  startsOn: day,
  time,
  /** `floating` follows whoever travels; an IANA zone is that of the place it happens at (REM-13). */
  zone: z.union([z.literal(FLOATING), z.string().refine(isZone, 'bad-zone')]),
  /** Null: once. */
  repeat: recurrence.nullable(),
  repeatBase: z.enum(REPEAT_BASES),
  policy: z.enum(CLOSED_POLICIES),
});
export type ReminderFields = Readonly<z.output<typeof reminderFields>>;

export const reminderSettings = z.strictObject({
  /** When the digest of the morning is said; null: when the practice opens. */
  digestAt: time.nullable(),
  /** Nothing at all is said in them, one's own reminders included; null: there are none. */
  quiet: z.strictObject({ from: time, to: time }).nullable(),
  /** Kinds the program does not remind of. */
  off: z.array(z.enum(PROGRAM_KINDS as [ReminderKind, ...ReminderKind[]])),
  /** Notices on a locked screen name clients. */
  namesWhenLocked: z.boolean(),
});
export type ReminderSettings = Readonly<z.output<typeof reminderSettings>>;

export const DEFAULT_REMINDER_SETTINGS: ReminderSettings = { digestAt: null, quiet: null, off: [], namesWhenLocked: false };

/**
 * `claimed`: on its way to the screen; `shown`: named in a notice, and not yet done with; `expired`: nobody did anything, and its
 * time is over; `cancelled`: what it was about is settled.
 */
export const OCCURRENCE_STATES = ['scheduled', 'claimed', 'shown', 'snoozed', 'acked', 'expired', 'cancelled'] as const;
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number];
