import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import type { ScreenProps } from '../../app/screens.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ComputerSettings } from './ComputerSettings.tsx';
import { DataPage } from './data/DataPage.tsx';
import { ExpectationTemplatesPage } from './expectations/ExpectationTemplatesPage.tsx';
import { HistoryPage } from './history/HistoryPage.tsx';
import { PapersPage } from './papers/PapersPage.tsx';
import { PracticeSettings } from './PracticeSettings.tsx';
import { ReminderSettingsPage } from './reminders/ReminderSettingsPage.tsx';
import { ServicesPage } from './services/ServicesPage.tsx';
import { TimePage } from './time/TimePage.tsx';
import { SettingsNav } from './SettingsNav.tsx';
import { TemplatesPage } from './templates/TemplatesPage.tsx';

const PAGES = {
  practice: PracticePage,
  time: TimePage,
  reminders: ReminderSettingsPage,
  services: ServicesPage,
  templates: TemplatesPage,
  expectations: ExpectationTemplatesPage,
  papers: PapersPage,
  data: DataPage,
  history: HistoryPage,
} as const;
const LEDES = {
  practice: 'settings.lede',
  time: 'settings.lede',
  reminders: 'reminders.settings.lede',
  services: 'services.lede',
  templates: 'templates.lede',
  expectations: 'sheetTemplates.lede',
  papers: 'papers.style.lede',
  data: 'copies.lede',
  history: 'history.page.lede',
} as const;

/** The practice and this computer; on pages of their own, services, templates, the data and what was done. */
export function SettingsScreen({ route }: ScreenProps<'settings'>) {
  const { t } = useTranslation();
  const Shown = PAGES[route.page ?? 'practice'];
  return (
    <Page width="read">
      <PageHead title={t('settings.title')} lede={t(LEDES[route.page ?? 'practice'])} />
      <SettingsNav />
      <Shown />
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
