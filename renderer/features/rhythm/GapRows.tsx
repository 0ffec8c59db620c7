import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { GapLine } from '#shared/contract/rhythm.ts';
import type { Language } from '#shared/domain/language.ts';
import { useLanguage } from '../../app/start.tsx';
import { useRouter } from '../../app/router.tsx';
import { classes } from '../../ui/classes.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import type { VirtualColumn } from '../../ui/VirtualHead.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { useLog } from '../interactions/use-log.ts';
import { firmOf, personOf } from '../today/today-words.ts';
import { GapAct } from './GapAct.tsx';
import { GapNumbers } from './GapAxis.tsx';
import { GapBar } from './GapBar.tsx';
import { heardWords, untilWords } from './gap-words.ts';
import type { GapChart, GapSort } from './use-gap-view.ts';
import styles from './rhythm.module.css';

const css = classes(styles);
const ROW = 24;

type Props = { readonly chart: GapChart; readonly answer: Output<'rhythm.gaps'> };

/** One row of 24 px per client, the longest silence first; only those in sight exist. */
export function GapRows({ chart, answer }: Props) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const { open } = useLog();
  const columns = useColumns(chart, answer.end);
  const cellsOf = useCells(chart, answer);
  const isByBand = chart.question.sort === 'gap' && chart.question.scale === 'share';
  const bandOf = (index: number): string | undefined => chart.row(index)?.gap.band;
  return (
    <VirtualList
      label={t('rhythm.gaps.title')}
      columns={columns}
      count={answer.total}
      rowHeight={ROW}
      dense
      beginsGroup={(index) => isByBand && index > 0 && bandOf(index) !== bandOf(index - 1)}
      cells={(index) => {
        const line = chart.row(index);
        return line ? cellsOf(line) : null;
      }}
      keyOf={(index) => chart.row(index)?.clientId ?? `row ${index}`}
      onRange={chart.need}
      onOpen={(index) => {
        const line = chart.row(index);
        if (line) go({ view: 'client', id: line.clientId });
      }}
      onAct={(index) => {
        const line = chart.row(index);
        if (line) open({ clientId: line.clientId });
      }}
      listKey={JSON.stringify(chart.question)}
    />
  );
}

/** Band, client, days, last heard, until and act; what is left is the chart's. Polish and Russian words are longer. */
const WIDE: Readonly<Record<Language, readonly [number, number, number, number, number, number]>> = {
  en: [94, 230, 76, 126, 60, 44],
  pl: [96, 208, 76, 132, 60, 66],
  ru: [100, 200, 76, 134, 66, 76],
};

/** As the drawing has them; the narrow ones leave out what the page of the client says anyway. */
export function columnWidths(isNarrow: boolean, language: Language): string[] {
  const [band, client, ...others] = WIDE[language].map((width) => `${width}px`);
  return isNarrow ? [band!, '150px', 'minmax(0, 1fr)', others[0]!, others[2]!] : [band!, client!, 'minmax(0, 1fr)', ...others];
}

function useColumns({ question, sortBy, isNarrow }: GapChart, end: number): VirtualColumn[] {
  const { t } = useTranslation();
  const widths = columnWidths(isNarrow, useLanguage());
  const sortable = (id: string, sort: GapSort, at: number, align?: 'right'): VirtualColumn => ({
    id,
    label: t(`rhythm.gaps.column.${id as 'days'}`),
    width: widths[at]!,
    align,
    onSort: () => sortBy(sort),
    // Left as it is, the longest silence comes first: that is said nowhere, as it is the order of the drawing.
    sorted: question.sort === sort && (sort !== 'gap' || question.reversed) ? (question.reversed ? 'descending' : 'ascending') : undefined,
  });
  const axis = { id: 'bar', label: t('rhythm.gaps.column.bar'), width: widths[2]!, control: <GapNumbers scale={question.scale} end={end} /> };
  const left = [sortable('band', 'gap', 0), sortable('client', 'name', 1), axis, sortable('days', 'days', 3, 'right')];
  if (isNarrow) return [...left, sortable('until', 'until', 4)];
  return [
    ...left,
    sortable('heard', 'heard', 4),
    sortable('until', 'until', 5),
    { id: 'act', label: t('rhythm.gaps.column.act'), width: widths[6]!, labelHidden: true, align: 'right' },
  ];
}

function useCells({ question, isNarrow }: GapChart, { end, today }: Output<'rhythm.gaps'>): (line: GapLine) => ReactNode[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return (line) => {
    const { gap } = line;
    const firm = firmOf(line);
    const cells: ReactNode[] = [
      <StatusBadge key="band" tone={gap.band} bare>
        {t(`app.band.${gap.band}`)}
      </StatusBadge>,
      <Fragment key="client">
        {personOf(line)}
        {firm && !isNarrow && <span className={css('firm')}>{firm}</span>}
      </Fragment>,
      <GapBar key="bar" gap={gap} scale={question.scale} end={end} />,
      <Fragment key="days">
        <b>{gap.gapDays}</b> <span className={css('faint')}>{t('rhythm.gaps.of', { days: gap.targetDays })}</span>
      </Fragment>,
    ];
    const until = (
      <span key="until" className={css('muted')}>
        {untilWords(gap, today, language)}
      </span>
    );
    if (isNarrow) return [...cells, until];
    const heard = (
      <span key="heard" className={css('muted')}>
        {heardWords(t, line, today, language)}
      </span>
    );
    return [...cells, heard, until, <GapAct key="act" line={line} />];
  };
}
