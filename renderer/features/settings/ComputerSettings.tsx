import { useTranslation } from 'react-i18next';
import { THEMES } from '#shared/contract/preferences.ts';
import { LANGUAGES } from '#shared/domain/language.ts';
import { useStart } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** What belongs to this computer; takes effect at once. */
export function ComputerSettings() {
  const { t } = useTranslation();
  const { preferences } = useStart();
  const { run } = useAct('app.setPreferences');
  return (
    <SettingsSection title={t('settings.computer.title')} text={t('settings.computer.text')}>
      <RadioGroup
        across
        label={t('settings.computer.language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`app.languageOwn.${value}`) }))}
        value={preferences.language}
        onChange={(language) => void run({ language })}
      />
      <RadioGroup
        across
        label={t('settings.computer.theme')}
        options={THEMES.map((value) => ({ value, label: t(`settings.computer.${value}`) }))}
        value={preferences.theme}
        onChange={(theme) => void run({ theme })}
      />
    </SettingsSection>
  );
}
