import { useTranslation } from 'react-i18next';
import { useStart } from '../../../app/start.tsx';
import { useCommands } from '../../../app/commands.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { SettingsSection } from '../SettingsSection.tsx';
import styles from '../settings.module.css';

const css = classes(styles);

/** Where everything is kept, and nothing else is. */
export function DataFolder() {
  const { t } = useTranslation();
  const { folder, version, syncedBy, sample } = useStart();
  const { run, isAvailable } = useCommands();
  return (
    <SettingsSection title={t('settings.data.title')} text={t('settings.data.text')}>
      <p className={css('path')}>{folder}</p>
      {syncedBy && <p className={css('muted')}>{t('settings.data.synced', { service: syncedBy === 'network' ? t('app.top.networkDrive') : syncedBy })}</p>}
      <div className={css('withDefault')}>
        {isAvailable('data-folder') && <Button onPress={() => run('data-folder')}>{t('settings.data.open')}</Button>}
        <Button onPress={() => run('sample')}>{t(sample ? 'app.top.leaveSample' : 'settings.data.sample')}</Button>
      </div>
      <p className={css('muted')}>{t('settings.data.version', { version })}</p>
    </SettingsSection>
  );
}
