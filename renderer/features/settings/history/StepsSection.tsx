import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '#shared/contract/history.ts';
import { useCall } from '../../../api/use-call.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { SettingsSection } from '../SettingsSection.tsx';
import styles from './history.module.css';
import { StepRow } from './StepRow.tsx';

const css = classes(styles);
const FIRST = 20;

/** The last steps, newest first: what can be taken back with all that came after it, and what can be done again. */
export function StepsSection() {
  const { t } = useTranslation();
  const steps = useCall('history.list', {});
  return (
    <SettingsSection title={t('history.page.steps')} text={t('history.page.stepsText')}>
      <Loaded of={steps}>{(rows) => (rows.length === 0 ? <p className={css('none')}>{t('history.page.none')}</p> : <Steps rows={rows} />)}</Loaded>
    </SettingsSection>
  );
}

function Steps({ rows }: { readonly rows: readonly HistoryStep[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const standing = rows.filter(({ by, undoneAt }) => by === 'user' && undoneAt === null);
  const undone = rows.filter(({ undoneAt }) => undoneAt !== null).toReversed();
  return (
    <>
      <ul className={css('rows')} aria-label={t('history.page.steps')}>
        {(all ? rows : rows.slice(0, FIRST)).map((step) => {
          const way = step.undoneAt === null ? standing : undone;
          return <StepRow key={step.id} step={step} between={way.indexOf(step)} end={way[0]?.id ?? step.id} />;
        })}
      </ul>
      {rows.length > FIRST && !all && (
        <div>
          <Button onPress={() => setAll(true)}>{t('history.page.earlier')}</Button>
        </div>
      )}
    </>
  );
}
