import { useTranslation } from 'react-i18next';
import { PROGRAM_KINDS } from '#shared/domain/reminders/subject.ts';
import type { ReminderSettings } from '#shared/domain/reminders/reminder.ts';
import { useCall } from '../../../api/use-call.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { useAct } from '../../../app/use-act.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { SettingsSection } from '../SettingsSection.tsx';
import { PresenceSection } from './PresenceSection.tsx';
import { TimesSection } from './TimesSection.tsx';

export type SaveSettings = (change: Partial<ReminderSettings>) => void;

/** What the program reminds of by itself, when, and how it is there for it. Takes effect at once. */
export function ReminderSettingsPage() {
  const { t } = useTranslation();
  const settings = useCall('reminders.settings', {}, { keepPrevious: true });
  const { run } = useAct('reminders.saveSettings');
  const save: SaveSettings = (change) => void run(change);
  return (
    <Loaded of={settings} lines={8}>
      {(it) => (
        <>
          <PresenceSection settings={it} onSave={save} />
          <TimesSection settings={it} onSave={save} />
          <SettingsSection title={t('reminders.settings.kinds')} text={t('reminders.settings.kindsText')}>
            {PROGRAM_KINDS.map((kind) => (
              <Switch
                key={kind}
                value={!it.off.includes(kind)}
                onChange={(isOn) => save({ off: isOn ? it.off.filter((each) => each !== kind) : [...it.off, kind] })}
                detail={t(`reminders.settings.kind.${kind}`)}
              >
                {t(`reminders.kind.${kind}`)}
              </Switch>
            ))}
            <div>
              <RouteLink to={{ view: 'reminders' }}>{t('reminders.settings.centre')}</RouteLink>
            </div>
          </SettingsSection>
        </>
      )}
    </Loaded>
  );
}
