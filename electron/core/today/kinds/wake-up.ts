import { instantOf } from '#shared/time/day.ts';
import { wakingUp } from '../../store/coming-due.ts';
import type { LineSource } from '../line-source.ts';

/** Those put aside until a day that has come. */
export const wakeUp: LineSource = ({ read, today, zone }) =>
  wakingUp(read, today).map(({ clientId, on }) => ({
    rank: 'waiting',
    order: [1, instantOf(on, '00:00', zone)],
    refId: clientId,
    clientId,
    at: null,
    on,
    subject: { kind: 'wake_up' },
  }));
