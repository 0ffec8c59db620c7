import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouter } from '../../../app/router.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { useLogSubject } from '../../interactions/use-log.ts';
import { useClientCells } from './client-cells.tsx';
import { leastWidth, useChosenColumns, useClientColumns, type ClientColumn } from './client-columns.ts';
import { FoundLine } from './FoundLine.tsx';
import type { ClientList } from './use-client-list.ts';
import type { ClientSelection } from './use-selection.ts';

const ROW = 40;
const COMPACT_ROW = 32;
const FOUND = 20;
/** The line says why below the name, after the tick. */
const FOUND_FROM = 1;

type Props = { readonly list: ClientList; readonly total: number; readonly selection: ClientSelection };

/** One row per client; only those in sight exist. */
export function ClientsTable({ list, total, selection }: Props) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const rowHeight = useMedia('(max-height: 700px)') ? COMPACT_ROW : ROW;
  const { shown } = useChosenColumns();
  const columns = useClientColumns(list, shown);
  const cellsOf = useClientCells(columns, selection);
  const onActive = useLogWithActive(list);
  const isSearched = list.asked.search !== '';
  const open = (index: number): void => {
    const client = list.row(index);
    if (!client) return;
    list.remember(index);
    go({ view: 'client', id: client.id });
  };
  const foundOf = (index: number): ReactNode => {
    const found = list.row(index)?.found ?? null;
    // A town or a tag that stands in its column needs no second line.
    const isSeen = found !== null && ((found.in === 'town' && shown.includes('town')) || (found.in === 'tag' && shown.includes('tags')));
    return found === null || isSeen ? null : <FoundLine found={found} />;
  };
  return (
    <VirtualList
      key={`${rowHeight} ${isSearched}`}
      label={t('clients.list.title')}
      columns={withTickAll(columns, <TickAll selection={selection} total={total} />)}
      count={total}
      rowHeight={rowHeight}
      cells={(index) => {
        const client = list.row(index);
        return client ? cellsOf(client, index) : null;
      }}
      keyOf={(index) => list.row(index)?.id ?? `row ${index}`}
      onRange={list.need}
      onOpen={open}
      onActive={onActive}
      selection={selection.rows}
      listKey={JSON.stringify(list.view)}
      startAt={Math.min(list.opened, total - 1)}
      below={isSearched ? { from: FOUND_FROM, height: FOUND, of: foundOf } : undefined}
      minWidth={leastWidth(columns)}
    />
  );
}

/** While a row has been reached, *Log* means: with that client. */
function useLogWithActive({ row }: ClientList): (index: number) => void {
  const [active, setActive] = useState<number | null>(null);
  useLogSubject(active === null ? null : (row(active)?.id ?? null));
  return setActive;
}

function withTickAll(columns: readonly ClientColumn[], control: ReactNode): readonly ClientColumn[] {
  return columns.map((column) => (column.id === 'tick' ? { ...column, control } : column));
}

function TickAll({ selection: { count, isAll, rows, clear }, total }: { readonly selection: ClientSelection; readonly total: number }) {
  const { t } = useTranslation();
  return (
    <Checkbox label={t('clients.select.everybody', { count: total })} value={isAll} some={!isAll && count > 0} onChange={() => (isAll ? clear() : rows.all())}>
      {null}
    </Checkbox>
  );
}
