import { minutesDue } from '../../store/coming-due.ts';
import type { LineSource } from '../line-source.ts';

/** Minutes go out within 24 hours: an own promise after every meeting. */
export const minutes: LineSource = ({ read, now, until }) =>
  minutesDue(read, until).map(({ id, clientId, dueAt, type, heldAt }) => ({
    rank: 'promise',
    order: [dueAt],
    refId: id,
    clientId,
    at: dueAt,
    subject: { kind: 'minutes', type, heldAt, late: dueAt < now },
  }));
