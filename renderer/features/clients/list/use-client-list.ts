import { z } from 'zod';
import { usePagedCall, type Paged } from '../../../api/use-paged-call.ts';
import { useSessionState } from '../use-session-state.ts';
import { useSettled } from '../use-settled.ts';
import { ALL_CURRENT, countFilters, listView, type ClientSort, type ListView } from './list-view.ts';

/** The core answers within a frame; this only spares it the letters of a fast word. */
const BETWEEN_LETTERS_MS = 40;
/** More than is seen at once, and quickly drawn up. */
const PAGE_ROWS = 100;
/** The row that was opened last, so that coming back one is where one was, and the saved view one began with. */
const remembered = z.object({ view: listView, opened: z.int().min(0), saved: z.int().nullable() });

export type ClientList = Pick<Paged<'clients.list'>, 'total' | 'first' | 'row' | 'need' | 'error' | 'refetch'> & {
  readonly view: ListView;
  /** What is asked of the core: the view once one has stopped typing. */
  readonly asked: ListView;
  /** Narrower than "all current clients", whatever the order. */
  readonly isNarrowed: boolean;
  readonly opened: number;
  readonly saved: number | null;
  readonly narrow: (change: Partial<ListView>) => void;
  readonly clear: () => void;
  /** By that column; again by the same one turns the order round. */
  readonly sortBy: (sort: ClientSort) => void;
  readonly remember: (index: number) => void;
  /** Shows a saved view; null: no saved one. */
  readonly open: (saved: number | null, view: ListView) => void;
};

/** The list of clients as it was last filtered and sorted in this window. */
export function useClientList(): ClientList {
  const [state, setState] = useSessionState('clients', remembered, { view: ALL_CURRENT, opened: 0, saved: null });
  const { view } = state;
  const search = useSettled(view.search.trim(), BETWEEN_LETTERS_MS);
  const asked = { ...view, search };
  const paged = usePagedCall('clients.list', asked, PAGE_ROWS);
  const narrow = (change: Partial<ListView>): void => setState({ ...state, view: { ...view, ...change }, opened: 0 });
  return {
    ...paged,
    ...state,
    asked,
    isNarrowed: view.search.trim() !== '' || view.show !== ALL_CURRENT.show || countFilters(view) > 0,
    narrow,
    clear: () => setState({ view: { ...ALL_CURRENT, sort: view.sort, descending: view.descending }, opened: 0, saved: null }),
    sortBy: (next) => narrow({ sort: next, descending: next === view.sort && !view.descending }),
    remember: (opened) => setState({ ...state, opened }),
    open: (saved, shown) => setState({ view: shown, opened: 0, saved }),
  };
}
