import { effectiveAt } from '#shared/domain/reminders/moments.ts';
import { addDays, dayOf, instantOf } from '#shared/time/day.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { workingCalendarOf } from '../../calendar/working-calendar.ts';
import { decisionsDue } from '../../store/coming-due.ts';
import { minuteKey } from '../occurrence-key.ts';
import type { ReminderSource } from '../source.ts';

const BEFORE_MS = 15 * MINUTE;
const POLICY = 'next_working_time';

/** The moment fixed for a yes or a no, shortly before; until the end of the day on which it can be said. */
export const decision: ReminderSource = ({ practice, read, zone, horizon }) => {
  const calendar = workingCalendarOf(practice);
  return decisionsDue(read, horizon + BEFORE_MS).map(({ id, clientId, at, channel }) => {
    const dueAt = at - BEFORE_MS;
    const lastOn = dayOf(Math.max(at, effectiveAt(dueAt, POLICY, calendar)), zone);
    return {
      kind: 'decision' as const,
      refId: id,
      clientId,
      key: minuteKey(at, zone),
      dueAt,
      policy: POLICY,
      expiresAt: instantOf(addDays(lastOn, 1), '00:00', zone),
      subject: { kind: 'decision' as const, at, channel },
    };
  });
};
