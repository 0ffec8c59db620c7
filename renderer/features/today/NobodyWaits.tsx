import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { formatDay } from '#shared/text/format.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage } from '../../app/start.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { DayNotices } from './DayNotices.tsx';
import { Papers } from './Papers.tsx';
import { RuleAbove } from './RuleAbove.tsx';
import { awayWords } from './today-lede.ts';
import { TodayHead } from './TodayHead.tsx';
import { useAround } from './today-words.ts';

/** Nothing is left for today: when it is next worth a look. */
export function NobodyWaits({ day }: { readonly day: Output<'today.get'> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { next, postponed, away } = day;
  const around = useAround(day);
  return (
    <Page>
      <TodayHead day={day} answer={away ? awayWords(around, away) : t('today.empty.lede')} rest={postponed > 0 && t('today.postponed', { count: postponed })} />
      <DayNotices day={day} />
      <RuleAbove>
        <EmptyState
          title={next ? t('today.empty.next', { date: formatDay(next.on, language, 'weekday') }) : t('today.empty.nothing')}
          actions={
            <RouteLink to={{ view: 'clients' }} look="plain">
              {t('today.empty.clients')}
            </RouteLink>
          }
        >
          {next ? t('today.empty.nextText', { name: next.clientName }) : t('today.empty.nothingText')}
        </EmptyState>
      </RuleAbove>
      <Papers isClosing={Boolean(day.closing)} />
    </Page>
  );
}
