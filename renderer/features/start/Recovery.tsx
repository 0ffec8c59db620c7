import { useTranslation } from 'react-i18next';
import type { StoreProblem } from '#shared/contract/app.ts';
import { useStart } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { FormFoot } from '../../ui/FormRow.tsx';
import { LocatePractice } from './LocatePractice.tsx';
import { RestorePractice } from './RestorePractice.tsx';
import { Salvage } from './Salvage.tsx';
import styles from './start.module.css';

const css = classes(styles);

/** The file itself is the trouble: a copy is the first way out. Elsewhere the file is only not at hand. */
const OF_THE_FILE: ReadonlySet<StoreProblem['kind']> = new Set<StoreProblem['kind']>(['damaged', 'migration-failed', 'crash-loop']);

/** Instead of everything while the practice file cannot be opened: what happened, what is safe, and the ways out, a new beginning last. */
export function Recovery({ problem }: { readonly problem: StoreProblem }) {
  const { t } = useTranslation();
  const { syncedBy } = useStart();
  const ofTheFile = OF_THE_FILE.has(problem.kind);
  return (
    <main className={css('page')}>
      <div className={css('sheet')}>
        <h1>{t(`start.recovery.${problem.kind}.title`)}</h1>
        <p className={css('lede')}>{t(`start.recovery.${problem.kind}.text`)}</p>
        <p className={css('file')}>{problem.file}</p>
        {syncedBy && <p className={css('lede')}>{t('start.recovery.synced', { service: syncedBy === 'network' ? t('app.top.networkDrive') : syncedBy })}</p>}
        <FirstSteps problem={problem} filled={!ofTheFile} />
        {ofTheFile && <RestorePractice first />}
        <LocatePractice />
        {!ofTheFile && <RestorePractice first={false} />}
        {problem.kind !== 'missing' && <Salvage />}
        <BeginAnew />
      </div>
    </main>
  );
}

function FirstSteps({ problem, filled }: { readonly problem: StoreProblem; readonly filled: boolean }) {
  const { t } = useTranslation();
  const { capabilities } = useStart();
  const retry = useAct('store.retry');
  const openFolder = useAct('app.openFolder');
  return (
    <FormFoot>
      <Button kind={filled ? 'go' : 'plain'} pending={retry.pending} onPress={() => void retry.run({})}>
        {t(problem.kind === 'crash-loop' ? 'start.recovery.openAnyway' : 'start.recovery.retry')}
      </Button>
      {capabilities.openFolder && (
        <Button pending={openFolder.pending} onPress={() => void openFolder.run({})}>
          {t('copies.folder')}
        </Button>
      )}
    </FormFoot>
  );
}

function BeginAnew() {
  const { t } = useTranslation();
  const startNew = useAct('store.startNew');
  return (
    <section className={css('way')}>
      <h2>{t('start.recovery.new.title')}</h2>
      <p>{t('start.recovery.new.text')}</p>
      <Button pending={startNew.pending} onPress={() => void startNew.run({})}>
        {t('start.recovery.new.act')}
      </Button>
    </section>
  );
}
