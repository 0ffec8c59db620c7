import { useTranslation } from 'react-i18next';
import type { BackupState } from '#shared/contract/backups.ts';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { useMoment } from '../../../app/use-moment.ts';
import { SettingsSection } from '../SettingsSection.tsx';
import styles from './data.module.css';

const css = classes(styles);

/** What the last look at every page found. */
export function CheckSection({ check }: { readonly check: BackupState['check'] }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const run = useAct('backups.check');
  return (
    <SettingsSection title={t('copies.check.title')} text={t('copies.check.text')}>
      <div role="status">
        {check ? (
          <>
            <p>{t(`copies.check.${check.outcome}`, { when: moment(check.at), count: check.problems })}</p>
            {check.copiesSpoilt > 0 && <p>{t('copies.check.spoilt', { count: check.copiesSpoilt })}</p>}
          </>
        ) : (
          <p className={css('muted')}>{t('copies.check.none')}</p>
        )}
      </div>
      <div className={css('acts')}>
        <Button pending={run.pending} onPress={() => void run.run({})}>
          {t('copies.check.now')}
        </Button>
      </div>
    </SettingsSection>
  );
}
