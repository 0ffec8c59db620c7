/** What the parts of one double share. */
import type * as E from 'electron';
import type { Driver } from './page-host.ts';
import type { App } from './app.ts';
import type { BrowserWindow } from './windows.ts';

export interface DoubleOptions {
  /** Electron's own idea of userData, before main says otherwise. */
  userData: string;
  driver?: Driver | undefined;
  version?: string;
  /** Root of the application: where package.json is. */
  appPath?: string;
  packaged?: boolean;
  /** False: another instance holds the lock. */
  lock?: boolean;
  languages?: readonly string[];
  /** Switches of Chromium on the command line. */
  switches?: readonly string[];
  displays?: readonly E.Rectangle[];
  exit?: (code: number) => void;
}

export type Recorded = { api: string; args: unknown[] };

export interface World {
  readonly options: DoubleOptions;
  readonly records: Recorded[];
  note(api: string, ...args: unknown[]): void;
  /** Answers for dialogs, first in, first out; without one a dialog is cancelled. */
  readonly answers: { openDialog: E.OpenDialogReturnValue[]; saveDialog: E.SaveDialogReturnValue[]; messageBox: E.MessageBoxReturnValue[] };
  readonly windows: Set<BrowserWindow>;
  app: App;
  needReady(what: string): void;
}

export function createWorld(options: DoubleOptions): World {
  const records: Recorded[] = [];
  const world: World = {
    options,
    records,
    note: (api, ...args) => void records.push({ api, args }),
    answers: { openDialog: [], saveDialog: [], messageBox: [] },
    windows: new Set(),
    // The factory puts it there before anybody can ask.
    app: undefined as unknown as App,
    needReady(what) {
      if (!world.app._ready) throw new Error(`${what} cannot be used before the app is ready`);
    },
  };
  return world;
}
