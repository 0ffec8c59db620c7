import { useEffect, useRef, type RefObject } from 'react';

/** When one step takes the place of another, whoever held the focus there finds it again at the page's title. */
export function useTitleWhenLost(step: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (document.activeElement === document.body) place.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [step]);
  return place;
}
