import { app, shell } from 'electron';
import { textIn } from '#shared/text/index.ts';
import { languageFor } from '#shared/domain/language.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { Background, Badge, Log, Notifier, Ports, SheetPrinter } from '../core/ports.ts';
import { systemTimers } from '../core/system-clock.ts';
import { fileDialogs } from './file-dialogs.ts';
import type { DesktopPreferences } from './preferences.ts';
import type { ShippedFiles } from './shipped-files.ts';
import type { MainWindow } from './window.ts';

type Parts = {
  readonly clock: Clock;
  readonly folder: string;
  readonly files: ShippedFiles;
  readonly preferences: DesktopPreferences;
  readonly window: MainWindow;
  readonly log: Log;
  readonly notifier: Notifier;
  readonly badge: Badge;
  readonly background: Background;
  readonly sheetPrinter: SheetPrinter;
};

/** What the desktop brings to the application. */
export function portsOf({ folder, files, preferences, window, ...given }: Parts): Ports {
  const { clock, log, notifier, badge, background, sheetPrinter } = given;
  const systemLanguages = app.getPreferredSystemLanguages();
  const text = () => textIn(preferences.read().language ?? languageFor(systemLanguages));
  return {
    clock,
    log,
    notifier,
    badge,
    background,
    sheetPrinter,
    timers: systemTimers,
    paths: { folder, worker: files.worker },
    version: app.getVersion(),
    preferences,
    systemLanguages,
    dialogs: fileDialogs({ parent: window.current, text }),
    openFolder: openInFileManager,
    openFile: openInViewer,
    menu: true,
  };
}

/** Only ever the data folder, which the application names itself (SEC-13). */
async function openInFileManager(folder: string): Promise<void> {
  const problem = await shell.openPath(folder);
  if (problem) throw new Error(problem);
}

/** Only ever a copy the application made itself; false where no program of the system wants it (SEC-13). */
async function openInViewer(file: string): Promise<boolean> {
  return (await shell.openPath(file)) === '';
}
