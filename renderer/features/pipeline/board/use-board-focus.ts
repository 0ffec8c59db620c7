import { useEffect, useRef, useState } from 'react';
import type { BoardCard } from '#shared/contract/pipeline.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { firstPlace, HEAD, indexOf, placeAfter, placeOf, type BoardColumn, type Place } from './board-place.ts';

/** What a column can do for the keyboard: show and focus its head or one of its cards. */
export type ColumnHandle = { readonly focus: (index: number) => void };

type Wanted = { readonly stage: Stage; readonly clientId: BoardCard['clientId'] | null };

export type BoardFocus = {
  /** Null: not in this column. */
  readonly activeIn: (stage: Stage) => number | null;
  readonly onFocus: (place: Place) => void;
  /** True when the key moved the focus. */
  readonly onKey: (key: string, from: Place) => boolean;
  readonly register: (stage: Stage, handle: ColumnHandle | null) => void;
  /** The focus goes there once it is drawn: to a card, or to a column's head. */
  readonly follow: (wanted: Wanted) => void;
  /** Back to where the keyboard was, or to what is now in its place. */
  readonly restore: () => void;
};

/** One Tab stop for the whole board; arrows move between cards and columns. `opensFor`: whether a column is open once a card is in it. */
export function useBoardFocus(
  columns: readonly BoardColumn[],
  opensFor: (stage: Stage) => boolean,
  /** Who is active to begin with; null: the first card. */
  beginsAt: number | null = null,
): BoardFocus {
  const handles = useRef(new Map<Stage, ColumnHandle>());
  const [place, setPlace] = useState<Place | null>(() => placeOf(beginsAt, columns));
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const active = place ?? firstPlace(columns);
  const activeIndex = indexOf(active, columns);
  const focus = (stage: Stage, index: number): void => handles.current.get(stage)?.focus(index);

  useEffect(() => {
    const column = wanted && columns.find(({ stage }) => stage === wanted.stage);
    if (!column) return;
    const isCard = wanted.clientId !== null && opensFor(wanted.stage);
    const index = isCard && column.isOpen ? column.cards.findIndex(({ clientId }) => clientId === wanted.clientId) : HEAD;
    // Its card is still on the way: an empty column opens when it comes.
    if (isCard && index === HEAD) return;
    handles.current.get(column.stage)?.focus(index);
  }, [wanted, columns, opensFor]);

  return {
    activeIn: (stage) => (stage === active.stage ? activeIndex : null),
    onFocus(next) {
      setPlace(next);
      setWanted(null);
    },
    onKey(key, from) {
      const next = placeAfter(key, from, columns);
      if (next) focus(next.stage, next.index);
      return next !== null;
    },
    register(stage, handle) {
      if (handle) handles.current.set(stage, handle);
      else handles.current.delete(stage);
    },
    follow: setWanted,
    restore: () => focus(active.stage, activeIndex),
  };
}
