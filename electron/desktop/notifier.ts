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
  /** Takes all of them off the screen. */
  clear(): void;
  /** On Linux a click on a notice of a program that has ended leads nowhere, so they end with it (REM-34). */
  end(): void;
};

type Parts = { readonly timers: Timers; readonly log: Log; readonly platform?: NodeJS.Platform };

/** A system that says neither *shown* nor *failed* by then has taken it. Taken for a failure it would be said again and again. */
const TAKEN_AFTER_MS = 3 * SECOND;

/** Notices of the system. Each is kept until it is done with: one that is collected forgets who was to hear of a click (REM-30). */
export function systemNotifier({ timers, log, platform = process.platform }: Parts): SystemNotifier {
  const clicks = clickedRoutes();
  const kept = new Kept(clicks.made);
  let refused = false;
  // Windows tells here of all clicks, also of the one that started the program.
  if (platform === 'win32') Notification.handleActivation((details) => clicks.made(routeOfLaunch(details.arguments)));
  return {
    async show(notice) {
      if (!Notification.isSupported()) return false;
      try {
        const notification = new Notification(optionsFor(notice, platform));
        kept.add(notice, notification);
        const taken = await shown(notification, timers);
        refused = !taken;
        if (!taken) kept.forget(notice.id, notification);
        return taken;
      } catch (error) {
        log.error('notice.show', error);
        return false;
      }
    },
    withdraw: (ids) => kept.close(ids),
    state: () => (!Notification.isSupported() ? 'unsupported' : refused ? 'refused' : 'system'),
    onClick: clicks.onMade,
    takeUp: (isAnythingOpen) => (platform === 'darwin' ? takeUp(kept, isAnythingOpen) : Promise.resolve()),
    clear: () => kept.close(),
    end: () => (platform === 'linux' ? kept.close() : undefined),
  };
}

/** The notices that stand there, by their ids. */
class Kept {
  private readonly notices = new Map<string, Notification>();
  private readonly clicked: (route: Route) => void;

  constructor(clicked: (route: Route) => void) {
    this.clicked = clicked;
  }

  has(id: string): boolean {
    return this.notices.has(id);
  }

  /** In the place of the one before. */
  add({ id, route }: Pick<Notice, 'id' | 'route'>, notification: Notification): void {
    this.close([id]);
    this.notices.set(id, notification);
    notification.on('click', () => this.clicked(route));
  }

  forget(id: string, notification: Notification): void {
    if (this.notices.get(id) === notification) this.notices.delete(id);
  }

  close(ids: readonly string[] = [...this.notices.keys()]): void {
    for (const id of ids) {
      this.notices.get(id)?.close();
      this.notices.delete(id);
    }
  }
}

async function takeUp(kept: Kept, isAnythingOpen: () => Promise<boolean>): Promise<void> {
  const standing = await Notification.getHistory();
  if (!(await isAnythingOpen())) return Notification.remove(standing.map(({ id }) => id));
  for (const notification of standing) {
    const notice = noticeOfSystemId(notification.id);
    // One that was said again meanwhile has taken its place already.
    if (!kept.has(notice.id)) kept.add(notice, notification);
  }
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
