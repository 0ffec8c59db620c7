import { WIN_DAYS } from '#shared/domain/phases/wins.ts';
import { addDays, dayOf, daysBetween } from '#shared/time/day.ts';
import { lastTold } from '../../store/wins.ts';
import { onMorningOf } from '../morning-of.ts';
import type { ReminderSource } from '../source.ts';

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
        ...onMorningOf(on, zone),
        subject: { kind: 'no_win' as const, since },
      },
    ];
  });
};
