import { Suspense, useEffect } from 'react';
import type { Route } from '#shared/contract/route.ts';
import { languageFor } from '#shared/domain/language.ts';
import type { Api } from '../api/api.ts';
import { ApiProvider, useApi } from '../api/ApiProvider.tsx';
import { useCall } from '../api/use-call.ts';
import { AnnouncerProvider } from '../ui/announcer.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { Page } from '../ui/Page.tsx';
import { ToastProvider } from '../ui/toasts.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { CommandsProvider } from './commands.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { Language } from './Language.tsx';
import { Notices } from './Notices.tsx';
import { Outlet } from './Outlet.tsx';
import { RouterProvider, useRouter } from './router.tsx';
import type { Features } from './screens.ts';
import { StartProvider, useStart } from './start.tsx';
import { useTheme } from './theme.ts';

/** The whole page: asks how things stand, then shows the frame, the first questions or the way back to a practice. */
export function App({ api, features }: { readonly api: Api; readonly features: Features }) {
  return (
    <ApiProvider api={api}>
      <RouterProvider>
        <Start features={features} />
      </RouterProvider>
    </ApiProvider>
  );
}

function Start({ features }: { readonly features: Features }) {
  const start = useCall('app.start', {});
  useTheme(start.data?.preferences.theme ?? null);
  useHomeAfterReplacement();
  return (
    <Language language={start.data?.preferences.language ?? languageFor(navigator.languages)}>
      <ErrorBoundary>
        {start.data ? (
          <StartProvider start={start.data}>
            <AnnouncerProvider>
              <ToastProvider>
                <CommandsProvider>
                  <Suspense fallback={<Waiting />}>
                    <Stage features={features} />
                  </Suspense>
                  <Notices />
                </CommandsProvider>
              </ToastProvider>
            </AnnouncerProvider>
          </StartProvider>
        ) : (
          <Page width="read">{start.error ? <FailedState error={start.error} onRetry={() => void start.refetch()} /> : <Waiting />}</Page>
        )}
      </ErrorBoundary>
    </Language>
  );
}

const ALONE: readonly Route['view'][] = ['sheet', 'print', 'calling', 'walkthrough'];

function Stage({ features }: { readonly features: Features }) {
  const { problem, setUp, sample } = useStart();
  const { route } = useRouter();
  if (problem) return <features.Recovery problem={problem} />;
  if (!setUp && !sample) return <features.FirstStart />;
  return <features.Around>{ALONE.includes(route.view) ? <Alone features={features} /> : <Frame features={features} />}</features.Around>;
}

/** A sheet stands alone, because what is around a page is not printed with it; so do calls, to which nothing else belongs. */
function Alone({ features }: { readonly features: Features }) {
  const { route } = useRouter();
  return (
    <Suspense fallback={<Waiting />}>
      <Outlet screens={features.screens} route={route} />
    </Suspense>
  );
}

/** Another practice has other clients: the address of a client of the former one means nothing here. */
function useHomeAfterReplacement(): void {
  const api = useApi();
  const { replace } = useRouter();
  useEffect(() => api.on('store.replaced', () => replace({ view: 'today' })), [api, replace]);
}
