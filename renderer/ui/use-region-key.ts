import { useEffect, useRef, type RefObject } from 'react';

type Region = RefObject<HTMLElement | null>;

/** In the order in which they are walked. */
const REGIONS: Region[] = [];

/**
 * F6 moves the focus into the region, from one such region to the next, and from the last back to where it was. React Aria means
 * to do this for toasts, but registers its region only if it was drawn at the start, which a region without toasts never is.
 */
export function useRegionKey(region: Region): void {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    REGIONS.push(region);
    const onKeyDown = (event: KeyboardEvent): void => {
      // One of them answers for all.
      if (event.key !== 'F6' || REGIONS[0] !== region || !REGIONS.some(hasSomething)) return;
      event.preventDefault();
      const active = document.activeElement;
      const at = REGIONS.findIndex(({ current }) => current?.contains(active));
      if (at === -1) before.current = active instanceof HTMLElement ? active : null;
      const next = REGIONS.slice(at + 1).find(hasSomething);
      (next ? next.current?.querySelector('button') : before.current)?.focus();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      REGIONS.splice(REGIONS.indexOf(region), 1);
      document.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [region]);
}

function hasSomething({ current }: Region): boolean {
  return current?.querySelector('button') != null;
}
