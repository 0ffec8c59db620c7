import { addDays, instantOf } from '#shared/time/day.ts';
import { holdsRunningOut } from '../../store/coming-due.ts';
import type { LineSource } from '../line-source.ts';

/** Two times kept free for somebody, from the day before they come free. */
export const hold: LineSource = ({ read, now, today, zone }) =>
  holdsRunningOut(read, now, instantOf(addDays(today, 2), '00:00', zone)).map(({ id, clientId, expiresAt, ...slots }) => ({
    rank: 'waiting',
    order: [1, expiresAt],
    refId: id,
    clientId,
    at: expiresAt,
    subject: { kind: 'hold', ...slots },
  }));
