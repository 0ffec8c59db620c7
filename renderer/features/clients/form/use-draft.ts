import { useCallback, useEffect, useState } from 'react';
import { storedUnder, useSessionKey } from '../use-session-state.ts';
import { isSame, restoredOver, type Groups } from './draft.ts';

export type DraftOf<V> = {
  /** What the form begins with. */
  readonly initial: V;
  /** What it would begin with had nothing been typed earlier. */
  readonly start: V;
  readonly isRestored: boolean;
  /** Saved as it is given, or not wanted any more. */
  readonly forget: (saved?: V) => void;
  readonly keep: (values: V) => void;
};

/** What was typed into a form and not saved comes back with it, as long as the window is open. */
export function useDraft<V extends Groups>(name: string, now: V): DraftOf<V> {
  const key = useSessionKey(`draft.${name}`);
  // As it was when the form opened or was saved: an answer that comes later does not move what is compared with.
  const [start, setStart] = useState(now);
  const [restored, setRestored] = useState(() => restoredOver(start, storedUnder(key)));
  const keep = useCallback(
    (values: V) => {
      if (isSame(values, start)) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify({ start, values }));
    },
    [key, start],
  );
  const forget = useCallback(
    (saved?: V) => {
      sessionStorage.removeItem(key);
      setRestored(null);
      if (saved) setStart(saved);
    },
    [key],
  );
  return { start, initial: restored ?? start, isRestored: restored !== null, forget, keep };
}

/** Keeps every change. */
export function useKeptDraft<V>({ keep }: DraftOf<V>, values: V): void {
  useEffect(() => keep(values), [keep, values]);
}
