import { cleanup, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { makeCore, type TestCore } from '../../electron/core/testing/make-core.ts';
import { LANGUAGES } from '#shared/domain/language.ts';
import { routeText, type Route } from '#shared/contract/route.ts';
import { createApi, type Api } from '../api/api.ts';
import type { Transport } from '../api/transport.ts';
import { App } from '../app/App.tsx';
import { Language } from '../app/Language.tsx';
import type { Features } from '../app/screens.ts';
import { ToastProvider } from '../ui/toasts.tsx';
import { fetchTexts } from '../app/texts.ts';
import { furnishPage } from './page.ts';

// What a page fetches before it shows anything.
await Promise.all(LANGUAGES.map(fetchTexts));

export type Rendered = { readonly core: TestCore; readonly user: UserEvent; readonly container: HTMLElement };
type Options = { readonly core?: TestCore; readonly at?: Route };

/** The whole page over a real core in memory, on the place `at`. */
export function renderApp(features: Features, { core = makeCore(), at = { view: 'today' } }: Options = {}): Rendered {
  furnishPage();
  location.hash = routeText(at);
  onTestFinished(async () => {
    cleanup();
    await core.application.stop();
  });
  const { container } = render(<App api={apiOf(core)} features={features} />);
  return { core, user: userEvent.setup(), container };
}

/** One screen alone, without the frame around it, over a real core in memory. */
export function renderScreen(screen: ReactNode, options: Options = {}): Rendered {
  const Screen = () => screen;
  const screens = {
    today: Screen,
    triage: Screen,
    clients: Screen,
    client: Screen,
    'client-new': Screen,
    'client-edit': Screen,
    sale: Screen,
    compose: Screen,
    enquiry: Screen,
    'client-merge': Screen,
    duplicates: Screen,
    import: Screen,
    pipeline: Screen,
    rhythm: Screen,
    reports: Screen,
    meetings: Screen,
    calls: Screen,
    calling: Screen,
    walkthrough: Screen,
    meeting: Screen,
    'meeting-new': Screen,
    request: Screen,
    'request-new': Screen,
    requests: Screen,
    engagements: Screen,
    engagement: Screen,
    reminders: Screen,
    reminder: Screen,
    trash: Screen,
    settings: Screen,
    sheet: Screen,
    print: Screen,
  };
  return renderApp({ screens, Recovery: Screen, FirstStart: Screen, Around: Screen }, options);
}

/** A component that asks nothing of the core: texts and toasts are there. */
export function renderPart(part: ReactNode): { readonly user: UserEvent; readonly container: HTMLElement } {
  furnishPage();
  onTestFinished(cleanup);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <Language language="en">
      <ToastProvider>{children}</ToastProvider>
    </Language>
  );
  const { container } = render(part, { wrapper });
  return { user: userEvent.setup(), container };
}

/** The contract's calls straight into a core, in the same process. */
export function apiOf(core: TestCore): Api {
  const transport: Transport = {
    call: (name, input) => core.application.dispatch(name, input),
    on: (name, listener) => core.application.onEvent((event) => event.name === name && listener(event.payload)),
  };
  return createApi(transport);
}
