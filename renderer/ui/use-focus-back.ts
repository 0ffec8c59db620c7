import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** What opened a part of the page has the focus again when the part closes with the focus in it. */
export function useFocusBack<E extends HTMLElement>(): RefObject<E | null> {
  const part = useRef<E>(null);
  // While it renders, whatever opened it still has the focus.
  const [opener] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const back = openerOf(opener, element);
      // Once React is through: whatever listens to the focus may want to render.
      queueMicrotask(() => back?.focus());
    };
  }, [opener]);
  return part;
}

/** An entry of a menu is gone by then: the menu's own button stands for it. */
function openerOf(opener: Element | null, part: Element): HTMLElement | null {
  if (opener instanceof HTMLElement && opener.isConnected) return opener;
  return part.parentElement?.querySelector<HTMLElement>('button[aria-haspopup]') ?? null;
}
