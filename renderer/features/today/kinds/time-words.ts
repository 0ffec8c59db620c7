import { formatDay, formatDayNear, formatTime } from '#shared/text/format.ts';
import { dayOf } from '#shared/time/day.ts';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import type { Around } from './line-kind.ts';

/** "16 h over" and from two days on "3 days over". */
export function overWords(at: number, { t, now }: Around): string {
  const late = now - at;
  return late < 2 * DAY_OF_HOURS
    ? t('today.over.hours', { count: Math.max(1, Math.floor(late / HOUR)) })
    : t('today.over.days', { count: Math.floor(late / DAY_OF_HOURS) });
}

/** The time of a moment of today, the day of any other. */
export function whenWords(at: number, { zone, today, language }: Around): string {
  const on = dayOf(at, zone);
  return on === today ? formatTime(at, zone, language) : formatDayNear(on, today, language);
}

/** "25 Feb, 17:00", to be read in a sentence. */
export function momentWords(at: number, { zone, language }: Around): string {
  return `${formatDay(dayOf(at, zone), language, language === 'pl' ? 'long' : 'short')}, ${formatTime(at, zone, language)}`;
}
