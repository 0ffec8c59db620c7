import { formatDay, formatDayNear, formatTime } from '#shared/text/format.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf } from '#shared/time/day.ts';
import { useLanguage, useToday } from '../../app/start.tsx';

export type DayWords = {
  /** 3 Mar */
  readonly day: (at: Instant) => string;
  /** Tuesday 3 March */
  readonly weekday: (at: Instant) => string;
  /** 14:00 */
  readonly time: (at: Instant) => string;
};

/** Moments in the practice's zone and the interface language. */
export function useDayWords(): DayWords {
  const language = useLanguage();
  const { today, zone } = useToday();
  return {
    day: (at) => formatDayNear(dayOf(at, zone), today, language),
    weekday: (at) => formatDay(dayOf(at, zone), language, 'weekday'),
    time: (at) => formatTime(at, zone, language),
  };
}
