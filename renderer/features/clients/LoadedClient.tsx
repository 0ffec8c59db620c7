import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHead } from '../../ui/PageHead.tsx';

type Answer<T> = { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown };

type Props<T> = {
  readonly id: number;
  /** Another answer the page needs at the same time. */
  readonly alongside: Answer<T>;
  readonly children: (client: ClientView, alongside: T) => ReactNode;
};

/** The client of an address, in all states of its answer; an address that leads nowhere says so. */
export function LoadedClient<T>({ id, alongside, children }: Props<T>) {
  const client = useCall('clients.get', { id });
  if (client.error?.code === 'not-found') return <NoSuchClient />;
  return (
    <Loaded of={client} lines={8}>
      {(view) => <Loaded of={alongside}>{(other) => children(view, other)}</Loaded>}
    </Loaded>
  );
}

function NoSuchClient() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('clients.gone.title')} />
      <EmptyState
        title={t('clients.gone.what')}
        actions={
          <RouteLink to={{ view: 'clients' }} look="go">
            {t('clients.gone.list')}
          </RouteLink>
        }
      >
        {t('clients.gone.text')}
      </EmptyState>
    </>
  );
}
