import { WIN_DAYS } from '#shared/domain/phases/wins.ts';
import { addDays, dayOf, daysBetween } from '#shared/time/day.ts';
import { lastTold } from '../../store/wins.ts';
import { onMorningOf } from '../morning-of.ts';
import type { ReminderSource } from '../source.ts';

/** Six weeks without a win that was told, and again after as many more (spec 2.17). */
export const noWin: ReminderSource = ({ read, now, zone, horizon }) => {
  const last = addDays(dayOf(horizon, zone), -1);
  return lastTold(read, zone).flatMap(({ clientId, since }) => {
    const rounds = Math.floor(daysBetween(since, last) / WIN_DAYS);
    if (rounds < 1) return [];
    const when = onMorningOf(addDays(since, rounds * WIN_DAYS), zone);
    // Thousands may have had their week, where nobody writes down wins.
    if (when.expiresAt <= now) return [];
    return [
      {
        kind: 'no_win' as const,
        refId: clientId,
        clientId,
        ...when,
        subject: { kind: 'no_win' as const, since },
      },
    ];
  });
};
