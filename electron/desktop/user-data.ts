import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/** `second`: Evenkeel already runs on this folder. `unwritable`: nothing can be kept there. */
export type Claim = 'first' | 'second' | 'unwritable';

/**
 * Gives Electron its corner of the data folder and asks whether we are the first there. In this order: the lock belongs to
 * the folder, so one folder has one Evenkeel and `--data` may start another one elsewhere (API-04).
 */
export function claimUserData(dataFolder: string): Claim {
  const folder = path.join(dataFolder, 'desktop');
  if (!makePrivate(dataFolder) || !makePrivate(folder)) return 'unwritable';
  app.setPath('userData', folder);
  return app.requestSingleInstanceLock() ? 'first' : 'second';
}

/** For the owner alone, whatever the umask says (SEC-26). */
function makePrivate(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    return true;
  } catch {
    // Why does not matter here: the sentence the user reads is the same for a full, a protected and a missing disk.
    return false;
  }
}
