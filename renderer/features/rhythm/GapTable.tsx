import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { GapLine } from '#shared/contract/rhythm.ts';
import { formatNumber } from '#shared/text/format.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { Table } from '../../ui/Table.tsx';
import { firmOf, personOf } from '../today/today-words.ts';
import { GapAct } from './GapAct.tsx';
import { heardWords, untilWords } from './gap-words.ts';
import type { GapChart } from './use-gap-view.ts';
import styles from './rhythm.module.css';

const css = classes(styles);
/** So many rows at first, and with every press. */
const STEP = 100;

type Props = { readonly chart: GapChart; readonly answer: Output<'rhythm.gaps'> };

/** The same as figures, for reading and for screen readers. */
export function GapTable({ chart: { row, need, isNarrow }, answer: { total, today } }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(STEP);
  const lines = Array.from({ length: Math.min(wanted, total) }, (_, index) => row(index)).filter((line) => line !== undefined);
  const columns = ['band', 'client', 'share', 'days', ...(isNarrow ? [] : (['heard'] as const)), 'until'] as const;
  const more = (): void => {
    need(0, wanted + STEP - 1);
    setWanted(wanted + STEP);
  };
  return (
    <div className={css('figures')}>
      <Table
        label={t('rhythm.gaps.title')}
        columns={[
          ...columns.map((id) => ({ id, label: t(`rhythm.gaps.column.${id}`), align: id === 'share' || id === 'days' ? ('right' as const) : undefined })),
          { id: 'act', label: t('rhythm.gaps.column.act'), labelHidden: true },
        ]}
      >
        {lines.map((line) => (
          <Row key={line.clientId} line={line} isNarrow={isNarrow} today={today} />
        ))}
      </Table>
      {total > wanted && <Button onPress={more}>{t('rhythm.gaps.more', { count: Math.min(STEP, total - wanted) })}</Button>}
    </div>
  );
}

type RowProps = { readonly line: GapLine; readonly isNarrow: boolean; readonly today: Output<'rhythm.gaps'>['today'] };

function Row({ line, isNarrow, today }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { gap, clientId } = line;
  const firm = firmOf(line);
  return (
    <tr>
      <td>
        <StatusBadge tone={gap.band} bare>
          {t(`app.band.${gap.band}`)}
        </StatusBadge>
      </td>
      <td>
        <RouteLink to={{ view: 'client', id: clientId }}>{personOf(line)}</RouteLink>
        {firm && !isNarrow && <span className={css('firm')}>{firm}</span>}
      </td>
      <td className="num">{t('rhythm.gaps.times', { value: formatNumber(gap.ratio, language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }) })}</td>
      <td className="num">
        <b>{gap.gapDays}</b> <span className={css('faint')}>{t('rhythm.gaps.of', { days: gap.targetDays })}</span>
      </td>
      {!isNarrow && <td>{heardWords(t, line, today, language)}</td>}
      <td>{untilWords(gap, today, language)}</td>
      <td>
        <GapAct line={line} />
      </td>
    </tr>
  );
}
