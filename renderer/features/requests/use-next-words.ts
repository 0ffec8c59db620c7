import { useTranslation } from 'react-i18next';
import type { RequestView } from '#shared/contract/requests.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { dayOf } from '#shared/time/day.ts';
import { useLanguage, useToday } from '../../app/start.tsx';

/** What comes next of a list, in one sentence. */
export function useNextWords(next: RequestView['next']): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today, zone } = useToday();
  const near = (on: Parameters<typeof formatDayNear>[0]): string => formatDayNear(on, today, language, 'long');
  if (next.state === 'done') return t('requests.state.done');
  if (next.state === 'draft') return t('requests.state.draft');
  if (next.state === 'quiet') return next.until === null ? t('requests.state.quiet') : t('requests.state.quietUntil', { date: near(next.until) });
  const ask = t(`requests.ask.${next.as ?? 'full'}`, { count: next.now.length });
  if (next.state === 'due') return next.statutory ? t('requests.state.law', { ask }) : t('requests.state.due', { ask });
  const words = { ask, date: near(dayOf(next.askAt ?? 0, zone)) };
  return t(next.inTouch ? 'requests.state.inTouch' : 'requests.state.waiting', words);
}
