import { useTranslation } from 'react-i18next';
import type { StoreProblem } from '#shared/contract/app.ts';
import { useStart } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { FormFoot } from '../../ui/FormRow.tsx';
import { LocatePractice } from './LocatePractice.tsx';
import { RestorePractice } from './RestorePractice.tsx';
import styles from './start.module.css';

const css = classes(styles);

/** Instead of everything while the practice file cannot be opened: what happened, what is safe, and the ways out. */
export function Recovery({ problem }: { readonly problem: StoreProblem }) {
  const { t } = useTranslation();
  const { syncedBy } = useStart();
  const retry = useAct('store.retry');
  const startNew = useAct('store.startNew');
  return (
    <main className={css('page')}>
      <div className={css('sheet')}>
        <h1>{t(`start.recovery.${problem.kind}.title`)}</h1>
        <p className={css('lede')}>{t(`start.recovery.${problem.kind}.text`)}</p>
        <p className={css('file')}>{problem.file}</p>
        {syncedBy && <p className={css('lede')}>{t('start.recovery.synced', { service: syncedBy === 'network' ? t('app.top.networkDrive') : syncedBy })}</p>}
        <FormFoot>
          <Button kind="go" pending={retry.pending} onPress={() => void retry.run({})}>
            {t('start.recovery.retry')}
          </Button>
        </FormFoot>
        <LocatePractice />
        <RestorePractice />
        <section className={css('way')}>
          <h2>{t('start.recovery.new.title')}</h2>
          <p>{t('start.recovery.new.text')}</p>
          <Button pending={startNew.pending} onPress={() => void startNew.run({})}>
            {t('start.recovery.new.act')}
          </Button>
        </section>
      </div>
    </main>
  );
}
