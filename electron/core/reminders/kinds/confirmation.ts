import { dueWithin24Hours } from '#shared/domain/clock24.ts';
import { dayOf } from '#shared/time/day.ts';
import { HOUR } from '#shared/time/duration.ts';
import { workingCalendarOf } from '../../calendar/working-calendar.ts';
import { confirmationsOwed } from '../../store/coming-due.ts';
import type { ReminderSource } from '../source.ts';

/** So long after the yes; the method gives 24 hours, this leaves most of them. */
const AFTER_MS = 4 * HOUR;

/** They said yes aloud, and the written confirmation is a draft. */
export const confirmation: ReminderSource = ({ practice, read, zone, horizon }) => {
  const calendar = workingCalendarOf(practice);
  return confirmationsOwed(read)
    .map(({ id, clientId, saidAt }) => ({
      kind: 'confirmation' as const,
      refId: id,
      clientId,
      key: dayOf(saidAt, zone),
      dueAt: saidAt + AFTER_MS,
      policy: 'next_working_time' as const,
      expiresAt: null,
      subject: { kind: 'confirmation' as const, saidAt, dueAt: dueWithin24Hours(saidAt, calendar) },
    }))
    .filter(({ dueAt }) => dueAt < horizon);
};
