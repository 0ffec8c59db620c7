import { useTranslation } from 'react-i18next';
import type { Restored } from '#shared/contract/backups.ts';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { useMoment } from '../../../app/use-moment.ts';
import { SettingsSection } from '../SettingsSection.tsx';
import styles from './data.module.css';

const css = classes(styles);

/** The way back from the last restore, for as long as what it replaced is kept. */
export function LastRestore({ restored: { at, before, documentsMissing } }: { readonly restored: Restored }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const goBack = useAct('backups.goBack');
  if (!before) return null;
  const had = [t('start.recovery.restore.clients', { count: before.clients }), t('start.recovery.restore.interactions', { count: before.interactions })];
  return (
    <SettingsSection title={t('copies.restored.title')} text={t('copies.restored.text')}>
      <p>
        {t('copies.restored.on', { when: moment(at) })} {had.join(', ')}.
      </p>
      {documentsMissing > 0 && <p>{t('copies.restored.missing', { count: documentsMissing })}</p>}
      <div className={css('acts')}>
        <Button pending={goBack.pending} onPress={() => void goBack.run({})}>
          {t('copies.restored.goBack')}
        </Button>
      </div>
    </SettingsSection>
  );
}
