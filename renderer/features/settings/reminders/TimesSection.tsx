import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderSettings } from '#shared/domain/reminders/reminder.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { TimeField } from '../../../ui/TimeField.tsx';
import { SettingsSection } from '../SettingsSection.tsx';
import type { SaveSettings } from './ReminderSettingsPage.tsx';

/** What stands there when a time is first asked for. */
const MORNING = '08:30';
const NIGHT = { from: '21:00', to: '07:00' };

type Props = { readonly settings: ReminderSettings; readonly onSave: SaveSettings };

/** When the morning begins, and when nothing at all is said. */
export function TimesSection({ settings: { digestAt, quiet }, onSave }: Props) {
  const { t } = useTranslation();
  return (
    <SettingsSection title={t('reminders.settings.when')} text={t('reminders.settings.whenText')}>
      <RadioGroup
        label={t('reminders.settings.digest')}
        options={(['opens', 'at'] as const).map((value) => ({
          value,
          label: t(value === 'opens' ? 'reminders.settings.digestOpens' : 'reminders.settings.digestAt'),
        }))}
        value={digestAt === null ? 'opens' : 'at'}
        onChange={(value) => onSave({ digestAt: value === 'opens' ? null : MORNING })}
      />
      {digestAt !== null && (
        <FormRow>
          <KeptTime label={t('reminders.settings.digestTime')} value={digestAt} onKeep={(time) => onSave({ digestAt: time })} />
        </FormRow>
      )}
      <Switch value={quiet !== null} onChange={(isOn) => onSave({ quiet: isOn ? NIGHT : null })} detail={t('reminders.settings.quietText')}>
        {t('reminders.settings.quiet')}
      </Switch>
      {quiet && (
        <FormRow>
          <KeptTime label={t('reminders.settings.quietFrom')} value={quiet.from} onKeep={(from) => onSave({ quiet: { ...quiet, from } })} />
          <KeptTime label={t('reminders.settings.quietTo')} value={quiet.to} onKeep={(to) => onSave({ quiet: { ...quiet, to } })} />
        </FormRow>
      )}
    </SettingsSection>
  );
}

/** A time that is kept once it is whole and the field is left; while it is being typed nothing is. */
function KeptTime({ label, value, onKeep }: { readonly label: string; readonly value: string; readonly onKeep: (time: string) => void }) {
  const [typed, setTyped] = useState<string | null>(value);
  const [kept, setKept] = useState(value);
  if (kept !== value) {
    setKept(value);
    setTyped(value);
  }
  const leave = (): void => {
    if (typed === null) setTyped(value);
    else if (typed !== value) onKeep(typed);
  };
  return <TimeField label={label} value={typed} onChange={setTyped} onBlur={leave} />;
}
