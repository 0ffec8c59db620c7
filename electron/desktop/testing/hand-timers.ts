import type { Timers } from '#shared/time/clock.ts';

export type HandTimers = Timers & {
  /** Those that wait, in the order in which they were asked for. */
  readonly waiting: { readonly ms: number; readonly run: () => void }[];
  /** Runs the one that has waited longest. */
  next(): void;
};

/** Timers that a test moves on by hand. */
export function handTimers(): HandTimers {
  const waiting: HandTimers['waiting'] = [];
  return {
    waiting,
    after(ms, run) {
      const timer = { ms, run };
      waiting.push(timer);
      return () => {
        const at = waiting.indexOf(timer);
        if (at >= 0) waiting.splice(at, 1);
      };
    },
    next: () => waiting.shift()?.run(),
  };
}
