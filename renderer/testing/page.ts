import { configure } from '@testing-library/react';

/** A busy machine is slow, not wrong: what should appear is waited for longer than the usual second. */
const PATIENCE_MS = 15_000;

/** What a real page has and jsdom has not: a size, media queries, scrolling. Small and always the same. */
export function furnishPage(): void {
  configure({ asyncUtilTimeout: PATIENCE_MS });
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: { configurable: true, get: () => 800 },
    offsetWidth: { configurable: true, get: () => 1280 },
    clientHeight: { configurable: true, get: () => 800 },
    clientWidth: { configurable: true, get: () => 1280 },
  });
  Element.prototype.scrollIntoView ??= function scrollIntoView() {
    return undefined;
  };
  Element.prototype.scrollTo ??= function scrollTo() {
    return undefined;
  };
  window.matchMedia ??= (media) => ({
    media,
    matches: false,
    onchange: null,
    addEventListener: nothing,
    removeEventListener: nothing,
    addListener: nothing,
    removeListener: nothing,
    dispatchEvent: () => false,
  });
  window.ResizeObserver ??= class {
    observe = nothing;
    unobserve = nothing;
    disconnect = nothing;
  };
  document.getAnimations ??= () => [];
  Element.prototype.getAnimations ??= () => [];
}

function nothing(): void {
  // A page that never changes its size or its theme has nothing to tell.
}
