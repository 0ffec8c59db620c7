import { powerMonitor } from 'electron';
import { SECOND } from '#shared/time/duration.ts';
import type { Timers } from '#shared/time/clock.ts';
import type { Application, Log } from '../core/ports.ts';
import { afterQuiet } from './after-quiet.ts';

/** A system says more than once that it is awake. What else must settle after a sleep, the core waits for (REM-05). */
const SETTLE_MS = SECOND;
/** Linux does not say when a screen is locked; it is asked. */
const ASK_MS = 15 * SECOND;
/** Without a touch for so long a computer counts as idle; whether it is locked is what is asked. */
const IDLE_SECONDS = 60;

type Parts = {
  readonly application: Pick<Application, 'woke' | 'screenLocked'>;
  readonly timers: Timers;
  /** What is to be asked again before anything is reminded of: where the computer is. */
  readonly lookAgain: () => Promise<void>;
  readonly log: Log;
  readonly platform?: NodeJS.Platform;
};

/** What happens to the computer: it sleeps and wakes, it is locked and unlocked. After the program is ready. */
export function connectPower({ application, timers, lookAgain, log, platform = process.platform }: Parts): void {
  const look = (): Promise<void> => lookAgain().catch((error: unknown) => log.error('power.look-again', error));
  const wake = afterQuiet(timers, SETTLE_MS, () => void look().then(() => application.woke()));
  powerMonitor.on('resume', wake);
  powerMonitor.on('lock-screen', () => application.screenLocked(true));
  powerMonitor.on('unlock-screen', () => {
    application.screenLocked(false);
    wake();
  });
  if (isLocked()) application.screenLocked(true);
  if (platform === 'linux') askForLock({ application, timers, wake });
}

function isLocked(): boolean {
  return powerMonitor.getSystemIdleState(IDLE_SECONDS) === 'locked';
}

function askForLock({ application, timers, wake }: Pick<Parts, 'application' | 'timers'> & { readonly wake: () => void }): void {
  let locked = isLocked();
  const ask = (): void => {
    const now = isLocked();
    if (now !== locked) application.screenLocked(now);
    if (locked && !now) wake();
    locked = now;
    timers.after(ASK_MS, ask);
  };
  timers.after(ASK_MS, ask);
}
