import type { Language } from '#shared/domain/language.ts';
import { formatDay, formatTime } from '#shared/text/format.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf } from '#shared/time/day.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';

/** "Thursday 12 March, 10:00", where it stands by itself and in no sentence. */
export function momentIn(practice: Practice, at: Instant, language: Language): string {
  const { zone } = calendarOf(practice);
  return `${formatDay(dayOf(at, zone), language, 'weekday')}, ${formatTime(at, zone, language)}`;
}
