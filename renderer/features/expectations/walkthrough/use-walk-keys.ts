import { useEffect, useRef } from 'react';
import { isTyping } from '../../../ui/keyboard.ts';

export type WalkKey = 'next' | 'back' | 'tick' | 'question' | 'leave';

const KEYS: Readonly<Record<string, WalkKey>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
};

/** Turning pages with arrows or a presenter's buttons; the space bar ticks, q asks, Esc leaves. */
export function useWalkKeys(onKey: (key: WalkKey) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      if (!key || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current(key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function keyOf({ key, code, target }: KeyboardEvent): WalkKey | undefined {
  if (isTyping(target) || isList(target)) return undefined;
  if (key === 'Escape') return 'leave';
  // By its place, so that it works on a Cyrillic layout too.
  if (code === 'KeyQ') return 'question';
  // On a button the space bar presses it.
  if (key === ' ') return target instanceof HTMLElement && target.closest('button, a, label') ? undefined : 'tick';
  return KEYS[key];
}

/** A list that is open keeps its arrows and its Esc. */
function isList(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="listbox"], [role="dialog"]') !== null;
}
