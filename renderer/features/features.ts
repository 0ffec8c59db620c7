import { later } from '../app/later.ts';
import type { Features } from '../app/screens.ts';
import { Around } from './Around.tsx';
import { TodayScreen } from './today/TodayScreen.tsx';

/** Everything the frame shows; what need not be there at the start is fetched afterwards. */
export const features: Features = {
  screens: {
    today: TodayScreen,
    triage: later(
      () => import('./today/triage/TriageScreen.tsx'),
      (file) => file.TriageScreen,
    ),
    clients: later(
      () => import('./clients/list/ClientsScreen.tsx'),
      (file) => file.ClientsScreen,
    ),
    client: later(
      () => import('./clients/page/ClientScreen.tsx'),
      (file) => file.ClientScreen,
    ),
    'client-new': later(
      () => import('./clients/form/ClientNewScreen.tsx'),
      (file) => file.ClientNewScreen,
    ),
    'client-edit': later(
      () => import('./clients/form/ClientEditScreen.tsx'),
      (file) => file.ClientEditScreen,
    ),
    sale: later(
      () => import('./sales/SaleScreen.tsx'),
      (file) => file.SaleScreen,
    ),
    compose: later(
      () => import('./messages/ComposeScreen.tsx'),
      (file) => file.ComposeScreen,
    ),
    enquiry: later(
      () => import('./sales/EnquiryScreen.tsx'),
      (file) => file.EnquiryScreen,
    ),
    'client-merge': later(
      () => import('./clients/merge/MergeScreen.tsx'),
      (file) => file.MergeScreen,
    ),
    duplicates: later(
      () => import('./clients/merge/DuplicatesScreen.tsx'),
      (file) => file.DuplicatesScreen,
    ),
    import: later(
      () => import('./imports/ImportScreen.tsx'),
      (file) => file.ImportScreen,
    ),
    pipeline: later(
      () => import('./pipeline/PipelineScreen.tsx'),
      (file) => file.PipelineScreen,
    ),
    rhythm: later(
      () => import('./rhythm/RhythmScreen.tsx'),
      (file) => file.RhythmScreen,
    ),
    reports: later(
      () => import('./reports/ReportsScreen.tsx'),
      (file) => file.ReportsScreen,
    ),
    meetings: later(
      () => import('./meetings/MeetingsPage.tsx'),
      (file) => file.MeetingsPage,
    ),
    calls: later(
      () => import('./calls/CallsPage.tsx'),
      (file) => file.CallsPage,
    ),
    walkthrough: later(
      () => import('./expectations/walkthrough/WalkthroughScreen.tsx'),
      (file) => file.WalkthroughScreen,
    ),
    calling: later(
      () => import('./calls/CallingScreen.tsx'),
      (file) => file.CallingScreen,
    ),
    meeting: later(
      () => import('./meetings/MeetingScreen.tsx'),
      (file) => file.MeetingScreen,
    ),
    'meeting-new': later(
      () => import('./meetings/MeetingNewScreen.tsx'),
      (file) => file.MeetingNewScreen,
    ),
    request: later(
      () => import('./requests/RequestScreen.tsx'),
      (file) => file.RequestScreen,
    ),
    'request-new': later(
      () => import('./requests/RequestNewScreen.tsx'),
      (file) => file.RequestNewScreen,
    ),
    requests: later(
      () => import('./requests/RequestsScreen.tsx'),
      (file) => file.RequestsScreen,
    ),
    engagements: later(
      () => import('./engagements/EngagementsScreen.tsx'),
      (file) => file.EngagementsScreen,
    ),
    engagement: later(
      () => import('./engagements/EngagementScreen.tsx'),
      (file) => file.EngagementScreen,
    ),
    reminders: later(
      () => import('./reminders/RemindersScreen.tsx'),
      (file) => file.RemindersScreen,
    ),
    reminder: later(
      () => import('./reminders/ReminderScreen.tsx'),
      (file) => file.ReminderScreen,
    ),
    trash: later(
      () => import('./trash/TrashScreen.tsx'),
      (file) => file.TrashScreen,
    ),
    settings: later(
      () => import('./settings/SettingsScreen.tsx'),
      (file) => file.SettingsScreen,
    ),
    print: later(
      () => import('./sheets/PrintPage.tsx'),
      (file) => file.PrintPage,
    ),
    sheet: later(
      () => import('./sheets/SheetPage.tsx'),
      (file) => file.SheetPage,
    ),
  },
  Recovery: later(
    () => import('./start/Recovery.tsx'),
    (file) => file.Recovery,
  ),
  FirstStart: later(
    () => import('./start/FirstStart.tsx'),
    (file) => file.FirstStart,
  ),
  Around,
};
