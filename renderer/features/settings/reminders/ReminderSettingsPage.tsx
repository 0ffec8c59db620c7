import { useTranslation } from 'react-i18next';
import { useCall } from '../../../api/use-call.ts';
import { useAct } from '../../../app/use-act.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { SettingsSection } from '../SettingsSection.tsx';

/** What the program reminds of by itself, and how. Takes effect at once. */
export function ReminderSettingsPage() {
  const { t } = useTranslation();
  const settings = useCall('reminders.settings', {}, { keepPrevious: true });
  const { run } = useAct('reminders.saveSettings');
  return (
    <Loaded of={settings} lines={8}>
      {({ namesWhenLocked }) => (
        <SettingsSection title={t('reminders.settings.nav')}>
          <Switch value={namesWhenLocked} onChange={(value) => void run({ namesWhenLocked: value })}>
            {t('reminders.settings.nav')}
          </Switch>
        </SettingsSection>
      )}
    </Loaded>
  );
}
