import { addDays, instantOf } from '#shared/time/day.ts';
import { untalkedSheets } from '../../store/clause-discussions.ts';
import type { ReminderSource } from '../source.ts';

/** Signed without the talk: once, on the working day after (spec 2.8). */
export const untalked: ReminderSource = ({ read, zone, horizon }) =>
  untalkedSheets(read, horizon)
    .map(({ sheetId, clientId, engagementId, signedOn, points }) => ({
      kind: 'untalked' as const,
      refId: sheetId,
      clientId,
      key: signedOn,
      dueAt: instantOf(addDays(signedOn, 1), '00:00', zone),
      policy: 'next_working_time' as const,
      expiresAt: null,
      subject: { kind: 'untalked' as const, engagementId, signedOn, points: [...points] },
    }))
    .filter(({ dueAt }) => dueAt < horizon);
