import { useEffect, useRef, type FocusEvent } from 'react';

type Handlers = { readonly onFocus: (event: FocusEvent) => void; readonly onBlur: (event: FocusEvent) => void };

/** When the row that holds the focus goes away (done, moved, put off), the one now in its place takes it. */
export function useLostRowFocus(focusActiveRow: () => void): Handlers {
  const held = useRef<Element | null>(null);
  const left = useRef<Element | null>(null);
  useEffect(() => {
    if (!held.current || held.current.isConnected) return;
    held.current = null;
    if (document.activeElement === document.body || !document.activeElement) focusActiveRow();
  });
  return {
    onFocus: ({ target, currentTarget }) => {
      // What a row opens beside itself (a popover) is elsewhere in the page, but React hands its events up here.
      held.current = currentTarget.contains(target) ? target : (held.current ?? left.current);
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      // Without a next element the window lost the focus, or the row is just going away.
      if (!relatedTarget || currentTarget.contains(relatedTarget)) return;
      left.current = held.current;
      held.current = null;
    },
  };
}
