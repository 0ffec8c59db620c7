import { app, globalShortcut } from 'electron';
import type { Log } from '../core/ports.ts';
import type { Requests } from './requests.ts';

/** As in the program, and one key more: no other program is likely to have it. */
export const CAPTURE_KEYS = 'CommandOrControl+Alt+Shift+L';

/** *Capture* from every program. A system may refuse: another program has the keys, or Wayland gives none away; the tray has it too. */
export function captureAnywhere(requests: Pick<Requests, 'run'>, log: Log): { apply(on: boolean): void } {
  let registered = false;
  app.on('will-quit', () => globalShortcut.unregisterAll());
  return {
    apply(on) {
      if (on === registered) return;
      if (!on) {
        globalShortcut.unregister(CAPTURE_KEYS);
        registered = false;
        return;
      }
      try {
        registered = globalShortcut.register(CAPTURE_KEYS, () => requests.run('capture'));
        if (!registered) log.info('capture-anywhere.refused');
      } catch (error) {
        log.error('capture-anywhere.refused', error);
      }
    },
  };
}
