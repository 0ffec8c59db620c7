import { useTranslation } from 'react-i18next';
import { useRouter } from '../../../app/router.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { useLog } from '../../interactions/use-log.ts';
import { useClientCells } from './client-cells.tsx';
import { useClientColumns } from './client-columns.ts';
import type { ClientList } from './use-client-list.ts';

const ROW = 40;
const COMPACT_ROW = 32;

/** One row per client; only those in sight exist. */
export function ClientsTable({ list, total }: { readonly list: ClientList; readonly total: number }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const log = useLog();
  const rowHeight = useMedia('(max-height: 700px)') ? COMPACT_ROW : ROW;
  const columns = useClientColumns(list);
  const cellsOf = useClientCells(columns);
  const open = (index: number): void => {
    const client = list.row(index);
    if (!client) return;
    list.remember(index);
    go({ view: 'client', id: client.id });
  };
  const logWith = (index: number): void => {
    const client = list.row(index);
    if (client) log.open({ clientId: client.id });
  };
  return (
    <VirtualList
      key={rowHeight}
      label={t('clients.list.title')}
      columns={columns}
      count={total}
      rowHeight={rowHeight}
      cells={(index) => {
        const client = list.row(index);
        return client ? cellsOf(client) : null;
      }}
      keyOf={(index) => list.row(index)?.id ?? `row ${index}`}
      onRange={list.need}
      onOpen={open}
      onAct={logWith}
      listKey={JSON.stringify(list.filter)}
      startAt={Math.min(list.opened, total - 1)}
    />
  );
}
