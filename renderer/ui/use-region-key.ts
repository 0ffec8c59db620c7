import { useEffect, useRef, type RefObject } from 'react';

/**
 * F6 moves the focus into the region and back to where it was. React Aria means to do this for toasts, but registers its
 * region only if it was drawn at the start, which a region without toasts never is.
 */
export function useRegionKey(region: RefObject<HTMLElement | null>): void {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const element = region.current;
      if (event.key !== 'F6' || !element) return;
      event.preventDefault();
      const active = document.activeElement;
      if (element.contains(active)) {
        before.current?.focus();
        return;
      }
      before.current = active instanceof HTMLElement ? active : null;
      element.querySelector('button')?.focus();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [region]);
}
