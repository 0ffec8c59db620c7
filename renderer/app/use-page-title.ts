import { useEffect, type RefObject } from 'react';

/** The window is named after the page's h1, also when it arrives or changes later. */
export function usePageTitle(main: RefObject<HTMLElement | null>, suffix: string): void {
  useEffect(() => {
    const name = (): void => {
      const title = main.current?.querySelector('h1')?.textContent;
      document.title = title ? `${title} · ${suffix}` : suffix;
    };
    name();
    return observe(main.current, name);
  }, [main, suffix]);
}

/** After a navigation the focus goes to the new page's h1, as soon as there is one, unless the user has already gone on. */
export function useTitleFocus(main: RefObject<HTMLElement | null>, step: number): void {
  useEffect(() => {
    const element = main.current;
    if (step === 0 || !element) return undefined;
    element.focus();
    const focusTitle = (): boolean => {
      const title = element.querySelector('h1');
      if (document.activeElement !== element || !title) return document.activeElement !== element;
      title.focus();
      return true;
    };
    if (focusTitle()) return undefined;
    const stop = observe(element, () => focusTitle() && stop());
    return stop;
  }, [main, step]);
}

function observe(element: HTMLElement | null, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  if (element) observer.observe(element, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
