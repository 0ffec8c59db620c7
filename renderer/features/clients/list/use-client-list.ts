import { z } from 'zod';
import { clientListCalls, type CLIENT_SORTS } from '#shared/contract/client-list.ts';
import { useCall } from '../../../api/use-call.ts';
import { usePagedCall, type Paged } from '../../../api/use-paged-call.ts';
import { useSessionState } from '../use-session-state.ts';
import { useSettled } from '../use-settled.ts';

const filter = clientListCalls['clients.list'].input.omit({ offset: true, limit: true });
export type ClientFilter = z.output<typeof filter>;
export type ClientSort = (typeof CLIENT_SORTS)[number];

const ALL_CURRENT = filter.parse({ timeline: true });
/** Less than anybody sees, and more than lies between two letters of a fast word. */
const BETWEEN_LETTERS_MS = 80;
/** The row that was opened last, so that coming back one is where one was. */
const remembered = z.object({ filter, opened: z.int().min(0) });

export type ClientList = Pick<Paged<'clients.list'>, 'total' | 'row' | 'need' | 'error' | 'refetch'> & {
  readonly filter: ClientFilter;
  /** Narrower than "all current clients", whatever the order. */
  readonly isNarrowed: boolean;
  readonly opened: number;
  readonly tags: readonly string[];
  readonly narrow: (change: Partial<ClientFilter>) => void;
  readonly clear: () => void;
  /** By that column; again by the same one turns the order round. */
  readonly sortBy: (sort: ClientSort) => void;
  readonly remember: (index: number) => void;
};

/** The list of clients as it was last filtered and sorted in this window. */
export function useClientList(): ClientList {
  const [state, setState] = useSessionState('clients', remembered, { filter: ALL_CURRENT, opened: 0 });
  const asked = useSettled(state.filter.search.trim(), BETWEEN_LETTERS_MS);
  const paged = usePagedCall('clients.list', { ...state.filter, search: asked });
  const narrow = (change: Partial<ClientFilter>): void => setState({ filter: { ...state.filter, ...change }, opened: 0 });
  const choices = useCall('clients.choices', {});
  const { search, show, stages, tags, sort, descending } = state.filter;
  return {
    ...paged,
    ...state,
    isNarrowed: search.trim() !== '' || show !== ALL_CURRENT.show || stages.length > 0 || tags.length > 0,
    tags: choices.data?.tags ?? [],
    narrow,
    clear: () => narrow({ ...ALL_CURRENT, sort, descending }),
    sortBy: (next) => narrow({ sort: next, descending: next === sort && !descending }),
    remember: (opened) => setState({ ...state, opened }),
  };
}
