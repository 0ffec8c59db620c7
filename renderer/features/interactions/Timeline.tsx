import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InteractionView } from '#shared/contract/views.ts';
import { LANES, type Lane } from '#shared/domain/interaction.ts';
import { usePagedCall } from '../../api/use-paged-call.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailedState } from '../../ui/FailedState.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import styles from './timeline.module.css';
import { TimelineRows } from './TimelineRows.tsx';
import { useLog } from './use-log.ts';

const css = classes(styles);
/** Rows asked for at once: three windows full. */
const PAGE = 100;

/** Everything that happened with a client, the latest first, by kind if one likes. */
export function Timeline({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Lane | 'all'>('all');
  const page = usePagedCall('interactions.list', { clientId, lanes: shown === 'all' ? [] : [shown] }, PAGE);
  const rows = loadedRows(page.row);
  const filter = (['all', ...LANES] as const).map((value) => ({ value, label: t(`interactions.lane.${value}`) }));
  const isEmpty = page.total === 0;
  return (
    <section aria-label={t('interactions.timeline.label')} className={css('timeline')}>
      {!(isEmpty && shown === 'all') && (
        <div className={css('filter')}>
          <SegmentedControl label={t('interactions.timeline.filter')} options={filter} value={shown} onChange={setShown} />
        </div>
      )}
      {page.total === undefined && (page.error ? <FailedState error={page.error} onRetry={page.refetch} /> : <Waiting />)}
      {isEmpty && (shown === 'all' ? <NothingYet clientId={clientId} /> : <NothingOfThisKind onShowAll={() => setShown('all')} />)}
      {rows.length > 0 && <TimelineRows rows={rows} />}
      {page.total !== undefined && rows.length > 0 && rows.length < page.total && (
        <More shown={rows.length} total={page.total} onMore={() => page.need(0, rows.length)} />
      )}
    </section>
  );
}

function loadedRows(row: (index: number) => InteractionView | undefined): readonly InteractionView[] {
  const rows: InteractionView[] = [];
  for (let next = row(0); next; next = row(rows.length)) rows.push(next);
  return rows;
}

function NothingYet({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation();
  const log = useLog();
  return (
    <EmptyState
      title={t('interactions.timeline.emptyTitle')}
      actions={<Button onPress={() => log.open({ clientId })}>{t('interactions.timeline.log')}</Button>}
    >
      {t('interactions.timeline.emptyText')}
    </EmptyState>
  );
}

function NothingOfThisKind({ onShowAll }: { readonly onShowAll: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('interactions.timeline.emptyOfKind')} actions={<Button onPress={onShowAll}>{t('interactions.timeline.showAll')}</Button>}>
      {t('interactions.timeline.emptyOfKindText')}
    </EmptyState>
  );
}

function More({ shown, total, onMore }: { readonly shown: number; readonly total: number; readonly onMore: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={css('more')}>
      <Button onPress={onMore}>{t('interactions.timeline.more', { count: Math.min(PAGE, total - shown) })}</Button>
      <span>{t('interactions.timeline.shown', { shown, total })}</span>
    </div>
  );
}
