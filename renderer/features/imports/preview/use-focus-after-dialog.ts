import { useEffect, useRef, type RefObject } from 'react';

/** A dialog gives the focus back to the row it came from. If that row is gone by then, the one the list now offers takes it. */
export function useFocusAfterDialog(isOpen: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!hasClosed) return undefined;
    const takeOver = (): void => {
      if (document.activeElement === document.body) place.current?.querySelector<HTMLElement>('[data-row][tabindex="0"], button')?.focus();
    };
    // It is given back one frame after the dialog has gone.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(takeOver);
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  return place;
}
