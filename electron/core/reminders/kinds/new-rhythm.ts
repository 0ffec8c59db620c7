import { addDays, dayOf, daysBetween } from '#shared/time/day.ts';
import { toAnnounce } from '../../plans/unannounced.ts';
import { onMorningOf } from '../morning-of.ts';
import type { ReminderSource } from '../source.ts';

/** Another rhythm is told before it comes: once, in the morning of its day (spec 2.10). */
export const newRhythm: ReminderSource = ({ read, zone, horizon, today }) =>
  toAnnounce(read, addDays(dayOf(horizon, zone), -1), today).map(({ planId, clientId, engagementId, dueOn, anchorOn, stays }) => ({
    kind: 'new_rhythm',
    refId: planId,
    clientId,
    ...onMorningOf(dueOn, zone),
    subject: { kind: 'new_rhythm', engagementId, day: daysBetween(anchorOn, dueOn), stays },
  }));
