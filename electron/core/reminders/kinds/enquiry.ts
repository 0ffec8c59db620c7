import { firstAnswerTarget } from '#shared/domain/clock24.ts';
import { dayOf } from '#shared/time/day.ts';
import { workingCalendarOf } from '../../calendar/working-calendar.ts';
import { firstAnswersOwed } from '../../store/coming-due.ts';
import type { ReminderSource } from '../source.ts';

/** Enquiries whose hour of work is over (spec 2.2); the hard limit stands on Today. */
export const enquiry: ReminderSource = ({ practice, read, zone, horizon }) => {
  const calendar = workingCalendarOf(practice);
  return firstAnswersOwed(read)
    .map(({ id, clientId, askedAt, dueAt }) => ({
      kind: 'enquiry' as const,
      refId: id,
      clientId,
      key: dayOf(askedAt, zone),
      dueAt: Math.min(firstAnswerTarget(askedAt, calendar), dueAt),
      policy: 'next_working_time' as const,
      expiresAt: null,
      subject: { kind: 'enquiry' as const, askedAt, dueAt },
    }))
    .filter(({ dueAt }) => dueAt < horizon);
};
