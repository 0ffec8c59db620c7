import { formatDay, formatTime } from '#shared/text/format.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf } from '#shared/time/day.ts';
import { useLanguage, useToday } from './start.tsx';

/** A moment as a day with its year and a time of day: by these copies are told apart. */
export function useMoment(): (at: Instant) => string {
  const language = useLanguage();
  const { zone } = useToday();
  return (at) => `${formatDay(dayOf(at, zone), language, 'withYear')}, ${formatTime(at, zone, language)}`;
}
