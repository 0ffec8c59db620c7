import { useCallback } from 'react';

/** The row the keys have reached in a list of the page, else the page's title. */
const HOMES = ['main [data-row][tabindex="0"]', 'main h1'];
/** React Aria gives the focus back one frame after an overlay is gone; ours is for when there was nothing left to give it to. */
const FRAMES = 2;

/** After something closed: if what had the focus before is gone too, the page takes it, so that the keyboard is never lost. */
export function useFocusHome(): () => void {
  return useCallback(() => afterFrames(FRAMES, takeFocus), []);
}

function takeFocus(): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const home = HOMES.map((selector) => document.querySelector<HTMLElement>(selector)).find((element) => element !== null);
  home?.focus();
}

function afterFrames(frames: number, act: () => void): void {
  requestAnimationFrame(() => (frames > 1 ? afterFrames(frames - 1, act) : act()));
}
