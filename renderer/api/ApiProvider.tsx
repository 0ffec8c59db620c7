import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Api } from './api.ts';
import { invalidateOnEvents } from './invalidate.ts';

const Context = createContext<Api | null>(null);

export function useApi(): Api {
  const api = useContext(Context);
  if (!api) throw new Error('useApi outside ApiProvider');
  return api;
}

/** Gives the calls to everything inside it and keeps its answers fresh. */
export function ApiProvider({ api, children }: { readonly api: Api; readonly children: ReactNode }) {
  const [client] = useState(newQueryClient);
  useEffect(() => invalidateOnEvents(api, client), [api, client]);
  return (
    <Context value={api}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </Context>
  );
}

/** The core says when an answer is stale, so nothing is asked again for any other reason; and it is on this machine, so being offline means nothing. */
function newQueryClient(): QueryClient {
  const always = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: { queries: { ...always, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false }, mutations: always },
  });
}
