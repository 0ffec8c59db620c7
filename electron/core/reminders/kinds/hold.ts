import { addDays, dayOf, instantOf, timeOf } from '#shared/time/day.ts';
import { holdsRunningOut } from '../../store/coming-due.ts';
import type { ReminderSource } from '../source.ts';

/** Two times kept free for somebody, one day before they come free: on a working day, so that one can still ask. */
export const hold: ReminderSource = ({ read, now, today, zone }) =>
  holdsRunningOut(read, now, instantOf(addDays(today, 3), '00:00', zone)).map(({ id, clientId, ...slots }) => {
    const [on, time] = [dayOf(slots.expiresAt, zone), timeOf(slots.expiresAt, zone)];
    return {
      kind: 'hold',
      refId: id,
      clientId,
      key: on,
      dueAt: instantOf(addDays(on, -1), time, zone),
      policy: 'previous_working_day',
      expiresAt: slots.expiresAt,
      subject: { kind: 'hold', ...slots },
    };
  });
