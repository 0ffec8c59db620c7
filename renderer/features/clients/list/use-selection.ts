import { useRef, useState } from 'react';
import type { Which } from '#shared/contract/client-list.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import type { RowSelection } from '../../../ui/row-selection.ts';
import type { ClientList } from './use-client-list.ts';

/** Those that are ticked, or all of one list but some: ten thousand ids need not be listed. */
type Chosen =
  | { readonly kind: 'these'; readonly ids: ReadonlySet<ClientId> }
  | { readonly kind: 'found'; readonly of: string; readonly except: ReadonlySet<ClientId> };

const NONE: Chosen = { kind: 'these', ids: new Set() };

export type ClientSelection = {
  readonly count: number;
  readonly isAll: boolean;
  readonly rows: RowSelection;
  readonly clear: () => void;
  /** For the calls that change many. */
  readonly which: () => Which;
  /** The ids where they are listed; null where all that are found are chosen. */
  readonly ids: readonly ClientId[] | null;
};

/** Which clients are chosen. What is ticked stays ticked through searches; "all that are found" ends with the list it was said of. */
export function useSelection({ asked, total = 0, row }: ClientList): ClientSelection {
  const api = useApi();
  const { sort: _sort, descending: _descending, ...filter } = asked;
  const of = JSON.stringify(filter);
  const [state, setState] = useState(NONE);
  const anchor = useRef<number | null>(null);
  const chosen = state.kind === 'found' && state.of !== of ? NONE : state;

  const set = (ids: readonly ClientId[], isIn: boolean): void => setState(withIds(chosen, ids, isIn));
  const isChosen = (id: ClientId | undefined): boolean => id !== undefined && (chosen.kind === 'these' ? chosen.ids.has(id) : !chosen.except.has(id));
  const reach = async (from: number, to: number): Promise<void> => {
    const seen = Array.from({ length: to - from }, (_, n) => row(from + n)?.id);
    if (seen.every((id) => id !== undefined)) set(seen, true);
    else set((await api.call('clients.idsBetween', { ...asked, from, to })).ids, true);
  };
  return {
    count: chosen.kind === 'these' ? chosen.ids.size : total - chosen.except.size,
    isAll: chosen.kind === 'found' && chosen.except.size === 0,
    rows: {
      has: (index) => isChosen(row(index)?.id),
      toggle(index) {
        const id = row(index)?.id;
        if (id === undefined) return;
        anchor.current = index;
        set([id], !isChosen(id));
      },
      extend(index, from) {
        const start = anchor.current ?? from;
        anchor.current = start;
        void reach(Math.min(start, index), Math.max(start, index) + 1);
      },
      all: () => setState({ kind: 'found', of, except: new Set() }),
    },
    clear() {
      anchor.current = null;
      setState(NONE);
    },
    which: () => (chosen.kind === 'these' ? { kind: 'these', ids: [...chosen.ids] } : { kind: 'found', filter, except: [...chosen.except] }),
    ids: chosen.kind === 'these' ? [...chosen.ids] : null,
  };
}

function withIds(chosen: Chosen, ids: readonly ClientId[], isIn: boolean): Chosen {
  const set = new Set(chosen.kind === 'these' ? chosen.ids : chosen.except);
  for (const id of ids) {
    if (isIn === (chosen.kind === 'these')) set.add(id);
    else set.delete(id);
  }
  return chosen.kind === 'these' ? { kind: 'these', ids: set } : { ...chosen, except: set };
}
