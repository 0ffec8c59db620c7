import { useTranslation } from 'react-i18next';
import type { GapView } from '#shared/contract/views.ts';
import { formatDayNear, localeOf } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import type { Strip } from './strip.ts';

/** "Since 20 January only 2 requests and a bill", from what really happened; on the day of the news itself there is no since. */
export function useSilenceSentence(): (strip: Strip, gap: GapView) => string | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const joined = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return ({ silence, reachesFurther }, gap) => {
    const date = formatDayNear(gap.since, today, language, 'long');
    if (silence.length === 0) return gap.gapDays === 0 ? null : t('interactions.strip.nothingSince', { date });
    const list = joined.format(silence.map(({ kind, count }) => t(`interactions.strip.since.${kind}`, { count })));
    return reachesFurther ? t('interactions.strip.noneOfTwelve', { list }) : t('interactions.strip.onlySince', { date, list });
  };
}
