import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './reports.module.css';

const css = classes(styles);

type Props = {
  /** The question it answers. */
  readonly title: string;
  /** The answer in a sentence, the answer itself in `<b>`. */
  readonly answer: ReactNode;
  /** Null: there is nothing to draw yet; the answer says so. */
  readonly chart: ReactNode;
  /** The same as figures: what a screen reader is given. */
  readonly table: ReactNode;
};

/** One number of one's own: its question, its answer, and behind it a chart or a table. */
export function ChartFrame({ title, answer, chart, table }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  const looks = (['chart', 'table'] as const).map((value) => ({ value, label: t(`rhythm.gaps.look.${value}`) }));
  return (
    <section className={css('frame')} aria-labelledby={id}>
      <header className={css('frameHead')}>
        <h2 id={id}>{title}</h2>
        {chart !== null && <SegmentedControl label={t('reports.look', { title })} options={looks} value={look} onChange={setLook} />}
      </header>
      <p className={css('answer')}>{answer}</p>
      {chart !== null && (look === 'chart' ? <div aria-hidden="true">{chart}</div> : table)}
    </section>
  );
}
