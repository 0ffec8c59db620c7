import { useTranslation } from 'react-i18next';
import type { MergeState } from './merge-state.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './merge.module.css';

const css = classes(styles);

/** What will be so afterwards, before it is done. */
export function MergeSummary({ state: { keep, lose, join } }: { readonly state: MergeState }) {
  const { t } = useTranslation();
  const joined = [...join.values()].filter((into) => into !== null).length;
  const people = keep.people.length + join.size - joined;
  return (
    <ul className={css('summary')}>
      <li>{t('clients.merge.interactions', { count: keep.interactions + lose.interactions })}</li>
      <li>{t('clients.merge.engagements', { count: keep.engagements.length + lose.engagements.length })}</li>
      <li>{t('clients.merge.persons', { count: people })}</li>
      <li>{t('clients.merge.lists')}</li>
      <li>{t('clients.merge.stage', { stage: t(`app.stage.${keep.stage}`) })}</li>
      <li>{t('clients.merge.gone', { name: lose.name })}</li>
    </ul>
  );
}
