import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { byClient } from '#shared/domain/today-order.ts';
import { formatDay } from '#shared/text/format.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { useRouter } from '../../../app/router.tsx';
import { useLanguage } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { RowList } from '../../../ui/RowList.tsx';
import { RuleAbove } from '../RuleAbove.tsx';
import { useAround } from '../today-words.ts';
import styles from './triage.module.css';
import { TriageBar } from './TriageBar.tsx';
import { TriageRow } from './TriageRow.tsx';
import { useTicks } from './use-ticks.ts';

const css = classes(styles);

type Day = Output<'today.triage'>;

/** All that is due, a client a row; what is ticked is done with together. */
export function TriagePage({ day }: { readonly day: Day }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const around = useAround(day);
  const groups = byClient(day.lines);
  const ticks = useTicks(groups.map(({ clientId }) => clientId));
  return (
    <Page width="read">
      <TriageHead day={day} />
      {groups.length === 0 ? (
        <RuleAbove>
          <EmptyState title={t('today.triage.empty')}>{t('today.triage.emptyText')}</EmptyState>
        </RuleAbove>
      ) : (
        <>
          <TriageBar lines={day.lines} ticks={ticks} isBack={day.back !== null} />
          <RowList
            label={t('today.triage.list')}
            items={groups}
            keyOf={({ clientId }) => clientId}
            height={52}
            pressOpens={false}
            onOpen={({ clientId }) => go({ view: 'client', id: clientId })}
            onAct={({ clientId }) => ticks.toggle(clientId)}
          >
            {({ clientId, lines }) => <TriageRow lines={lines} around={around} isTicked={ticks.has(clientId)} onTick={() => ticks.toggle(clientId)} />}
          </RowList>
        </>
      )}
      {day.total > day.lines.length && <p className={css('beyond')}>{t('today.beyond', { count: day.total - day.lines.length })}</p>}
    </Page>
  );
}

function TriageHead({ day: { total, clients, back } }: { readonly day: Day }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const answer = t('today.triage.lede', { things: t('today.triage.things', { count: total }), clients: t('today.triage.clients', { count: clients }) });
  const away = back && { from: formatDay(back.fromOn, language, 'long'), to: formatDay(back.toOn, language, 'long') };
  return (
    <PageHead
      title={t('today.triage.title')}
      aside={<RouteLink to={{ view: 'today' }}>{t('today.triage.ordinary')}</RouteLink>}
      lede={
        <>
          <b>{answer}</b> {away && (away.from === away.to ? t('today.triage.wasAwayDay', away) : t('today.triage.wasAway', away))} {t('today.triage.hint')}
        </>
      }
    />
  );
}
