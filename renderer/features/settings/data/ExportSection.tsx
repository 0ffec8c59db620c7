import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../app/commands.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SettingsSection } from '../SettingsSection.tsx';

/** The way out with everything. */
export function ExportSection() {
  const { t } = useTranslation();
  const { run } = useCommands();
  return (
    <SettingsSection title={t('exports.section')} text={t('exports.sectionText')}>
      <div>
        <Button onPress={() => run('export')}>{t('exports.open')}</Button>
      </div>
    </SettingsSection>
  );
}
