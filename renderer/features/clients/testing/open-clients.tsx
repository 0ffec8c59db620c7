import { makeCore, type TestCore } from '../../../../electron/core/testing/make-core.ts';
import type { Route } from '#shared/contract/route.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp, type Rendered } from '../../../testing/render-app.tsx';
import { LogProvider } from '../../interactions/LogProvider.tsx';
import { ClientEditScreen } from '../form/ClientEditScreen.tsx';
import { ClientNewScreen } from '../form/ClientNewScreen.tsx';
import { ClientsScreen } from '../list/ClientsScreen.tsx';
import { DuplicatesScreen } from '../merge/DuplicatesScreen.tsx';
import { MergeScreen } from '../merge/MergeScreen.tsx';
import { ClientScreen } from '../page/ClientScreen.tsx';

/** A core whose first questions are answered, on the day of the drawings. */
export async function practice(): Promise<TestCore> {
  const core = makeCore();
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  return core;
}

/** The screens of the clients in their frame. */
export function openClients(core: TestCore, at: Route): Rendered {
  sessionStorage.clear();
  return reopenClients(core, at);
}

/** The same window again: what it remembered is still there. */
export function reopenClients(core: TestCore, at: Route): Rendered {
  const plain = plainFeatures();
  const screens = {
    ...plain.screens,
    clients: ClientsScreen,
    client: ClientScreen,
    'client-new': ClientNewScreen,
    'client-edit': ClientEditScreen,
    'client-merge': MergeScreen,
    duplicates: DuplicatesScreen,
  };
  return renderApp({ ...plain, screens, Around: LogProvider }, { core, at });
}
