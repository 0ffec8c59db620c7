import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#shared/text/format.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, timeOf, type Day } from '#shared/time/day.ts';
import { useLanguage } from '../../app/start.tsx';

export type AsOf = { readonly now: Instant; readonly today: Day; readonly zone: string };

const MIDNIGHT = '00:00';

/**
 * A moment as one says it today: the time of this day, else its day before it, with the year where it is another.
 * `days`: what is due on a day, and not at an hour, begins at midnight; then the day says it.
 */
export function useMoments({ today, zone }: Pick<AsOf, 'today' | 'zone'>): (at: Instant, days?: boolean) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (at, days = false) => {
    const on = dayOf(at, zone);
    const day = formatDay(on, language, on.slice(0, 4) === today.slice(0, 4) ? 'shortWeekday' : 'withYear');
    if (days && timeOf(at, zone) === MIDNIGHT) return on === today ? t('today.day') : day;
    const time = formatTime(at, zone, language);
    return on === today ? time : t('reminders.centre.at', { day, time });
  };
}
