import { app } from 'electron';
import type { Application, Log } from '../core/ports.ts';
import type { MainWindow } from './window.ts';

/** What the system asks of a program: another start, a click on the dock, the last window closed, the end. */
export function connectLifecycle(application: Application, window: MainWindow, log: Log): void {
  const reveal = (): void => void window.reveal().catch((error: unknown) => log.error('window.reveal', error));
  // What the other start was given on its command line is a stranger's word: it only shows the window (SEC-27).
  app.on('second-instance', reveal);
  app.on('activate', reveal);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
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
  window.current()?.on('session-end', () => void stop());
}
