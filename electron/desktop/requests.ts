import type { CommandId } from '#shared/contract/commands.ts';
import type { Route } from '#shared/contract/route.ts';
import type { Application, Log } from '../core/ports.ts';
import type { MainWindow } from './window.ts';

/** What is asked of the page from outside it: by the menu, the tray, a notice, a shortcut. */
export type Requests = {
  /** Brings the window to the front, and makes it where there is none. */
  show(): void;
  go(route: Route): void;
  run(command: CommandId): void;
};

/** The preload keeps a request for a page that is only beginning. */
export function requestsTo(application: Application, window: MainWindow, log: Log): Requests {
  const afterShowing = (then: () => void): void => {
    window
      .reveal()
      .then(then)
      .catch((error: unknown) => log.error('window.request', error));
  };
  return {
    show: () => afterShowing(() => undefined),
    go: (route) => afterShowing(() => application.announce({ name: 'navigation.requested', payload: { route } })),
    run: (command) => afterShowing(() => application.announce({ name: 'command.requested', payload: { command } })),
  };
}
