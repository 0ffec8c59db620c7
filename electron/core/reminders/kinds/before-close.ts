import { addDays, instantOf } from '#shared/time/day.ts';
import { runningOut } from '../../clocks/clock-views.ts';
import { weekClosesFrom } from '../../today/occasion.ts';
import type { ReminderSource } from '../source.ts';

/** There is one end of a day, and it is no row. */
const THE_END = 0;

/** The last hours of the working week, while promises run out before the next morning of work; until the day is over. */
export const beforeClose: ReminderSource = ({ practice, today, zone }) => {
  const dueAt = weekClosesFrom(practice);
  const closing = dueAt === null ? null : runningOut(practice);
  if (dueAt === null || !closing || closing.promises === 0) return [];
  return [
    {
      kind: 'before_close',
      refId: THE_END,
      clientId: null,
      key: today,
      dueAt,
      policy: 'exact',
      expiresAt: instantOf(addDays(today, 1), '00:00', zone),
      subject: { kind: 'before_close', ...closing },
    },
  ];
};
