import { useTranslation } from 'react-i18next';
import { formatDay } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';
import { useLanguage } from '../../app/start.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RuleAbove } from './RuleAbove.tsx';

/** A day of absence on which nothing hard is due. */
export function Calm({ backOn }: { readonly backOn: Day }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <RuleAbove>
      <EmptyState title={t('today.away.calm')}>{t('today.away.calmText', { date: formatDay(backOn, language, 'weekday') })}</EmptyState>
    </RuleAbove>
  );
}
