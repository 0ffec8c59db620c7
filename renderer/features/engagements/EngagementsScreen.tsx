import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { ENGAGEMENTS_SHOWN, type EngagementLine, type EngagementsShown } from '#shared/contract/engagements.ts';
import { usePagedCall, type Paged } from '../../api/use-paged-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useRouter } from '../../app/router.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailedState } from '../../ui/FailedState.tsx';
import { LongRowList } from '../../ui/LongRowList.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { ClientLink } from '../clients/ClientLink.tsx';
import styles from './engagements.module.css';
import { EngagementsNav } from './EngagementsNav.tsx';
import { useStandingWords } from './use-standing-words.ts';

const css = classes(styles);
const ROW_HEIGHT = 52;

/** Everything that is agreed, begun or waited for, over all clients. */
export function EngagementsScreen() {
  const { t } = useTranslation();
  const [show, setShow] = useState<EngagementsShown>('moving');
  const list = usePagedCall('engagements.list', { show });
  return (
    <Page width="fill">
      <PageHead title={t('engagements.title')} lede={list.total !== undefined && <Lede show={show} count={list.total} />} />
      <EngagementsNav />
      <div className={css('filter')}>
        <SegmentedControl
          label={t('engagements.show.label')}
          options={ENGAGEMENTS_SHOWN.map((value) => ({ value, label: t(`engagements.show.${value}`) }))}
          value={show}
          onChange={setShow}
        />
      </div>
      <Lines list={list} show={show} />
    </Page>
  );
}

function Lede({ show, count }: { readonly show: EngagementsShown; readonly count: number }) {
  return <Trans i18nKey={`engagements.lede.${show}`} count={count} components={{ b: <b /> }} />;
}

function Lines({ list, show }: { readonly list: Paged<'engagements.list'>; readonly show: EngagementsShown }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const { total, row, need } = list;
  if (list.error) return <FailedState error={list.error} onRetry={list.refetch} />;
  if (total === undefined) return <Waiting lines={8} />;
  if (total === 0)
    return (
      <EmptyState title={t(`engagements.empty.${show}`)} actions={<RouteLink to={{ view: 'clients' }}>{t('engagements.empty.clients')}</RouteLink>}>
        {t('engagements.empty.text')}
      </EmptyState>
    );
  const openRow = (index: number): void => {
    const line = row(index);
    if (line) go({ view: 'engagement', id: line.id, part: 'overview' });
  };
  return (
    <LongRowList
      label={t('engagements.title')}
      sections={[{ id: 'all', head: null, count: total, note: null }]}
      keyOf={(index) => row(index)?.id ?? -index - 1}
      rowHeight={ROW_HEIGHT}
      onOpen={openRow}
      onRange={need}
    >
      {(index) => {
        const line = row(index);
        return line ? <Line line={line} /> : null;
      }}
    </LongRowList>
  );
}

function Line({ line }: { readonly line: EngagementLine }) {
  const { t } = useTranslation();
  const { sheet, onboarding, requests } = useStandingWords(line.standing);
  const { clientId, clientName, personName, title, stage, id } = line;
  return (
    <div className={css('line')}>
      <div>
        <RouteLink look="name" to={{ view: 'engagement', id, part: 'overview' }}>
          {title}
        </RouteLink>
        <div className={css('small')}>
          <ClientLink client={{ clientId, name: clientName, personName }} />
        </div>
      </div>
      <div className={css('small')}>{t(`app.stage.${stage}`)}</div>
      <div className={css('small')}>{sheet}</div>
      <div className={css('small')}>{onboarding}</div>
      <div className={css('small')}>{requests}</div>
    </div>
  );
}
