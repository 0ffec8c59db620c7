import { WIN_DAYS } from '#shared/domain/phases/wins.ts';
import { addDays, dayOf, daysBetween, instantOf } from '#shared/time/day.ts';
import { lastTold } from '../../store/wins.ts';
import type { ReminderSource } from '../source.ts';

/** When the practice opens, on most days. */
const MORNING = '09:00';
/** Nobody needs to hear of it for longer; it comes again after as many weeks. */
const STANDS_DAYS = 7;

/** Six weeks without a win that was told, and again after as many more (spec 2.17). */
export const noWin: ReminderSource = ({ read, zone, horizon }) => {
  const last = addDays(dayOf(horizon, zone), -1);
  return lastTold(read, zone).flatMap(({ clientId, since }) => {
    const rounds = Math.floor(daysBetween(since, last) / WIN_DAYS);
    if (rounds < 1) return [];
    const on = addDays(since, rounds * WIN_DAYS);
    return [
      {
        kind: 'no_win' as const,
        refId: clientId,
        clientId,
        key: on,
        dueAt: instantOf(on, MORNING, zone),
        policy: 'next_working_time' as const,
        expiresAt: instantOf(addDays(on, STANDS_DAYS), '00:00', zone),
        subject: { kind: 'no_win' as const, since },
      },
    ];
  });
};
