import type { Cancel, Timers } from '#shared/time/clock.ts';

/** Runs it once nobody has asked for it any more for a while. */
export function afterQuiet(timers: Timers, ms: number, run: () => void): () => void {
  let cancel: Cancel | null = null;
  return () => {
    cancel?.();
    cancel = timers.after(ms, run);
  };
}
