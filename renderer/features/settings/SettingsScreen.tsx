import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import type { ScreenProps } from '../../app/screens.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ComputerSettings } from './ComputerSettings.tsx';
import { DataPage } from './data/DataPage.tsx';
import { PracticeSettings } from './PracticeSettings.tsx';
import { SettingsNav } from './SettingsNav.tsx';

/** The practice and this computer; on a page of its own, the data. */
export function SettingsScreen({ route }: ScreenProps<'settings'>) {
  const { t } = useTranslation();
  return (
    <Page width="read">
      <PageHead title={t('settings.title')} lede={t(route.page === 'data' ? 'copies.lede' : 'settings.lede')} />
      <SettingsNav route={route} />
      {route.page === 'data' ? <DataPage /> : <PracticePage />}
    </Page>
  );
}

function PracticePage() {
  const practice = useCall('practice.get', {});
  return (
    <>
      <Loaded of={practice} lines={8}>
        {(answer) => <PracticeSettings practice={answer} />}
      </Loaded>
      <ComputerSettings />
    </>
  );
}
