import { SECOND } from '#shared/time/duration.ts';
import type { Timers } from '#shared/time/clock.ts';
import type { AskProgram } from './ask-program.ts';
import { hasTrayWatcher } from './tray-watcher.ts';

/** A program that begins with the computer may be there before the panel is. */
const AGAIN_MS = 30 * SECOND;
const TRIES = 10;

export type TrayPlace = {
  /** There is a tray, or a dock, from which the window can be had back. */
  isThere(): boolean;
  /** Asks the desktop once more. */
  look(): Promise<void>;
  /** Now, if it is there already; else when it comes. */
  whenThere(put: () => void): void;
};

/** Windows and macOS always have a place for a tray icon; on Linux the desktop is asked (REM-40). */
export function trayPlace(parts: { readonly platform: NodeJS.Platform; readonly ask: AskProgram; readonly timers: Timers }): TrayPlace {
  const { platform, ask, timers } = parts;
  let there = platform !== 'linux';
  let put: (() => void) | null = null;
  const look = async (): Promise<void> => {
    if (platform !== 'linux') return;
    there = await hasTrayWatcher(ask);
    if (!there) return;
    put?.();
    put = null;
  };
  const lookAgain = async (tries: number): Promise<void> => {
    await look();
    if (!there && tries > 1) timers.after(AGAIN_MS, () => void lookAgain(tries - 1));
  };
  return {
    isThere: () => there,
    look,
    whenThere(given) {
      if (there) return given();
      put = given;
      void lookAgain(TRIES);
    },
  };
}
