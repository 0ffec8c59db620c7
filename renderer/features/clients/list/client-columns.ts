import { useTranslation } from 'react-i18next';
import { useCall } from '../../../api/use-call.ts';
import { useMedia } from '../../../ui/use-media.ts';
import type { VirtualColumn } from '../../../ui/VirtualHead.tsx';
import type { ClientSort } from './list-view.ts';
import type { ClientList } from './use-client-list.ts';

/** Those one can do without, in the order they stand. */
export const OPTIONAL = ['gap', 'told', 'due', 'stage', 'age', 'town', 'tags', 'phone', 'email', 'source', 'language', 'created'] as const;
export type OptionalColumn = (typeof OPTIONAL)[number];
export type ClientColumn = VirtualColumn & { readonly id: 'tick' | 'name' | OptionalColumn; readonly min: number };

/** What a list shows before anybody chose. */
const AT_FIRST: readonly OptionalColumn[] = ['gap', 'due', 'stage', 'town', 'tags'];

/** The first order of these is the longest silence at the top: downwards. */
const DOWNWARDS: ReadonlySet<ClientSort> = new Set<ClientSort>(['gap']);

/** Pixels, and those in a narrow window; what is left goes to the name and the tags. */
const WIDTHS: Readonly<Record<OptionalColumn, readonly [wide: number, narrow: number]>> = {
  gap: [200, 200],
  told: [88, 80],
  due: [84, 76],
  stage: [152, 144],
  age: [132, 124],
  town: [112, 92],
  tags: [120, 100],
  phone: [132, 124],
  email: [184, 160],
  source: [120, 104],
  language: [88, 80],
  created: [96, 88],
};
const TICK = 28;
const NAME = 180;
const GAP = 12;
const PADDING = 24;

export type ChosenColumns = { readonly shown: readonly OptionalColumn[]; readonly isChosen: boolean };

/** The columns this practice shows. Below 1040 px, unless somebody chose, the tags are left to the client's page. */
export function useChosenColumns(): ChosenColumns {
  const isNarrow = useMedia('(max-width: 1040px)');
  const { data } = useCall('views.columns', { screen: 'clients' });
  const chosen = data?.columns ?? null;
  if (chosen !== null) return { shown: OPTIONAL.filter((id) => chosen.includes(id)), isChosen: true };
  return { shown: AT_FIRST.filter((id) => !(isNarrow && id === 'tags')), isChosen: false };
}

/** What a row says, and what the list is sorted by when its heading is pressed. */
export function useClientColumns({ view, sortBy }: Pick<ClientList, 'view' | 'sortBy'>, shown: readonly OptionalColumn[]): readonly ClientColumn[] {
  const { t } = useTranslation();
  const isNarrow = useMedia('(max-width: 1040px)');
  const sorting = (sort: ClientSort): Pick<VirtualColumn, 'onSort' | 'sorted'> => ({
    onSort: () => sortBy(sort),
    sorted: view.sort !== sort ? undefined : view.descending === DOWNWARDS.has(sort) ? 'ascending' : 'descending',
  });
  return [
    { id: 'tick', label: t('clients.select.column'), labelHidden: true, width: `${TICK}px`, min: TICK },
    { id: 'name', label: t('clients.list.name'), width: `minmax(${NAME}px, 2fr)`, min: NAME, ...sorting('name') },
    ...shown.map((id) => {
      const min = WIDTHS[id][isNarrow ? 1 : 0];
      return { id, label: t(`clients.list.${id}`), width: id === 'tags' ? `minmax(${min}px, 1fr)` : `${min}px`, min, ...sorting(id) };
    }),
  ];
}

/** Narrower than this the table scrolls sideways. */
export function leastWidth(columns: readonly ClientColumn[]): number {
  return columns.reduce((sum, { min }) => sum + min, 0) + (columns.length - 1) * GAP + PADDING;
}
