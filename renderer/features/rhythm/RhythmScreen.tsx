import { useTranslation } from 'react-i18next';
import { GAP_SCALES } from '#shared/domain/gap-strip.ts';
import type { Output } from '#shared/contract/index.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailedState } from '../../ui/FailedState.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { GapZones } from './GapAxis.tsx';
import { GapCounts } from './GapCounts.tsx';
import { GapLede } from './GapLede.tsx';
import { columnWidths, GapRows } from './GapRows.tsx';
import { GapStrip } from './GapStrip.tsx';
import { GapTable } from './GapTable.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import { RhythmNav } from './RhythmNav.tsx';
import { useGapView, type GapChart } from './use-gap-view.ts';
import styles from './rhythm.module.css';

const css = classes(styles);

/** Who has waited longer for news than agreed: everybody with whom work goes on, by the length of their silence. */
export function RhythmScreen() {
  const { t } = useTranslation();
  const chart = useGapView();
  const answer = chart.first;
  const isEmpty = answer?.all === 0;
  return (
    <Page width={answer && !isEmpty ? 'fill' : 'full'}>
      <PageHead
        title={t('rhythm.gaps.title')}
        aside={answer && !isEmpty && <Choices chart={chart} />}
        lede={answer && !isEmpty && <GapLede answer={answer} />}
      />
      <RhythmNav />
      {bodyOf(chart, answer)}
    </Page>
  );
}

function bodyOf(chart: GapChart, answer: Output<'rhythm.gaps'> | undefined) {
  if (chart.error && !answer) return <FailedState error={chart.error} onRetry={chart.refetch} />;
  if (!answer) return <Waiting lines={8} />;
  return answer.all === 0 ? <Nobody /> : <Gaps chart={chart} answer={answer} />;
}

function Nobody() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('rhythm.gaps.empty.title')} actions={<RouteLink to={{ view: 'clients' }}>{t('rhythm.gaps.empty.clients')}</RouteLink>}>
      {t('rhythm.gaps.empty.text')}
    </EmptyState>
  );
}

function Choices({ chart: { look, question, show, ask, isNarrow } }: { readonly chart: GapChart }) {
  const { t } = useTranslation();
  const looks = (['chart', 'table'] as const).map((value) => ({ value, label: t(`rhythm.gaps.look.${value}`) }));
  const scales = GAP_SCALES.map((value) => ({ value, label: t(`rhythm.gaps.scale.${value}`) }));
  return (
    <>
      <SegmentedControl label={t('rhythm.gaps.look.label')} options={looks} value={look} onChange={show} />
      {!isNarrow && look === 'chart' && (
        <SegmentedControl label={t('rhythm.gaps.scale.label')} options={scales} value={question.scale} onChange={(scale) => ask({ scale, parts: null })} />
      )}
      <PrintMenu />
    </>
  );
}

type Props = { readonly chart: GapChart; readonly answer: Output<'rhythm.gaps'> };

function Gaps({ chart, answer }: Props) {
  const { look, question, ask } = chart;
  const gridTemplateColumns = columnWidths(chart.isNarrow, useLanguage()).join(' ');
  return (
    <div className={css('gaps')}>
      <div className={css('above')}>
        <div className={css('total', look === 'table' && 'low')} style={{ gridTemplateColumns }}>
          <GapCounts chart={chart} answer={answer} />
          {look === 'chart' && <GapStrip chart={answer} scale={question.scale} chosen={question.parts} onChoose={(parts) => ask({ parts, band: null })} />}
          <Listed chart={chart} answer={answer} />
        </div>
        {look === 'chart' && (
          <div className={css('axis')} style={{ gridTemplateColumns }}>
            <span />
            <GapZones scale={question.scale} />
          </div>
        )}
      </div>
      {look === 'chart' ? <GapRows chart={chart} answer={answer} /> : <GapTable chart={chart} answer={answer} />}
    </div>
  );
}

/** How many are listed while it is not all of them, and the way back. */
function Listed({ chart: { question, ask, isNarrow }, answer: { all, total } }: Props) {
  const { t } = useTranslation();
  if (question.band === null && question.parts === null) return null;
  return (
    <div className={css('listed')} role="status">
      {!isNarrow && <span>{t('rhythm.gaps.listed', { total, count: all })}</span>}
      <Button size="small" onPress={() => ask({ band: null, parts: null })}>
        {t('rhythm.gaps.showAll')}
      </Button>
    </div>
  );
}
