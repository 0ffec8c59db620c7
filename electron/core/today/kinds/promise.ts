import { promisesDue } from '../../store/coming-due.ts';
import type { LineSource } from '../line-source.ts';

/** Own promises that run out today or have run out; one with its day in the minutes of a meeting is a deadline. */
export const promise: LineSource = ({ read, now, until }) =>
  promisesDue(read, until).map(({ id, clientId, dueAt, agreed, ...about }) => ({
    rank: agreed ? 'deadline' : 'promise',
    order: [dueAt],
    refId: id,
    clientId,
    at: dueAt,
    subject: { kind: 'promise', ...about, late: dueAt < now, agreed: agreed === 1 },
  }));
