import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#shared/text/format.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
import { useLanguage } from '../../app/start.tsx';

export type AsOf = { readonly now: Instant; readonly today: Day; readonly zone: string };

/** A moment as one says it today: the time of this day, else its day before it, with the year where it is another. */
export function useMoments({ today, zone }: Pick<AsOf, 'today' | 'zone'>): (at: Instant) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (at) => {
    const on = dayOf(at, zone);
    const time = formatTime(at, zone, language);
    if (on === today) return time;
    return t('reminders.centre.at', { day: formatDay(on, language, on.slice(0, 4) === today.slice(0, 4) ? 'shortWeekday' : 'withYear'), time });
  };
}
