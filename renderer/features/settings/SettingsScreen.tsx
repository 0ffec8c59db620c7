import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ChangeLog } from './ChangeLog.tsx';
import { ComputerSettings } from './ComputerSettings.tsx';
import { DataFolder } from './DataFolder.tsx';
import { PracticeSettings } from './PracticeSettings.tsx';

/** The practice, this computer, and where the data is. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const practice = useCall('practice.get', {});
  return (
    <Page width="read">
      <PageHead title={t('settings.title')} lede={t('settings.lede')} />
      <Loaded of={practice} lines={8}>
        {(answer) => <PracticeSettings practice={answer} />}
      </Loaded>
      <ComputerSettings />
      <DataFolder />
      <ChangeLog />
    </Page>
  );
}
