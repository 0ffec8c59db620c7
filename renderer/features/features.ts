import { lazy } from 'react';
import type { Features } from '../app/screens.ts';
import { ClientScreen } from './clients/page/ClientScreen.tsx';
import { ClientsScreen } from './clients/list/ClientsScreen.tsx';
import { LogProvider } from './interactions/LogProvider.tsx';
import { FirstStart } from './start/FirstStart.tsx';
import { Recovery } from './start/Recovery.tsx';
import { TodayScreen } from './today/TodayScreen.tsx';

/** Everything the frame shows; what need not be there at the start is fetched when it is asked for. */
export const features: Features = {
  screens: {
    today: TodayScreen,
    clients: ClientsScreen,
    client: ClientScreen,
    'client-new': lazy(() => import('./clients/form/ClientNewScreen.tsx').then((file) => ({ default: file.ClientNewScreen }))),
    'client-edit': lazy(() => import('./clients/form/ClientEditScreen.tsx').then((file) => ({ default: file.ClientEditScreen }))),
    import: lazy(() => import('./imports/ImportScreen.tsx').then((file) => ({ default: file.ImportScreen }))),
    settings: lazy(() => import('./settings/SettingsScreen.tsx').then((file) => ({ default: file.SettingsScreen }))),
  },
  Recovery,
  FirstStart,
  Around: LogProvider,
};
