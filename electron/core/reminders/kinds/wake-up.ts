import { addDays, instantOf } from '#shared/time/day.ts';
import { wakingUp } from '../../store/coming-due.ts';
import type { ReminderSource } from '../source.ts';

/** Those put aside until a day, when it opens. */
export const wakeUp: ReminderSource = ({ read, today, zone }) =>
  wakingUp(read, addDays(today, 1)).map(({ clientId, on }) => ({
    kind: 'wake_up',
    refId: clientId,
    clientId,
    key: on,
    dueAt: instantOf(on, '00:00', zone),
    policy: 'next_working_time',
    expiresAt: null,
    subject: { kind: 'wake_up', on },
  }));
