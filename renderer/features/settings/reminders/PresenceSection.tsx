import { useTranslation } from 'react-i18next';
import type { ReminderSettings } from '#shared/domain/reminders/reminder.ts';
import { useStart } from '../../../app/start.tsx';
import { useAct } from '../../../app/use-act.ts';
import { classes } from '../../../ui/classes.ts';
import { spokenKeys } from '../../../ui/keyboard.ts';
import { Switch } from '../../../ui/Switch.tsx';
import styles from '../settings.module.css';
import { SettingsSection } from '../SettingsSection.tsx';
import type { SaveSettings } from './ReminderSettingsPage.tsx';

const css = classes(styles);
/** In step with electron/desktop/capture-anywhere.ts. */
const CAPTURE_KEYS = 'Mod+Alt+Shift+L';

type Props = { readonly settings: ReminderSettings; readonly onSave: SaveSettings };

/** How the program is there when its window is not; in a page, that it is not. */
export function PresenceSection(props: Props) {
  const { t } = useTranslation();
  const {
    capabilities: { notices },
  } = useStart();
  return (
    <SettingsSection title={t('reminders.settings.computer')} text={t('reminders.settings.computerText')}>
      {notices === 'page' ? <p className={css('muted')}>{t('reminders.settings.page')}</p> : <Presence {...props} />}
      <p className={css('muted')}>{t('reminders.settings.sleep')}</p>
    </SettingsSection>
  );
}

function Presence({ settings: { namesWhenLocked }, onSave }: Props) {
  const { t } = useTranslation();
  const { preferences, capabilities } = useStart();
  const { run } = useAct('app.setPreferences');
  const { tray, atLogin, menu } = capabilities;
  return (
    <>
      {tray ? (
        <Switch value={preferences.closeToTray} onChange={(closeToTray) => void run({ closeToTray })} detail={t('reminders.settings.trayText')}>
          {t('reminders.settings.tray')}
        </Switch>
      ) : (
        <p className={css('muted')}>{t('reminders.settings.noTray')}</p>
      )}
      {atLogin !== 'unsupported' && (
        <Switch
          value={atLogin === 'on'}
          onChange={(startAtLogin) => void run({ startAtLogin })}
          detail={t(atLogin === 'refused' ? 'reminders.settings.loginRefused' : 'reminders.settings.loginText')}
        >
          {t('reminders.settings.login')}
        </Switch>
      )}
      {menu && (
        <Switch
          value={preferences.captureAnywhere}
          onChange={(captureAnywhere) => void run({ captureAnywhere })}
          detail={t('reminders.settings.captureText', { keys: spokenKeys(CAPTURE_KEYS) })}
        >
          {t('reminders.settings.capture')}
        </Switch>
      )}
      <Switch value={namesWhenLocked} onChange={(value) => onSave({ namesWhenLocked: value })} detail={t('reminders.settings.namesText')}>
        {t('reminders.settings.names')}
      </Switch>
    </>
  );
}
