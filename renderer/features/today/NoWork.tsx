import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { DayNotices } from './DayNotices.tsx';
import { RuleAbove } from './RuleAbove.tsx';
import { awayWords } from './today-lede.ts';
import { TodayHead } from './TodayHead.tsx';
import { useAround } from './today-words.ts';

/** There are clients, but nobody is owed an update: no work is going on. */
export function NoWork({ day }: { readonly day: Output<'today.get'> }) {
  const { t } = useTranslation();
  const around = useAround(day);
  const { away } = day;
  return (
    <Page>
      <TodayHead day={day} answer={away ? awayWords(around, away) : t('today.idle.lede')} />
      <DayNotices day={day} />
      <RuleAbove>
        <EmptyState
          title={t('today.idle.title')}
          actions={
            <RouteLink to={{ view: 'clients' }} look="go">
              {t('today.empty.clients')}
            </RouteLink>
          }
        >
          {t('today.idle.text')}
        </EmptyState>
      </RuleAbove>
    </Page>
  );
}
