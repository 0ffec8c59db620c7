import { accessSync, constants, mkdirSync } from 'node:fs';
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
  // Looked at before: where Electron cannot write its lock it says "second", and Evenkeel would end without a word.
  if (!isUsable(dataFolder) || !isUsable(folder)) return 'unwritable';
  app.setPath('userData', folder);
  return app.requestSingleInstanceLock() ? 'first' : 'second';
}

/** Made for the owner alone (SEC-26); a folder that is there already keeps the permissions somebody gave it. */
function isUsable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    // Why does not matter here: the sentence the user reads is the same for a full, a protected and a missing disk.
    return false;
  }
}
