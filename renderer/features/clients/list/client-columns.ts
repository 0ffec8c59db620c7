import { useTranslation } from 'react-i18next';
import { useMedia } from '../../../ui/use-media.ts';
import type { VirtualColumn } from '../../../ui/VirtualHead.tsx';
import type { ClientList, ClientSort } from './use-client-list.ts';

export type ClientColumn = VirtualColumn & { readonly id: 'name' | 'stage' | 'town' | 'gap' | 'due' | 'tags' };

/** The first order of these is the longest silence at the top: downwards. */
const DOWNWARDS: ReadonlySet<ClientSort> = new Set<ClientSort>(['gap']);

/** What a row says, and what the list can be sorted by. Below 1040 px the tags are left to the client's page. */
export function useClientColumns({ filter, sortBy }: Pick<ClientList, 'filter' | 'sortBy'>): readonly ClientColumn[] {
  const { t } = useTranslation();
  const isNarrow = useMedia('(max-width: 1040px)');
  const sorting = (sort: ClientSort): Pick<VirtualColumn, 'onSort' | 'sorted'> => ({
    onSort: () => sortBy(sort),
    sorted: filter.sort !== sort ? undefined : filter.descending === DOWNWARDS.has(sort) ? 'ascending' : 'descending',
  });
  const columns: readonly ClientColumn[] = [
    { id: 'name', label: t('clients.list.name'), width: 'minmax(0, 2fr)', ...sorting('name') },
    { id: 'gap', label: t('clients.list.gap'), width: '200px', ...sorting('gap') },
    { id: 'due', label: t('clients.list.due'), width: '76px' },
    { id: 'stage', label: t('clients.list.stage'), width: isNarrow ? '144px' : '152px', ...sorting('stage') },
    { id: 'town', label: t('clients.list.town'), width: isNarrow ? '92px' : '112px', ...sorting('town') },
    { id: 'tags', label: t('clients.list.tags'), width: 'minmax(0, 1fr)' },
  ];
  return columns.filter(({ id }) => !(isNarrow && id === 'tags'));
}
