import { readlinkSync } from 'node:fs';
import type { Clock, Timers } from '#shared/time/clock.ts';
import { systemZone } from './system-zone.ts';

/** The zone of this computer. */
export const thisZone = systemZone({
  platform: process.platform,
  env: process.env,
  follow,
  believed: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/** The only Date.now() and setTimeout of the application: everything else is told the time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => thisZone.zone(),
};

/** A waiting timer never keeps the process alive. */
export const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

function follow(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch {
    // A copy in the place of the link, or nothing: then the system does not say, and what was last known holds.
    return null;
  }
}
