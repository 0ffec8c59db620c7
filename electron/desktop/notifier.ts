import { Notification, type NotificationConstructorOptions } from 'electron';
import type { Route } from '#shared/contract/route.ts';
import { SECOND } from '#shared/time/duration.ts';
import type { Timers } from '#shared/time/clock.ts';
import type { Log, Notice, Notifier } from '../core/ports.ts';
import { noticeOfSystemId, systemIdOf } from './notice-id.ts';
import { routeOfLaunch, toastXml } from './toast-xml.ts';

export type SystemNotifier = Notifier & {
  /** Where a click leads; one that was made before anybody listened, because it started the program, comes now. */
  onClick(listener: (route: Route) => void): void;
  /** Takes up the notices of an earlier run that still stand there (macOS); all of them go when nothing is open any more. */
  takeUp(isAnythingOpen: () => Promise<boolean>): Promise<void>;
  /** On Linux a click on a notice of a program that has ended leads nowhere, so they end with it (REM-34). */
  end(): void;
};

type Parts = { readonly timers: Timers; readonly log: Log; readonly platform?: NodeJS.Platform };

/** A system that says neither *shown* nor *failed* by then has taken it. Taken for a failure it would be said again and again. */
const TAKEN_AFTER_MS = 3 * SECOND;

/** Notices of the system. Each is kept until it is done with: one that is collected forgets who was to hear of a click (REM-30). */
export function systemNotifier({ timers, log, platform = process.platform }: Parts): SystemNotifier {
  const kept = new Map<string, Notification>();
  const clicks = clickedRoutes();
  let refused = false;
  const keep = (id: string, notification: Notification, route: Route): void => {
    kept.get(id)?.close();
    kept.set(id, notification);
    notification.on('click', () => clicks.made(route));
  };
  // Windows tells here of all clicks, also of the one that started the program.
  if (platform === 'win32') Notification.handleActivation((details) => clicks.made(routeOfLaunch(details.arguments)));
  return {
    async show(notice) {
      if (!Notification.isSupported()) return false;
      try {
        const notification = new Notification(optionsFor(notice, platform));
        keep(notice.id, notification, notice.route);
        const taken = await shown(notification, timers);
        refused = !taken;
        if (!taken) forget(kept, notice.id, notification);
        return taken;
      } catch (error) {
        log.error('notice.show', error);
        return false;
      }
    },
    withdraw(ids) {
      for (const id of ids) {
        kept.get(id)?.close();
        kept.delete(id);
      }
    },
    state: () => (!Notification.isSupported() ? 'unsupported' : refused ? 'refused' : 'system'),
    onClick: clicks.onMade,
    async takeUp(isAnythingOpen) {
      if (platform !== 'darwin') return;
      const standing = await Notification.getHistory();
      const open = await isAnythingOpen();
      if (!open) Notification.remove(standing.map(({ id }) => id));
      for (const notification of open ? standing : []) {
        const { id, route } = noticeOfSystemId(notification.id);
        // One that was said again meanwhile has taken its place already.
        if (!kept.has(id)) keep(id, notification, route);
      }
    },
    end() {
      if (platform !== 'linux') return;
      for (const notification of kept.values()) notification.close();
      kept.clear();
    },
  };
}

function optionsFor(notice: Notice, platform: NodeJS.Platform): NotificationConstructorOptions {
  const plain = { id: systemIdOf(notice, platform), title: notice.title, body: notice.body };
  if (platform === 'win32') return { ...plain, toastXml: toastXml(notice) };
  // Of low urgency, the usual one, GNOME shows no banner.
  return platform === 'linux' ? { ...plain, urgency: 'normal' } : plain;
}

/** Asks the system to show it; whether it was taken. */
function shown(notification: Notification, timers: Timers): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = timers.after(TAKEN_AFTER_MS, () => resolve(true));
    const settle = (taken: boolean): void => {
      cancel();
      resolve(taken);
    };
    notification.once('show', () => settle(true));
    notification.once('failed', () => settle(false));
    notification.show();
  });
}

function forget(kept: Map<string, Notification>, id: string, notification: Notification): void {
  if (kept.get(id) === notification) kept.delete(id);
}

/** Clicks on their way to the one who follows them; the last one waits while there is nobody yet. */
function clickedRoutes(): { made(route: Route): void; onMade(listener: (route: Route) => void): void } {
  let follow: ((route: Route) => void) | null = null;
  let waiting: Route | null = null;
  return {
    made(route) {
      if (follow) follow(route);
      else waiting = route;
    },
    onMade(listener) {
      follow = listener;
      if (waiting) listener(waiting);
      waiting = null;
    },
  };
}
