import { app } from 'electron';
import type { Application, Log } from '../core/ports.ts';
import type { Requests } from './requests.ts';
import type { MainWindow } from './window.ts';

type Parts = {
  readonly application: Application;
  readonly window: MainWindow;
  readonly requests: Pick<Requests, 'show'>;
  /** The program goes on when its window is closed. */
  readonly stays: () => boolean;
  readonly log: Log;
};

/** What the system asks of a program: another start, a click on the dock, the last window closed, the end. */
export function connectLifecycle({ application, window, requests, stays, log }: Parts): void {
  // What the other start was given on its command line is a stranger's word: it only shows the window (SEC-27).
  app.on('second-instance', () => requests.show());
  app.on('activate', () => requests.show());
  app.on('window-all-closed', () => {
    if (!stays()) app.quit();
  });
  stopBeforeTheEnd(application, window, log);
}

/** The practice file is closed before the process ends: also when Windows ends the session without waiting. */
function stopBeforeTheEnd(application: Application, window: MainWindow, log: Log): void {
  let stopped = false;
  const stop = async (): Promise<void> => {
    await application.stop().catch((error: unknown) => log.error('application.stop', error));
    stopped = true;
  };
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void stop().then(() => app.quit());
  });
  window.onOpened((open) => open.on('session-end', () => void stop()));
}
