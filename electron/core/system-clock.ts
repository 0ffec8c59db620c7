import type { Clock, Timers } from '#shared/time/clock.ts';

/** The only Date.now() and setTimeout of the application: everything else is told the time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** A waiting timer never keeps the process alive. */
export const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
