import { addDays, dayOf, daysBetween, instantOf } from '#shared/time/day.ts';
import { toAnnounce } from '../../plans/unannounced.ts';
import type { ReminderSource } from '../source.ts';

/** When the practice opens, on most days. */
const MORNING = '09:00';
/** Then Today alone says it. */
const STANDS_DAYS = 7;

/** Another rhythm is told before it comes: once, in the morning of its day (spec 2.10). */
export const newRhythm: ReminderSource = ({ read, zone, horizon, today }) =>
  toAnnounce(read, addDays(dayOf(horizon, zone), -1), today).map(({ planId, clientId, engagementId, dueOn, anchorOn, stays }) => ({
    kind: 'new_rhythm',
    refId: planId,
    clientId,
    key: dueOn,
    dueAt: instantOf(dueOn, MORNING, zone),
    policy: 'next_working_time',
    expiresAt: instantOf(addDays(dueOn, STANDS_DAYS), '00:00', zone),
    subject: { kind: 'new_rhythm', engagementId, day: daysBetween(anchorOn, dueOn), stays },
  }));
