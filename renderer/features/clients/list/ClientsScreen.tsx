import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { useStart } from '../../../app/start.tsx';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { FailedState } from '../../../ui/FailedState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { ClientFilters } from './ClientFilters.tsx';
import { ClientsLede } from './ClientsLede.tsx';
import { ClientsTable } from './ClientsTable.tsx';
import { NoClientsAtAll, NoClientsFound } from './ClientsEmpty.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useClientList, type ClientList } from './use-client-list.ts';
import { useSelection, type ClientSelection } from './use-selection.ts';

/** Everybody one works for, has worked for or may work for. */
export function ClientsScreen() {
  const { t } = useTranslation();
  const { clients } = useStart();
  const list = useClientList();
  const selection = useSelection(list);
  useAnnouncedCount(list);
  useAnnouncedSelection(selection);
  if (clients === 0) {
    return (
      <Page width="read">
        <PageHead title={t('clients.list.title')} aside={<TrashLink />} />
        <NoClientsAtAll />
      </Page>
    );
  }
  return (
    <Page width="fill">
      <Head />
      <ClientFilters list={list} />
      <SelectionBar list={list} selection={selection} />
      <Rows list={list} selection={selection} />
    </Page>
  );
}

/** The same while the list scrolls. */
const Head = memo(function Head() {
  const { t } = useTranslation();
  return <PageHead title={t('clients.list.title')} lede={<ClientsLede />} aside={<HeadLinks />} />;
});

function TrashLink() {
  const { t } = useTranslation();
  return (
    <RouteLink to={{ view: 'trash' }} look="quiet">
      {t('trash.link')}
    </RouteLink>
  );
}

function HeadLinks() {
  const { t } = useTranslation();
  return (
    <>
      <TrashLink />
      <RouteLink to={{ view: 'duplicates' }} look="quiet">
        {t('clients.list.duplicates')}
      </RouteLink>
      <RouteLink to={{ view: 'import' }} look="plain">
        {t('clients.list.import')}
      </RouteLink>
      <RouteLink to={{ view: 'client-new' }} look="go">
        {t('clients.list.new')}
      </RouteLink>
    </>
  );
}

function Rows({ list, selection }: { readonly list: ClientList; readonly selection: ClientSelection }) {
  const { total, error, refetch } = list;
  if (error) return <FailedState error={error} onRetry={refetch} />;
  if (total === undefined) return <Waiting lines={8} />;
  return total === 0 ? <NoClientsFound list={list} /> : <ClientsTable list={list} total={total} selection={selection} />;
}

/** Whoever does not see the list shrink hears how many are left. */
function useAnnouncedCount({ total, isNarrowed }: ClientList): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  useEffect(() => {
    if (isNarrowed && total !== undefined) announce(t('clients.list.found', { count: total }));
  }, [announce, t, isNarrowed, total]);
}

function useAnnouncedSelection({ count }: ClientSelection): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const before = useRef(0);
  useEffect(() => {
    if (count === before.current) return;
    before.current = count;
    announce(t('clients.select.count', { count }));
  }, [announce, t, count]);
}
