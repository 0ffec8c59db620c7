import { useState } from 'react';

export type Ticks = {
  /** Those that are ticked and still there, in their order. */
  readonly ids: readonly number[];
  readonly isAll: boolean;
  readonly has: (id: number) => boolean;
  readonly toggle: (id: number) => void;
  readonly toggleAll: () => void;
};

/** Which of `there` are ticked; who leaves the list takes the tick along. */
export function useTicks(there: readonly number[]): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const ids = there.filter((id) => ticked.has(id));
  const isAll = ids.length === there.length;
  return {
    ids,
    isAll,
    has: (id) => ticked.has(id),
    toggle: (id) => setTicked(new Set(ticked.has(id) ? ids.filter((each) => each !== id) : [...ids, id])),
    toggleAll: () => setTicked(new Set(isAll ? [] : there)),
  };
}
