import { endOf } from '#shared/domain/meetings/meeting.ts';
import { dayOf } from '#shared/time/day.ts';
import { HOUR } from '#shared/time/duration.ts';
import { minutesDue } from '../../store/coming-due.ts';
import type { ReminderSource } from '../source.ts';

/** While it is fresh; our own number. */
const AFTER_MS = 2 * HOUR;
/** Owed for as long as they have not gone out. */
const EVER = Number.MAX_SAFE_INTEGER;

/** Minutes of meetings, some time after one was held. */
export const minutes: ReminderSource = ({ read, zone, horizon }) =>
  minutesDue(read, EVER)
    .map(({ id, clientId, heldAt, dueAt, minutes: lasted }) => ({
      kind: 'minutes' as const,
      refId: id,
      clientId,
      key: dayOf(heldAt, zone),
      dueAt: endOf({ at: heldAt, minutes: lasted }) + AFTER_MS,
      policy: 'next_working_time' as const,
      expiresAt: null,
      subject: { kind: 'minutes' as const, heldAt, dueAt },
    }))
    .filter(({ dueAt }) => dueAt < horizon);
