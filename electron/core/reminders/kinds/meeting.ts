import { endOf } from '#shared/domain/meetings/meeting.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { meetingsDue } from '../../store/coming-due.ts';
import { minuteKey } from '../occurrence-key.ts';
import type { ReminderSource } from '../source.ts';

const BEFORE_MS = 15 * MINUTE;

/** Meetings, shortly before; until they are over. */
export const meeting: ReminderSource = ({ read, zone, horizon, now }) =>
  meetingsDue(read, horizon + BEFORE_MS)
    .filter((it) => endOf(it) > now)
    .map(({ id, clientId, type, at, minutes, place }) => ({
      kind: 'meeting',
      refId: id,
      clientId,
      key: minuteKey(at, zone),
      dueAt: at - BEFORE_MS,
      policy: 'exact',
      expiresAt: endOf({ at, minutes }),
      subject: { kind: 'meeting', at, type, minutes, place },
    }));
