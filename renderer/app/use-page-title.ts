import { useEffect, type RefObject } from 'react';

/** The window is named after the page's h1, also when it arrives or changes later; before it, how many things are due. */
export function usePageTitle(main: RefObject<HTMLElement | null>, suffix: string, due: string | null): void {
  useEffect(() => {
    const write = (): void => {
      const title = main.current?.querySelector('h1')?.textContent;
      const name = title ? `${title} · ${suffix}` : suffix;
      document.title = due === null ? name : `(${due}) ${name}`;
    };
    write();
    return observe(main.current, write);
  }, [main, suffix, due]);
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
