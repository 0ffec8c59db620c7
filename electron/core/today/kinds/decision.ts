import { decisionsDue } from '../../store/coming-due.ts';
import type { LineSource } from '../line-source.ts';

/** Moments fixed for a yes or a no. */
export const decision: LineSource = ({ read, now, until }) =>
  decisionsDue(read, until).map(({ id, clientId, at, channel }) => ({
    rank: 'moment',
    order: [at],
    refId: id,
    clientId,
    at,
    subject: { kind: 'decision', channel, late: at < now },
  }));
