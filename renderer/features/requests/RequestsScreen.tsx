import { Trans, useTranslation } from 'react-i18next';
import type { RequestLine } from '#shared/contract/requests.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useRouter } from '../../app/router.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { LongRowList } from '../../ui/LongRowList.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { EngagementsNav } from '../engagements/EngagementsNav.tsx';
import { AskYield } from './AskYield.tsx';
import { OutstandingLine } from './OutstandingLine.tsx';

const ROW_HEIGHT = 64;

/** Everything that was asked for and is missing, over all clients. */
export function RequestsScreen() {
  const { t } = useTranslation();
  const requests = useCall('requests.open', {});
  return (
    <Page width="fill">
      <PageHead title={t('requests.all.title')} lede={requests.data && requests.data.length > 0 && <Lede lines={requests.data} />} />
      <EngagementsNav />
      <AskYield />
      <Loaded of={requests} lines={8}>
        {(lines) => <Lines lines={lines} />}
      </Loaded>
    </Page>
  );
}

function Lede({ lines }: { readonly lines: readonly RequestLine[] }) {
  const { t } = useTranslation();
  const count = lines.reduce((sum, { open }) => sum + open.length, 0);
  const clients = new Set(lines.map(({ clientId }) => clientId)).size;
  return <Trans i18nKey="requests.all.lede" count={count} values={{ from: t('requests.all.from', { count: clients }) }} components={{ b: <b /> }} />;
}

function Lines({ lines }: { readonly lines: readonly RequestLine[] }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  if (lines.length === 0)
    return (
      <EmptyState title={t('requests.all.empty')} actions={<RouteLink to={{ view: 'clients' }}>{t('requests.toClients')}</RouteLink>}>
        {t('requests.all.emptyText')}
      </EmptyState>
    );
  const open = (index: number): void => {
    const line = lines[index];
    if (line) go({ view: 'request', id: line.id });
  };
  return (
    <LongRowList
      label={t('requests.all.title')}
      sections={[{ id: 'all', head: null, count: lines.length, note: null }]}
      keyOf={(index) => lines[index]?.id ?? -index - 1}
      rowHeight={ROW_HEIGHT}
      onOpen={open}
    >
      {(index) => {
        const line = lines[index];
        return line ? <OutstandingLine line={line} /> : null;
      }}
    </LongRowList>
  );
}
