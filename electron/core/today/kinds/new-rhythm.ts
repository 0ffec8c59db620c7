import { daysBetween } from '#shared/time/day.ts';
import { toAnnounce } from '../../plans/unannounced.ts';
import type { LineSource } from '../line-source.ts';

/** Another rhythm is told before it comes, and it is time (spec 2.10). */
export const newRhythm: LineSource = ({ read, today }) =>
  toAnnounce(read, today, today).map(({ planId, clientId, engagementId, dueOn, anchorOn, stays }) => ({
    rank: 'waiting',
    order: [1, Date.parse(dueOn)],
    refId: planId,
    clientId,
    at: null,
    on: dueOn,
    subject: { kind: 'new_rhythm', engagementId, day: daysBetween(anchorOn, today), stays },
  }));
