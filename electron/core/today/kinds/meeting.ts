import { endOf } from '#shared/domain/meetings/meeting.ts';
import { meetingsDue } from '../../store/coming-due.ts';
import type { LineSource } from '../line-source.ts';

/** Meetings of today, and earlier ones of which nobody has said how they went. */
export const meeting: LineSource = ({ read, now, until }) =>
  meetingsDue(read, until).map(({ id, clientId, at, ...about }) => ({
    rank: 'moment',
    order: [at],
    refId: id,
    clientId,
    at,
    subject: { kind: 'meeting', ...about, past: endOf({ at, minutes: about.minutes }) <= now },
  }));
