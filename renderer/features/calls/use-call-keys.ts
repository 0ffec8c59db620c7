import { useEffect, useRef } from 'react';
import { isTyping } from '../../ui/keyboard.ts';

export type CallKey = 'talked' | 'no_answer' | 'voicemail' | 'skipped' | 'end';

/** By their place, so that they work on a Cyrillic layout too. */
const LETTERS: Readonly<Record<string, CallKey>> = { KeyT: 'talked', KeyN: 'no_answer', KeyV: 'voicemail', KeyS: 'skipped' };

/** One letter does it, unless one is writing; Esc ends it anywhere. */
export function useCallKeys(onKey: (key: CallKey) => void): void {
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

function keyOf({ key, code, target }: KeyboardEvent): CallKey | undefined {
  if (key === 'Escape') return 'end';
  return isTyping(target) ? undefined : LETTERS[code];
}
